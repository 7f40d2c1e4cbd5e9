using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Stores;

namespace TutorFunctions.Sessions;

public sealed class RecordTurn(ISessionStore store)
{
    [Function(nameof(RecordTurn))]
    public Task RunAsync([ActivityTrigger] TurnRecord turn, CancellationToken cancellation) => store.RecordAsync(turn, cancellation);
}

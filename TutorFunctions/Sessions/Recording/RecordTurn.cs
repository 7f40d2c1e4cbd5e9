using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>Appends a turn to the session's story, and brings back what has come in meanwhile.</summary>
public sealed class RecordTurn(TurnRecording recording, ISessionStore store)
{
    [Function(nameof(RecordTurn))]
    public async Task<InboxEntry?> RunAsync([ActivityTrigger] TurnRecord turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        await recording.RecordAsync(turn, cancellation);
        return await store.NextAsync(turn.SessionId, turn.Summary.LastTaken, cancellation);
    }
}

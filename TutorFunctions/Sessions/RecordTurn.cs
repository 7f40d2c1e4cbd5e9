using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Stores;
using TutorFunctions.Teaching;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Sessions;

/// <summary>Appends a turn to the session's story, and brings back what has come in meanwhile.</summary>
public sealed class RecordTurn(ISessionStore store, RiskWatch risk, TurnTelemetry telemetry)
{
    [Function(nameof(RecordTurn))]
    public async Task<InboxEntry?> RunAsync([ActivityTrigger] TurnRecord turn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(turn);
        await store.RecordAsync(turn, cancellation);
        telemetry.Recorded(turn);
        await risk.LookAsync(turn, cancellation);
        return await store.NextAsync(turn.SessionId, turn.Summary.LastTaken, cancellation);
    }
}

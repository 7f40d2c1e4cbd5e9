using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Stores;

internal static class Recording
{
    /// <summary>Records a turn with what it implies, as the product does for a session of a lesson pack.</summary>
    public static async Task RecordAsync(this ISessionStore store, TurnRecord turn, CancellationToken cancellation)
    {
        var (setup, before) = await store.FindAsync(turn.SessionId, cancellation) ?? throw new UnknownSessionException(turn.SessionId);
        await store.RecordAsync(turn, TurnConsequences.Of(setup, before, turn, tracing: null), cancellation);
    }
}

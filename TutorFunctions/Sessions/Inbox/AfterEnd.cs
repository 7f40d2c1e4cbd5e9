using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>
/// Takes what teachers put into sessions that have ended, which no orchestration does any more: in the order of the inbox, up to a
/// reopening, from which on an orchestration takes it. Both take an entry in a turn of the same number, so that it is recorded once.
/// </summary>
public sealed class AfterEnd(ISessionStore store, TurnRecording recording, TimeProvider clock)
{
    /// <exception cref="UnknownSessionException">There is no such session.</exception>
    public async Task TakeAsync(string sessionId, CancellationToken cancellation)
    {
        var turns = await store.ReadTurnsAsync(sessionId, 0, int.MaxValue, cancellation);
        var found = await store.FindAsync(sessionId, cancellation) ?? throw new UnknownSessionException(sessionId);
        var session = SessionRestoration.Of(found.Setup, turns);
        while (
            session.HasEnded
            && await store.NextAsync(sessionId, session.LastTaken, cancellation) is { Kind: not InboxKind.Reopening } entry
        )
        {
            if (!entry.IsFromTeacher)
            {
                session = session with { LastTaken = entry.Sequence };
                continue;
            }

            var (taken, turn) = session.Taking(entry).AfterEnd(new Turn { Entry = entry, Before = session.Plan });
            await recording.RecordAsync(turn.ToRecord(taken, clock.GetUtcNow().UtcDateTime), cancellation);
            session = taken;
        }

        await store.FlushAsync(cancellation);
    }
}

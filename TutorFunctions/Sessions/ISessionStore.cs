using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>
/// Keeps sessions: their inbox, their turns and where they stand. Writes are in order; what <see cref="AcceptAsync"/> and
/// <see cref="RecordAsync"/> have taken is seen by every later call at once, and is on disk when <see cref="FlushAsync"/> returns. Any of
/// it may be called by many at once, and again after a failure.
/// </summary>
public interface ISessionStore
{
    Task CreateAsync(SessionSetup setup, CancellationToken cancellation);

    /// <returns>Null when there is no such session.</returns>
    Task<StoredSession?> FindAsync(string sessionId, CancellationToken cancellation);

    /// <summary>Puts something into a session's inbox. The same reply id again gives back the entry that it had.</summary>
    /// <param name="deliveryId">The message that brought it, noted with it (<see cref="WasDeliveredAsync"/>); null for none.</param>
    /// <param name="teacher">Who of the teachers wrote it; null for what comes from a learner.</param>
    /// <exception cref="UnknownSessionException">There is no such session.</exception>
    Task<InboxEntry> AcceptAsync(
        string sessionId,
        InboxKind kind,
        string? replyId,
        string text,
        CancellationToken cancellation,
        string? deliveryId = null,
        TeacherNote? teacher = null
    );

    /// <summary>Whether a message was taken in the last thirty days.</summary>
    Task<bool> WasDeliveredAsync(string deliveryId, CancellationToken cancellation);

    /// <summary>Forgets the messages that were taken more than thirty days ago.</summary>
    Task PurgeDeliveriesAsync(CancellationToken cancellation);

    /// <returns>The entry that a reply id was accepted as; null when it is new.</returns>
    Task<InboxEntry?> FindEntryAsync(string sessionId, string replyId, CancellationToken cancellation);

    /// <returns>The entry after a sequence number; null when nothing has come in since.</returns>
    Task<InboxEntry?> NextAsync(string sessionId, long after, CancellationToken cancellation);

    /// <summary>Records a turn and applies what it implies, all or nothing; recording it again changes nothing.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="consequences">What it implies, as the rules have decided.</param>
    /// <param name="cancellation">Ends the wait, not the write.</param>
    Task RecordAsync(TurnRecord turn, TurnConsequences consequences, CancellationToken cancellation);

    /// <summary>Waits until the session has taken an inbox entry (0 stands for its opening) or has ended.</summary>
    /// <returns>The turn, on disk; null when the session ended without taking it, or the patience ran out.</returns>
    Task<TurnRecord?> WaitForTurnAsync(string sessionId, long sequence, TimeSpan patience, CancellationToken cancellation);

    /// <summary>Waits until the session has a turn after a given one, or the patience runs out.</summary>
    Task WaitForNewTurnAsync(string sessionId, int afterTurn, TimeSpan patience, CancellationToken cancellation);

    /// <summary>Turns from one on, in order.</summary>
    Task<IReadOnlyList<TurnRecord>> ReadTurnsAsync(string sessionId, int fromTurn, int limit, CancellationToken cancellation);

    /// <summary>Sessions, the newest first.</summary>
    Task<SessionPage> ListAsync(SessionFilter filter, CancellationToken cancellation);

    /// <summary>Takes one more of the open question's hints; after the last one, the last one again.</summary>
    Task<GivenHint> TakeHintAsync(string sessionId, IReadOnlyList<string> hints, CancellationToken cancellation);

    /// <summary>The hints that were taken, in order; those of the tutor's own messages are in its turns.</summary>
    Task<IReadOnlyList<GivenHint>> ReadHintsAsync(string sessionId, CancellationToken cancellation);

    /// <summary>
    /// Erases all that was said in a session, and ends it: who waits for it is told so, and no later turn of it is kept. The session stays
    /// listed until <see cref="RemoveAsync"/>, so that an erasure which was broken off can be taken up again. A session that is gone is
    /// none to erase.
    /// </summary>
    Task EraseAsync(string sessionId, CancellationToken cancellation);

    /// <summary>Removes an erased session for good; it is gone from the disk when this returns.</summary>
    Task RemoveAsync(string sessionId, CancellationToken cancellation);

    /// <summary>Completes when everything taken so far is on disk.</summary>
    Task FlushAsync(CancellationToken cancellation);

    /// <summary>Completes when the store has answered, so that it would take a reply.</summary>
    Task ProbeAsync(CancellationToken cancellation);
}

public sealed record StoredSession(SessionSetup Setup, SessionSummary Summary)
{
    public bool HasEnded => Summary.Status.IsEnd();

    /// <summary>What is left of a session whose learner is being erased: that there was one, and that it has ended.</summary>
    public (SessionSetup Setup, SessionSummary Summary) Erased(DateTime at)
    {
        var setup = new SessionSetup
        {
            SessionId = Setup.SessionId,
            Topic = string.Empty,
            LearnerId = Setup.LearnerId,
            CourseId = Setup.CourseId,
            LessonId = Setup.LessonId,
            CreatedAt = Setup.CreatedAt,
        };
        return (
            setup,
            SessionSummary.Before(setup) with
            {
                Status = SessionStatus.Cancelled,
                Turn = Summary.Turn + 1,
                LastTaken = Summary.LastTaken,
                LastUpdatedAt = at,
            }
        );
    }
}

public sealed record SessionFilter(string? LearnerId, string? CourseId, SessionStatus? Status, int Limit, string? Cursor);

public sealed record SessionPage(IReadOnlyList<StoredSession> Items, string? NextCursor);

/// <summary>There is no such session, or no more: its learner may have been erased meanwhile.</summary>
public sealed class UnknownSessionException : RefusedException
{
    public UnknownSessionException() { }

    public UnknownSessionException(string sessionId)
        : base(Refusal.NotFound, "There is no such session", $"No session has the id '{sessionId}'.") { }

    public UnknownSessionException(string message, Exception innerException)
        : base(message, innerException) { }
}

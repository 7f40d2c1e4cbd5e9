namespace TutorFunctions.Tutoring;

/// <summary>Something that came in for a session, kept durably in order of arrival before anything is done about it.</summary>
/// <param name="Sequence">1 for the session's first; no number is left out.</param>
/// <param name="ReplyId">The sender's own id, which makes a repeated delivery harmless.</param>
/// <param name="Text">The reply, or the chosen path's id.</param>
/// <param name="HintsTaken">Hints that the learner had taken for the open question when it arrived.</param>
public sealed record InboxEntry(long Sequence, InboxKind Kind, string ReplyId, string Text, DateTime ReceivedAt, int HintsTaken = 0)
{
    /// <summary>
    /// The request that brought it (W3C traceparent), so that its turn is seen in the same trace; null when nobody was tracing.
    /// </summary>
    public string? TraceParent { get; init; }
}

public enum InboxKind
{
    Reply,
    PathChoice,

    /// <summary>The session was ended from outside.</summary>
    Cancellation,
}

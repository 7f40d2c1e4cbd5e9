namespace TutorFunctions.Tutoring;

/// <summary>Something that came in for a session, kept durably in order of arrival before anything is done about it.</summary>
/// <param name="Sequence">1 for the session's first; no number is left out.</param>
/// <param name="ReplyId">The sender's own id, which makes a repeated delivery harmless.</param>
/// <param name="Text">The reply, the chosen path's id, or what a teacher writes.</param>
/// <param name="HintsTaken">Hints that the learner had taken for the open question when it arrived.</param>
public sealed record InboxEntry(long Sequence, InboxKind Kind, string ReplyId, string Text, DateTime ReceivedAt, int HintsTaken = 0)
{
    /// <summary>
    /// The request that brought it (W3C traceparent), so that its turn is seen in the same trace; null when nobody was tracing.
    /// </summary>
    public string? TraceParent { get; init; }

    /// <summary>Who of the teachers wrote it, and what it corrects; null for what comes from a learner.</summary>
    public TeacherNote? Teacher { get; init; }

    /// <summary>Whether it was written by a teacher, so that it is no reply.</summary>
    public bool IsFromTeacher => Kind is InboxKind.Message or InboxKind.Correction or InboxKind.Reopening;
}

public enum InboxKind
{
    Reply,
    PathChoice,

    /// <summary>The session was ended from outside.</summary>
    Cancellation,

    /// <summary>A teacher writes to the learner.</summary>
    Message,

    /// <summary>A teacher corrects how a reply was judged.</summary>
    Correction,

    /// <summary>A teacher has a session go on that has ended.</summary>
    Reopening,
}

namespace TutorFunctions.Classes;

/// <summary>Something that happened in a class.</summary>
/// <param name="Id">Names what happened, so that it is in the feed once.</param>
/// <param name="Kind">What it is, as <see cref="ClassEventKinds"/> names it, or the kind of an alert.</param>
/// <param name="LearnerId">Whom it is about; null for what is about the class.</param>
/// <param name="SessionId">The session; null for none.</param>
/// <param name="Reason">What a teacher should know of it.</param>
/// <param name="AlertId">The alert that it raised; null for a change that raised none.</param>
public sealed record ClassEvent(
    string Id,
    string Kind,
    DateTime At,
    string? LearnerId,
    string? SessionId,
    string Reason,
    string? AlertId = null
)
{
    /// <summary>Its place in the class's feed, from 1; 0 before it is in it. What was about an erased learner leaves a gap.</summary>
    public long Number { get; init; }
}

/// <summary>The kinds of events that are no alerts.</summary>
public static class ClassEventKinds
{
    public const string Started = "session_started";
    public const string Ended = "session_ended";
    public const string Stuck = "stuck";
    public const string GoesOn = "goes_on";
    public const string AtRisk = "at_risk";
}

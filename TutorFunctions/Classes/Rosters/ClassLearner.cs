namespace TutorFunctions.Classes;

/// <summary>A learner in a class: who it is, and how the learner gets on there. It is bounded, whatever the number of sessions.</summary>
public sealed record ClassLearner
{
    /// <summary>Sessions that are kept here at most: the latest of those that are under way or need a person.</summary>
    private const int MostOpen = 10;

    public required string LearnerId { get; init; }

    /// <summary>What the learner is called in the class; null when the roster does not say.</summary>
    public string? Name { get; init; }

    /// <summary>Null for a learner who is in no group.</summary>
    public string? Group { get; init; }

    public required DateTime JoinedAt { get; init; }

    /// <summary>What the learner's sessions in the class add up to.</summary>
    public ClassSums Sums
    {
        get;
        init => field = value ?? ClassSums.None;
    } = ClassSums.None;

    /// <summary>The sessions that a teacher may have to look at, the latest first.</summary>
    public IReadOnlyList<ClassSession> Open
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>How the learner stood in the class's course after the last judged answer; null before the first.</summary>
    public CourseRisk? Risk { get; init; }

    /// <summary>When the learner last replied in a session of the class.</summary>
    public DateTime? LastReplyAt { get; init; }

    /// <summary>The learner with a session as it is now.</summary>
    /// <param name="before">The session as it was counted before; null for one that was not.</param>
    /// <param name="now">The session.</param>
    public ClassLearner With(ClassSession? before, ClassSession now)
    {
        ArgumentNullException.ThrowIfNull(now);
        var others = Open.Where(other => other.SessionId != now.SessionId);
        return this with
        {
            Sums = Sums + ClassSums.Of(now) - (before is null ? ClassSums.None : ClassSums.Of(before)),
            Open = [.. (now.IsToBeSeen ? others.Prepend(now) : others).OrderByDescending(session => session.LastAt).Take(MostOpen)],
            LastReplyAt = now.LastReplyAt > LastReplyAt || LastReplyAt is null ? now.LastReplyAt : LastReplyAt,
        };
    }
}

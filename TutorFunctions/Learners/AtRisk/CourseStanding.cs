namespace TutorFunctions.Learners.AtRisk;

/// <summary>Where a learner stands in a course; all of it counted from stored answers.</summary>
public sealed record CourseStanding
{
    /// <summary>Share of the course's time that has passed, above 0 and at most 1.</summary>
    public required double TimePassed { get; init; }

    /// <summary>Skills that the course has.</summary>
    public required int Skills { get; init; }

    /// <summary>Skills known so far: a mastered one counts as 1, one under way as the probability that it is known.</summary>
    public required double Known { get; init; }

    /// <summary>
    /// Skills that will be known at the end if it goes on like this, from <see cref="Pacing.KnownAtTheEnd"/>; null where nobody has gone
    /// through the course yet, when all skills count as equally long.
    /// </summary>
    public double? KnownAtTheEnd { get; init; }

    /// <summary>Skills whose practice ended in help instead of mastery, and that have not been mastered since.</summary>
    public int Stuck { get; init; }

    /// <summary>Scores of the latest answers added up, and how many these are.</summary>
    public double RecentPoints { get; init; }

    public int RecentAnswers { get; init; }

    /// <summary>Days since the last answer, or since the course began.</summary>
    public double DaysSilent { get; init; }
}

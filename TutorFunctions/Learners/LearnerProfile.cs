using TutorFunctions.Lessons;

namespace TutorFunctions.Learners;

/// <summary>
/// What a learner, or the school, says of the learner. What answers say is kept apart from it, and goes before it wherever both are known.
/// </summary>
public sealed record LearnerProfile
{
    public required string LearnerId { get; init; }

    /// <summary>For people only: it never goes to a language model.</summary>
    public string? Name { get; init; }

    public int? Grade { get; init; }

    /// <summary>
    /// How the learner likes things to be presented. A preference: nothing here claims that following it raises learning.
    /// </summary>
    public LearningStyle? LearningStyle { get; init; }

    public Pace? PreferredPace { get; init; }

    public IReadOnlyList<string> Interests
    {
        get;
        init => field = value ?? [];
    } = [];

    public IReadOnlyList<string> Goals
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Levels from 0 to 1 by subject or skill, as the school puts them.</summary>
    public IReadOnlyDictionary<string, double> Skills
    {
        get;
        init => field = value ?? s_none;
    } = s_none;

    /// <summary>Results from before, as the school brings them.</summary>
    public IReadOnlyList<EarlierScore> PerformanceHistory
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Answers that the learner means to give on a day; null for no such goal.</summary>
    public int? DailyGoal { get; init; }

    public required DateTime UpdatedAt { get; init; }

    private static readonly Dictionary<string, double> s_none = [];
}

/// <param name="Score">From 0 to 1.</param>
/// <param name="Date">When it was reached; null where that is not known.</param>
public sealed record EarlierScore(string Subject, double Score, DateTime? Date);

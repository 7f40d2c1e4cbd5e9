using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.Practice;
using TutorFunctions.Learners.Retention;

namespace TutorFunctions.Learners.State;

/// <summary>What is kept of a learner and one skill: a fold of the answers to it.</summary>
public sealed record SkillRecord
{
    /// <summary>Answers whose numbers are kept here; the log has them all.</summary>
    public const int LatestKept = 20;

    /// <summary>As <see cref="SkillKey"/> names it.</summary>
    public required string Skill { get; init; }

    /// <summary>Null for a lesson pack.</summary>
    public string? CourseId { get; init; }

    /// <summary>The lesson in which it was asked last.</summary>
    public required string LessonId { get; init; }

    /// <summary>Null until a first try has been judged.</summary>
    public SkillKnowledge? Knowledge { get; init; }

    /// <summary>When it is to come back; null until it was answered right without help.</summary>
    public ReviewSchedule? Review { get; init; }

    /// <summary>Judged answers to it, later tries included, and right answers that covered it.</summary>
    public int Answers { get; init; }

    public int FirstTries { get; init; }

    /// <summary>First tries that were right and without a hint.</summary>
    public int Unaided { get; init; }

    /// <summary>
    /// The practice since it began, or since the learner was last stopped and helped; null until a first try has been judged.
    /// </summary>
    public PracticeRun? Run { get; init; }

    /// <summary>When it was first mastered; it stays, though the skill may be forgotten later.</summary>
    public DateTime? MasteredAt { get; init; }

    public required DateTime FirstAt { get; init; }

    public required DateTime LastAt { get; init; }

    /// <summary>The session or assessment of the last answer.</summary>
    public string LastOccasion
    {
        get;
        init => field = value ?? string.Empty;
    } = string.Empty;

    /// <summary>Numbers of the latest answers in the learner's log, the oldest first.</summary>
    public IReadOnlyList<long> Latest
    {
        get;
        init => field = value ?? [];
    } = [];

    public double Mastery => Knowledge?.Mastery ?? 0;

    /// <summary>Whether the learner goes through question after question and gets nowhere.</summary>
    public bool IsSpinning => Run is { } run && WheelSpinning.IsSpinning(run);
}

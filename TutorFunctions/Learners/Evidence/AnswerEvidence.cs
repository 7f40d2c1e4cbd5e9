namespace TutorFunctions.Learners.Evidence;

/// <summary>
/// One judged answer of a learner: what everything that the tutor believes about the learner is computed from. It is appended to the
/// learner's log once, and changed only where a teacher corrects how it was judged.
/// </summary>
public sealed record AnswerEvidence
{
    public required string LearnerId { get; init; }

    /// <summary>Where the answer was judged (<see cref="EvidenceSource"/>). A learner's log takes each source once.</summary>
    public required string Source { get; init; }

    /// <summary>The skill that was asked for (<see cref="SkillKey"/>).</summary>
    public required string Skill { get; init; }

    /// <summary>Skills besides it that a right answer cannot be found without; empty for an answer with help.</summary>
    public IReadOnlyList<string> Covers
    {
        get;
        init => field = value ?? [];
    } = [];

    /// <summary>Null for a lesson pack.</summary>
    public string? CourseId { get; init; }

    public required string LessonId { get; init; }

    public required string ItemId { get; init; }

    /// <summary>How learners pick the skill up, as the course said when it was asked; null where it says nothing.</summary>
    public TracingStart? Tracing { get; init; }

    /// <summary>From 0 (wrong) to 1 (right).</summary>
    public required double Score { get; init; }

    /// <summary>Whether it was right, and no hint had given it away.</summary>
    public required bool IsCorrect { get; init; }

    /// <summary>How many choices there were to pick from; 0 for an open question, and where there was nothing else to pick.</summary>
    public int Options
    {
        get;
        init => field = value > 1 ? value : 0;
    }

    /// <summary>Which try at the question it was, from 1. Only the first one says what the learner knew before.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>Hints that the learner had seen.</summary>
    public int HintsTaken { get; init; }

    /// <summary>Seconds from the question to the answer; null where that is not known.</summary>
    public double? ResponseSeconds { get; init; }

    /// <summary>How sure the learner said they were, from 0 to 1; null when they were not asked.</summary>
    public double? Confidence { get; init; }

    public required DateTime At { get; init; }

    /// <summary>How the tutor had judged it, where a teacher has corrected that; null where nobody has.</summary>
    public EarlierJudgement? Earlier { get; init; }

    /// <summary>The item's name throughout the tutor, made as a skill's is.</summary>
    public string Item => SkillKey.Of(CourseId, LessonId, ItemId);

    /// <summary>
    /// Whether it says what the learner knew before: a later try at the same question, or one after help, says what the help did.
    /// </summary>
    public bool IsFirstTry => Attempt == 1;

    /// <summary>Right at the first try and without a hint: what counts as having known it.</summary>
    public bool IsUnaided => IsCorrect && IsFirstTry && HintsTaken == 0;
}

/// <param name="Score">From 0 (wrong) to 1 (right).</param>
/// <param name="IsCorrect">Whether it counted as right.</param>
/// <param name="WasJudged">Whether it counted as an answer at all.</param>
public sealed record EarlierJudgement(double Score, bool IsCorrect, bool WasJudged);

using TutorFunctions.Learners.Advice;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Progress;
using TutorFunctions.Lessons;

namespace TutorFunctions.Learners.Endpoints;

/// <param name="LearningStyle">How the learner likes things to be presented: a preference, not a claim about learning.</param>
/// <param name="Skills">Levels that the school put; what answers say is in /knowledge.</param>
/// <param name="Observed">What the learner's own answers and sessions say.</param>
public sealed record LearnerAnswer(
    string LearnerId,
    string? Name,
    int? Grade,
    LearningStyle? LearningStyle,
    Pace? PreferredPace,
    IReadOnlyList<string> Interests,
    IReadOnlyList<string> Goals,
    IReadOnlyDictionary<string, double> Skills,
    IReadOnlyList<EarlierScore> PerformanceHistory,
    int? DailyGoal,
    ObservedAnswer Observed,
    DateTime? UpdatedAt
);

/// <param name="Answers">Judged answers, later tries at a question included.</param>
/// <param name="Unaided">First tries that were right and without a hint.</param>
/// <param name="SecondsPerQuestion">How long a question usually takes; null before two answers with a known time.</param>
public sealed record ObservedAnswer(
    long Answers,
    int FirstTries,
    int Unaided,
    int Sessions,
    int SkillsPractised,
    int SkillsMastered,
    double Ability,
    double Minutes,
    Figure? SecondsPerQuestion,
    StreakAnswer Streak,
    DateTime? FirstSeenAt,
    DateTime? LastSeenAt
);

/// <param name="Current">Days in a row (UTC) with an answer, today or up to yesterday.</param>
/// <param name="Today">Answers given today.</param>
public sealed record StreakAnswer(int Current, int Longest, int ActiveDays, DateOnly? LastDay, int Today);

/// <param name="Mastery">Probability that the skill has been learned (Bayesian knowledge tracing).</param>
/// <param name="Level">Probability that it is known now: mastery times retention.</param>
/// <param name="Predicted">Probability of a right answer to the next free question of average difficulty.</param>
/// <param name="N">Judged answers that it rests on, with right answers that covered it.</param>
/// <param name="Retention">Probability that it is recalled now (FSRS-6); null before the first right answer without help.</param>
/// <param name="Chances">First tries since practice began, or since the learner was last stopped and helped.</param>
/// <param name="NeedsHelp">Whether ten of them or more have brought no progress.</param>
/// <param name="Evidence">Numbers of the latest answers in /learners/{id}/evidence; ?skill= gives them all.</param>
public sealed record SkillAnswer(
    string Skill,
    string Title,
    string? CourseId,
    string LessonId,
    double Mastery,
    bool Mastered,
    DateTime? MasteredAt,
    double Level,
    double Predicted,
    int N,
    int FirstTries,
    int Unaided,
    double? Retention,
    DateTime? NextReviewAt,
    DateTime LastSeenAt,
    int Chances,
    bool NeedsHelp,
    IReadOnlyList<long> Evidence
);

public sealed record KnowledgeAnswer(string LearnerId, DateTime At, double Ability, long N, IReadOnlyList<SkillAnswer> Skills);

/// <param name="Number">What figures name as their evidence.</param>
/// <param name="Source">Where it was judged: session/{id}/{turn} or assessment/{id}/{item}.</param>
/// <param name="Predicted">The probability of a right answer as it was predicted before; null for a later try.</param>
/// <param name="Earlier">How the tutor had judged it; null where no teacher has corrected that.</param>
public sealed record EvidenceAnswer(
    long Number,
    string Source,
    string Skill,
    IReadOnlyList<string> Covers,
    string? CourseId,
    string LessonId,
    string ItemId,
    double Score,
    bool IsCorrect,
    int Options,
    int Attempt,
    int HintsTaken,
    double? ResponseSeconds,
    double? Confidence,
    double? Predicted,
    double ItemDifficulty,
    DateTime At,
    EarlierJudgement? Earlier
)
{
    public static EvidenceAnswer Of(RecordedEvidence recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var answer = recorded.Answer;
        return new(
            recorded.Number,
            answer.Source,
            answer.Skill,
            answer.Covers,
            answer.CourseId,
            answer.LessonId,
            answer.ItemId,
            answer.Score,
            answer.IsCorrect,
            answer.Options,
            answer.Attempt,
            answer.HintsTaken,
            answer.ResponseSeconds,
            answer.Confidence,
            recorded.Predicted,
            recorded.ItemDifficulty,
            answer.At,
            answer.Earlier
        );
    }
}

public sealed record EvidenceListAnswer(IReadOnlyList<EvidenceAnswer> Items, string? NextCursor);

public sealed record ProgressOverviewAnswer(
    string LearnerId,
    DateTime At,
    string? CourseId,
    Figure Completion,
    Figure Mastery,
    int SkillsPractised,
    int SkillsMastered,
    int SessionsStarted,
    int SessionsCompleted,
    Figure Engagement,
    Figure Velocity,
    Figure Time,
    Figure PredictedSuccess,
    CalibrationReport Calibration,
    StreakAnswer Streak,
    IReadOnlyList<Badge> Badges,
    IReadOnlyList<GoalAnswer> Goals,
    IReadOnlyList<TrajectoryPoint> Trajectory
);

/// <param name="Reached">Null when it cannot be measured by answers.</param>
/// <param name="Progress">From 0 to 1; null when it cannot be measured.</param>
public sealed record GoalAnswer(string Goal, bool? Reached, double? Progress, int N, string Basis);

/// <param name="ExpectedOutcome">What following it brings is not known before there is a real comparison.</param>
public sealed record RecommendationAnswer(
    RecommendationType Type,
    string? Skill,
    string? Title,
    string Reasoning,
    Figure Figure,
    string ExpectedOutcome = "not measured"
);

public sealed record RecommendationListAnswer(string LearnerId, DateTime At, IReadOnlyList<RecommendationAnswer> Items);

/// <param name="OutcomeImprovement">Stays unmeasured until there is a real comparison.</param>
public sealed record InsightsAnswer(
    string LearnerId,
    DateTime At,
    LearningStyle? PreferredStyle,
    Insights Insights,
    string OutcomeImprovement = "not measured"
);

/// <param name="Retention">Probability that it is recalled now.</param>
/// <param name="StabilityDays">Days after which it is recalled with a probability of 0.9.</param>
/// <param name="IsDue">Whether it should be asked again now.</param>
public sealed record ReviewAnswer(
    string Skill,
    string Title,
    string? CourseId,
    string LessonId,
    bool IsDue,
    DateTime DueAt,
    double Retention,
    double StabilityDays,
    double MemoryDifficulty,
    int Lapses,
    int N,
    IReadOnlyList<long> Evidence
);

public sealed record ReviewListAnswer(string LearnerId, DateTime At, int Due, IReadOnlyList<ReviewAnswer> Items);

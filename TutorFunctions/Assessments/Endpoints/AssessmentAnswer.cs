using TutorFunctions.Grading;
using TutorFunctions.Learners.Progress;
using TutorFunctions.Lessons;

namespace TutorFunctions.Assessments.Endpoints;

/// <param name="EndsAt">When its time is over; null for as long as it takes.</param>
/// <param name="Ability">In logits: 0 is the average learner.</param>
/// <param name="StandardError">In logits: 1 before the first answer.</param>
/// <param name="Score">Points so far.</param>
/// <param name="MaxScore">Points of the answers that have a score: one each.</param>
/// <param name="Feedback">On the last answer; null before the first.</param>
/// <param name="ConfidenceCalibration">Null when no answer said how sure the learner was.</param>
public sealed record AssessmentAnswer(
    string AssessmentId,
    string LearnerId,
    string CourseId,
    AssessmentType AssessmentType,
    AssessmentStatus Status,
    EndReason? EndReason,
    DateTime CreatedAt,
    DateTime? EndsAt,
    DateTime? EndedAt,
    int MaxItems,
    int ItemsAnswered,
    NextItemAnswer? NextItem,
    double Ability,
    double StandardError,
    double Score,
    int MaxScore,
    FeedbackAnswer? Feedback,
    IReadOnlyList<ObjectiveAnswer> Objectives,
    IReadOnlyList<QuestionAnalyticsAnswer> QuestionAnalytics,
    IReadOnlyList<KnowledgeGapAnswer> KnowledgeGaps,
    ConfidenceCalibrationAnswer? ConfidenceCalibration
)
{
    public static AssessmentAnswer Of(Assessment assessment, AssessmentItems items)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(items);
        var (plan, state, scored, bank) = (assessment.Plan, assessment.State, assessment.Scored, items.Bank);
        var ability = assessment.Ability;
        var estimates = ObjectiveEstimates.Of(scored, bank.Domains(plan)).ToDictionary(estimate => estimate.ObjectiveId);
        return new(
            plan.AssessmentId,
            plan.LearnerId,
            plan.CourseId,
            plan.Type,
            assessment.Status,
            state.EndReason,
            plan.CreatedAt,
            plan.CreatedAt + plan.TimeLimit,
            state.EndedAt,
            plan.MaxItems,
            assessment.Answers.Count,
            NextItemAnswer.Of(plan, state.Open, bank.Items),
            Rounded.Of(ability.Ability),
            Rounded.Of(ability.StandardError),
            Rounded.Of(scored.Sum(answer => answer.Score)),
            scored.Count,
            FeedbackAnswer.Of(assessment, bank.Items),
            [.. plan.Objectives.Select(id => ObjectiveAnswer.Of(id, bank.Items.Objective(id), estimates.GetValueOrDefault(id)))],
            QuestionAnalyticsAnswer.Of(assessment, items),
            [
                .. estimates
                    .Values.Where(estimate => estimate.IsGap)
                    .OrderBy(estimate => estimate.Mastery)
                    .Select(gap => KnowledgeGapAnswer.Of(gap, bank.Items.Objective(gap.ObjectiveId))),
            ],
            ConfidenceCalibrationAnswer.Of(Assessments.ConfidenceCalibration.Of(scored))
        );
    }
}

/// <summary>The item that waits for its answer, with nothing in it that tells the answer.</summary>
/// <param name="HowToAnswer">How an answer of this kind is written.</param>
/// <param name="NeedsConfidence">Whether the answer must say how sure the learner is.</param>
public sealed record NextItemAnswer(
    string ItemId,
    string Objective,
    string? ObjectiveTitle,
    string? Stem,
    string Prompt,
    IReadOnlyList<string>? Choices,
    string HowToAnswer,
    bool NeedsConfidence,
    DateTime AskedAt
)
{
    /// <returns>Null when none is open, and when it is gone from the course: the next answer will find that out.</returns>
    public static NextItemAnswer? Of(AssessmentPlan plan, AskedItem? open, ItemBank bank)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(bank);
        if (open is null || bank.Find(open.ItemId) is not { } item)
            return null;
        var question = ItemTemplate.Instantiate(item.Item, open.Seed);
        return new(
            item.Id,
            item.ObjectiveId,
            bank.Objective(item.ObjectiveId)?.Title,
            question.Stem,
            question.Prompt,
            question.Answer.Choices is { Count: > 0 } choices ? choices : null,
            AnswerForm.Of(question.Answer),
            plan.Type.AsksConfidence(),
            open.AskedAt
        );
    }
}

/// <param name="N">Answers on it.</param>
/// <param name="Mastery">The share of its questions that the learner knows, from 0 to 1; null without answers.</param>
public sealed record ObjectiveAnswer(
    string ObjectiveId,
    string? Title,
    string? LessonId,
    int N,
    double Score,
    double? Mastery,
    IntervalAnswer? MasteryInterval
)
{
    public static ObjectiveAnswer Of(string id, Objective? objective, ObjectiveEstimate? estimate) =>
        new(
            id,
            objective?.Title,
            objective?.LessonId,
            estimate?.N ?? 0,
            Rounded.Of(estimate?.Score ?? 0),
            Rounded.Of(estimate?.Mastery),
            IntervalAnswer.Of(estimate?.Interval)
        );
}

/// <param name="IsClear">Whether the whole interval lies below mastery, which is 0.7.</param>
/// <param name="Evidence">The answers that it rests on.</param>
public sealed record KnowledgeGapAnswer(
    string ObjectiveId,
    string? Title,
    string? LessonId,
    int N,
    double Score,
    double Mastery,
    IntervalAnswer MasteryInterval,
    bool IsClear,
    IReadOnlyList<GapEvidenceAnswer> Evidence
)
{
    public static KnowledgeGapAnswer Of(ObjectiveEstimate gap, Objective? objective)
    {
        ArgumentNullException.ThrowIfNull(gap);
        return new(
            gap.ObjectiveId,
            objective?.Title,
            objective?.LessonId,
            gap.N,
            Rounded.Of(gap.Score),
            Rounded.Of(gap.Mastery),
            IntervalAnswer.Of(gap.Interval),
            gap.IsClear,
            [
                .. gap.Answers.Select(scored => new GapEvidenceAnswer(
                    scored.Answer.ItemId,
                    scored.Answer.Text,
                    Rounded.Of(scored.Score),
                    scored.Answer.At
                )),
            ]
        );
    }
}

public sealed record GapEvidenceAnswer(string ItemId, string Answer, double Score, DateTime At);

/// <summary>A 95% interval.</summary>
public sealed record IntervalAnswer(double Low, double High)
{
    public static IntervalAnswer Of(Interval interval) => new(Rounded.Of(interval.Low), Rounded.Of(interval.High));

    public static IntervalAnswer? Of(Interval? interval) => interval is { } given ? Of(given) : null;
}

/// <param name="N">Answers that said how sure the learner was.</param>
/// <param name="OverConfidence">Mean confidence less mean score.</param>
/// <param name="OverConfidenceInterval">Null for fewer than two answers.</param>
public sealed record ConfidenceCalibrationAnswer(
    int N,
    double MeanConfidence,
    double MeanScore,
    double OverConfidence,
    IntervalAnswer? OverConfidenceInterval,
    double BrierScore,
    ConfidenceVerdict Verdict
)
{
    public static ConfidenceCalibrationAnswer? Of(ConfidenceCalibration? calibration) =>
        calibration is null
            ? null
            : new(
                calibration.N,
                Rounded.Of(calibration.MeanConfidence),
                Rounded.Of(calibration.MeanScore),
                Rounded.Of(calibration.OverConfidence),
                IntervalAnswer.Of(calibration.OverConfidenceInterval),
                Rounded.Of(calibration.BrierScore),
                calibration.Verdict
            );
}

public sealed record AssessmentListAnswer(IReadOnlyList<AssessmentItemAnswer> Items, string? NextCursor);

public sealed record AssessmentItemAnswer(
    string AssessmentId,
    string LearnerId,
    string CourseId,
    AssessmentType AssessmentType,
    AssessmentStatus Status,
    EndReason? EndReason,
    DateTime CreatedAt,
    DateTime? EndedAt,
    int ItemsAnswered,
    double Ability,
    double StandardError,
    double Score,
    int MaxScore
)
{
    public static AssessmentItemAnswer Of(Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        var (plan, scored, ability) = (assessment.Plan, assessment.Scored, assessment.Ability);
        return new(
            plan.AssessmentId,
            plan.LearnerId,
            plan.CourseId,
            plan.Type,
            assessment.Status,
            assessment.State.EndReason,
            plan.CreatedAt,
            assessment.State.EndedAt,
            assessment.Answers.Count,
            Rounded.Of(ability.Ability),
            Rounded.Of(ability.StandardError),
            Rounded.Of(scored.Sum(answer => answer.Score)),
            scored.Count
        );
    }
}

/// <summary>Figures as they are shown: more places would claim more than is known.</summary>
internal static class Rounded
{
    public static double Of(double figure) => Math.Round(figure, 4);

    public static double? Of(double? figure) => figure is { } given ? Of(given) : null;
}

using TutorFunctions.Grading;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Assessments;

/// <summary>What an assessment's answers say to others: of the learner, and of the item.</summary>
public static class AssessmentEvidence
{
    /// <param name="item">
    /// The item as the course has it; null when it is gone from the course, and then nothing is known of its choices.
    /// </param>
    public static AnswerEvidence Of(AssessmentPlan plan, ScoredAnswer scored, BankItem? item)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scored);
        var answer = scored.Answer;
        var course = plan.IsLessonPack ? null : plan.CourseId;
        var isRight = scored.Score >= 1;
        return new AnswerEvidence
        {
            LearnerId = plan.LearnerId,
            Source = EvidenceSource.OfAssessment(plan.AssessmentId, answer.ItemId),
            Skill = SkillKey.Of(course, answer.LessonId, answer.ObjectiveId),
            Covers = isRight && item is not null ? [.. item.Item.Covers.Select(skill => SkillKey.Of(course, answer.LessonId, skill))] : [],
            CourseId = course,
            LessonId = answer.LessonId,
            ItemId = answer.ItemId,
            Tracing = item?.Tracing,
            Score = scored.Score,
            IsCorrect = answer.Verdict is { } verdict ? verdict == Verdict.Correct : isRight,
            Options = item?.Item.Answer.Choices.Count ?? 0,
            ResponseSeconds = answer.ResponseSeconds,
            Confidence = answer.Confidence,
            At = answer.At,
        };
    }
}

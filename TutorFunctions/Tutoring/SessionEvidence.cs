using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Tutoring;

/// <summary>What a turn says about its learner.</summary>
public static class SessionEvidence
{
    /// <summary>The course and concept that the open question is from; null for a lesson pack, or when no question is open.</summary>
    public static (string CourseId, string ConceptId)? ImportedConceptOf(SessionSetup setup, SessionSummary before)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(before);
        if (before.Open is not { } question)
            return null;
        return setup.Reviews.FirstOrDefault(concept => concept.Id == question.ConceptId) is { } review
            ? review.CourseId is { } reviewed
                ? (reviewed, review.ConceptId)
                : null
            : setup.CourseId is { } course
                ? (course, question.ConceptId)
                : null;
    }

    /// <param name="before">The session as it was when the reply came: it holds the question that was answered.</param>
    /// <param name="tracing">What the course says of the skill; null for a lesson pack, or when the course has been deleted.</param>
    /// <returns>
    /// Null when the turn judged no finished answer, or when the session is nobody's: being stuck or half way is no evidence of not
    /// knowing.
    /// </returns>
    public static AnswerEvidence? Of(SessionSetup setup, SessionSummary before, TurnRecord turn, TracingStart? tracing)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(turn);
        if (
            setup.LearnerId is null
            || turn is not { Entry: { } reply, Evaluation: { IsJudged: true, IsUnfinished: false } evaluation }
            || before.Open is not { } question
        )
            return null;
        var review = setup.Reviews.FirstOrDefault(concept => concept.Id == question.ConceptId);
        var hints = question.HintsSeen(reply.HintsTaken);
        var isUnaided = evaluation.IsRight && hints == 0 && question.FailedAttempts == 0;
        var waited = (reply.ReceivedAt - before.LastUpdatedAt).TotalSeconds;
        return new AnswerEvidence
        {
            LearnerId = setup.LearnerId,
            Source = EvidenceSource.OfTurn(setup.SessionId, turn.Turn),
            Skill = review?.Id ?? SkillKey.Of(setup.CourseId, setup.SkillScope, question.ConceptId),
            Covers =
                isUnaided && review is null
                    ? [.. question.Covers.Select(covered => SkillKey.Of(setup.CourseId, setup.SkillScope, covered))]
                    : [],
            CourseId = review is null ? setup.CourseId : review.CourseId,
            LessonId = review?.LessonId ?? setup.SkillScope,
            ItemId = question.ItemId,
            Tracing = tracing,
            Score = evaluation.Score,
            IsCorrect = evaluation.IsRight && !question.IsGivenAway(reply.HintsTaken),
            Options = question.Options,
            Attempt = question.FailedAttempts + 1,
            HintsTaken = hints,

            // A reply that was in the inbox before the question went out says nothing of how long it took.
            ResponseSeconds = waited > 0 ? waited : null,
            At = reply.ReceivedAt,
        };
    }
}

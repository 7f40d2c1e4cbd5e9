using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>
/// A reply to a question whose content was deleted or changed after it was asked, as that of an earlier lesson which came back. Nobody can
/// judge it any more, so that it counts for nothing and another question comes.
/// </summary>
internal static class LostQuestion
{
    public static Evaluation Evaluation { get; } =
        new()
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.NotApplicable,
            Score = 0,
            Feedback =
                "That question has been taken out of the lesson meanwhile, so your answer does not count either way. Let us go on "
                + "with another one.",
            Reasoning = "The question's content is not there any more: the reply cannot be judged.",
            GuidanceForTutor = "Ask something else.",
            AssessmentNote = "A question that was taken away while it was open was left out.",
            IsSkip = true,
        };
}

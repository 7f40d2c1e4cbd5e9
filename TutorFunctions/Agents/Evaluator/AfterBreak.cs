using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>
/// The first reply after a break that the learner asked for: an answer or a question goes on as ever, anything else is a return.
/// </summary>
internal static class AfterBreak
{
    public static Evaluation Of(EvaluatorInput input, Evaluation judged)
    {
        if (judged.IsPause || judged.UserIntent is UserIntent.AttemptAnswer or UserIntent.AskQuestion or UserIntent.Stuck)
            return judged;
        var speech = Speech.In(input.Setup, input.Conversation);
        return judged with { Feedback = speech.Say("back"), Said = speech.Moves, AssessmentNote = "Came back after a break." };
    }
}

using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>
/// Says in the log where the rules about a step's completion differ from what a model found: the model says what the evidence shows, the
/// rules decide.
/// </summary>
internal static class CriteriaNote
{
    /// <param name="reasoning">Why the reply was judged as it was.</param>
    /// <param name="isMet">Whether the model finds the step's success criteria met; null when it does not say.</param>
    /// <param name="bounded">The judgement that stands.</param>
    public static string With(string reasoning, bool? isMet, Evaluation bounded, EvaluatorInput input)
    {
        var (step, right) = (input.Step, input.Step.StatusInfo.QuestionsCorrect + 1);
        var note =
            isMet == true && !bounded.IsRight ? "The model finds the step's criteria met; the rules count a right answer only."
            : isMet == true && right < step.CorrectNeeded && IsAided(input)
                ? $"The model finds the step's criteria met; after help the rules ask for {step.CorrectNeeded} right answers, "
                    + $"and this is number {right}."
            : isMet == false && bounded.IsRight && right >= step.CorrectNeeded
                ? $"The step has {right} right answers, as many as it asks for; the model finds its criteria not met, "
                    + "so up to two more are asked."
            : null;
        return note is null ? reasoning : $"{reasoning} {note}".Trim();
    }

    private static bool IsAided(EvaluatorInput input) => input.HintsTaken > 0 || input.Question.FailedAttempts > 0;
}

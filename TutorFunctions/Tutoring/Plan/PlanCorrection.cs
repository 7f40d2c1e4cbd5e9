namespace TutorFunctions.Tutoring;

/// <summary>What a corrected judgement changes of a plan.</summary>
public static class PlanCorrection
{
    /// <summary>
    /// The plan with the evidence of one reply as it was corrected. The step's counts follow; a step that has then been shown is completed,
    /// and one that is completed stays so. A plan that has the step no more stays as it is.
    /// </summary>
    public static StudyPlan Apply(StudyPlan plan, JudgementCorrection correction, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(correction);
        var asked = correction.Asked;
        if (plan.TodoList.FirstOrDefault(one => one.StepId == asked.StepId) is not { } step || correction.From == correction.To)
            return plan;
        var (was, now) = (IsEvidence(correction.From, correction), IsEvidence(correction.To, correction));
        var questions = asked.IsCounted ? 0 : IsAnswer(correction.To) - IsAnswer(correction.From);
        var info = step.StatusInfo;
        step = step with
        {
            FailuresInARow = now > was ? 0 : step.FailuresInARow,
            StatusInfo = info with
            {
                QuestionsAsked = Math.Max(0, info.QuestionsAsked + questions),
                QuestionsCorrect = Math.Max(0, info.QuestionsCorrect + now - was),
                Attempts = Math.Max(0, info.Attempts + questions),
            },
        };
        plan = plan.With(step, at);
        if (now <= was || step.StatusInfo.QuestionsCorrect < step.CorrectNeeded)
            return plan;
        if (step.Status == StepStatus.Blocked)
            plan = plan.Move(step.StepId, StepStatus.Pending, at);
        return StepTransitions.IsLegal(plan, plan.Step(step.StepId), StepStatus.Completed)
            ? plan.Move(step.StepId, StepStatus.Completed, at)
            : plan;
    }

    private static int IsEvidence(AnswerEvaluation verdict, JudgementCorrection correction) =>
        verdict == AnswerEvaluation.Correct && !correction.Asked.IsGivenAway(correction.HintsTaken) ? 1 : 0;

    private static int IsAnswer(AnswerEvaluation verdict) => verdict == AnswerEvaluation.NotApplicable ? 0 : 1;
}

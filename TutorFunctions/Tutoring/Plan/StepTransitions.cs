namespace TutorFunctions.Tutoring;

/// <summary>The one place that says how a step's status may change, whoever asks for it.</summary>
public static class StepTransitions
{
    /// <summary>The plan with a step moved to another status.</summary>
    /// <exception cref="IllegalTransitionException">The step may not go there from where it is.</exception>
    public static StudyPlan Move(this StudyPlan plan, string stepId, StepStatus to, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var step = plan.Step(stepId);
        if (step.Status == to)
            return plan;
        if (Refusal(plan, step, to) is { } refusal)
            throw new IllegalTransitionException($"Step '{step.Title}' cannot go from {step.Status} to {to}: {refusal}");
        var info = to switch
        {
            StepStatus.InProgress => step.StatusInfo with { StartedAt = step.StatusInfo.StartedAt ?? at },
            StepStatus.Completed => step.StatusInfo with { StartedAt = step.StatusInfo.StartedAt ?? at, CompletedAt = at },
            _ => step.StatusInfo,
        };
        return plan.With(step with { Status = to, StatusInfo = info }, at);
    }

    /// <summary>
    /// The plan with a pending step in progress; unchanged when another is, as while a question ahead of the plan is answered.
    /// </summary>
    public static StudyPlan Begin(this StudyPlan plan, string stepId, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return plan.Step(stepId) is { Status: StepStatus.Pending } step && IsLegal(plan, step, StepStatus.InProgress)
            ? plan.Move(stepId, StepStatus.InProgress, at)
            : plan;
    }

    public static bool IsLegal(StudyPlan plan, PlanStep step, StepStatus to) => step.Status == to || Refusal(plan, step, to) is null;

    private static string? Refusal(StudyPlan plan, PlanStep step, StepStatus to) =>
        (step.Status, to) switch
        {
            (StepStatus.Completed, _) => "a finished step stays finished.",
            (StepStatus.Pending, StepStatus.InProgress) when plan.TodoList.Any(other => other.Status == StepStatus.InProgress) =>
                "another step is in progress.",
            (StepStatus.Pending, StepStatus.InProgress) => null,
            (StepStatus.Pending or StepStatus.InProgress, StepStatus.Completed) when step.StatusInfo.QuestionsCorrect == 0 =>
                "no right answer of the learner stands for it.",
            (StepStatus.Pending or StepStatus.InProgress, StepStatus.Completed) => null,
            (StepStatus.InProgress, StepStatus.Blocked) => null,

            // A replan sets back what it puts something before.
            (StepStatus.InProgress or StepStatus.Blocked, StepStatus.Pending) => null,
            _ => "there is no such transition.",
        };
}

/// <summary>A step was to be moved to a status that it may not have.</summary>
public sealed class IllegalTransitionException : Exception
{
    public IllegalTransitionException() { }

    public IllegalTransitionException(string message)
        : base(message) { }

    public IllegalTransitionException(string message, Exception innerException)
        : base(message, innerException) { }
}

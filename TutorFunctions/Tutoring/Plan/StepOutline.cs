namespace TutorFunctions.Tutoring;

/// <summary>What an agent sees of a step that is not its own.</summary>
public sealed record StepOutline(string StepId, string Title, StepStatus Status)
{
    public static IReadOnlyList<StepOutline> Of(StudyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.TodoList.Select(step => new StepOutline(step.StepId, step.Title, step.Status))];
    }
}

using System.Collections.Immutable;

namespace TutorFunctions.Tutoring;

/// <summary>The plan, whose steps' statuses are the only truth about where the session is: no position is stored anywhere.</summary>
public sealed record StudyPlan
{
    public required ImmutableArray<PlanStep> TodoList { get; init; }

    public required PlanMetadata Metadata { get; init; }

    /// <summary>The step in progress, else the first pending one; null when nothing is left to do.</summary>
    public PlanStep? CurrentStep =>
        TodoList.FirstOrDefault(static step => step.Status == StepStatus.InProgress)
        ?? TodoList.FirstOrDefault(static step => step.Status == StepStatus.Pending);

    public int StepsCompleted => TodoList.Count(static step => step.Status == StepStatus.Completed);

    public bool IsCompleted => TodoList.All(static step => step.Status == StepStatus.Completed);

    /// <exception cref="KeyNotFoundException">The plan has no such step.</exception>
    public PlanStep Step(string stepId) =>
        TodoList.FirstOrDefault(step => step.StepId == stepId) ?? throw new KeyNotFoundException($"The plan has no step '{stepId}'.");

    /// <summary>How often each item has been asked.</summary>
    public Dictionary<string, int> TimesAsked()
    {
        var times = new Dictionary<string, int>(TodoList.Sum(static step => step.AskedItems.Count));
        foreach (var step in TodoList)
        {
            for (var index = 0; index < step.AskedItems.Count; index++)
                times[step.AskedItems[index]] = times.GetValueOrDefault(step.AskedItems[index]) + 1;
        }

        return times;
    }

    /// <summary>The plan with one of its steps changed; the step must be in it.</summary>
    public StudyPlan With(PlanStep changed, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var index = 0;
        while (TodoList[index].StepId != changed.StepId)
            index++;
        return this with { TodoList = TodoList.SetItem(index, changed), Metadata = Metadata with { LastUpdatedAt = at } };
    }
}

public sealed record PlanMetadata
{
    /// <summary>1 for the first plan; one more with each replan.</summary>
    public int PlanVersion { get; init; } = 1;

    public int ReplanCount { get; init; }

    public int MaxReplans { get; init; } = 3;

    public int EstimatedTotalQuestions { get; init; }

    public int EstimatedDurationMinutes { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime LastUpdatedAt { get; init; }
}

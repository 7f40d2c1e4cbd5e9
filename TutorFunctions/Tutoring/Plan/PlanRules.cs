namespace TutorFunctions.Tutoring;

/// <summary>What a plan must be, whoever proposes it.</summary>
public static class PlanRules
{
    /// <summary>Steps beyond those of the path that a plan may have.</summary>
    private const int MostStepsBesidesPath = 12;

    private const int FewestAllowed = 40;

    private const int MostStepsAddedAtOnce = 5;

    private const int MostAnswersNeeded = 5;

    private const int LongestTitle = 120;

    private const int LongestText = 600;

    /// <returns>Why the plan cannot be taken, to whoever proposed it; null when it can.</returns>
    public static string? Refusal(ProposedPlan proposed, TeachingPath path, StudyPlan? current)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        ArgumentNullException.ThrowIfNull(path);
        var steps = proposed.TodoList;
        var most = Math.Max(FewestAllowed, Math.Max(path.Nodes.Count, current?.TodoList.Length ?? 0) + MostStepsBesidesPath);
        if (steps.Count == 0)
            return "The plan has no steps.";
        if (steps.Count > most)
            return $"The plan has {steps.Count} steps; at most {most} can be taught.";
        foreach (var step in steps)
        {
            if (string.IsNullOrWhiteSpace(step.Title) || step.Title.Length > LongestTitle)
                return $"A step's title must have from 1 to {LongestTitle} characters: '{Brief(step.Title)}'.";
            if (Math.Max(step.Description.Length, Math.Max(step.TeachingApproach.Length, step.SuccessCriteria.Length)) > LongestText)
                return $"The texts of step '{Brief(step.Title)}' must have at most {LongestText} characters each.";
            if (
                step.CorrectNeeded is < 1
                || (
                    step.CorrectNeeded > MostAnswersNeeded
                    && current is not null
                    && current.TodoList.All(known => known.StepId != step.StepId)
                )
            )
                return $"Step '{Brief(step.Title)}' asks for {step.CorrectNeeded} right answers; it must be from 1 to {MostAnswersNeeded}.";
        }

        if (steps.GroupBy(step => step.StepId).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return $"Step '{Brief(twice.First().Title)}' is in the plan twice.";
        return current is null ? null : RefusalOfChange(steps, current);
    }

    /// <summary>
    /// A change puts something in, splits, or goes at it in another way; it does not do away with what has not been learned.
    /// </summary>
    private static string? RefusalOfChange(IReadOnlyList<PlanStep> steps, StudyPlan current)
    {
        var kept = steps.Select(step => step.StepId).ToHashSet();
        var open = current.TodoList.Where(step => step.Status != StepStatus.Completed).ToList();
        if (steps.Count(step => current.TodoList.All(known => known.StepId != step.StepId)) > MostStepsAddedAtOnce)
            return $"A change of the plan may add at most {MostStepsAddedAtOnce} steps.";
        var left = open.Where(step => !kept.Contains(step.StepId)).ToList();
        if (left.Exists(step => step.Kind == StepKind.Summary))
            return "The plan must keep its closing step.";
        if (left.Count > Math.Max(1, open.Count / 3))
            return $"The change leaves out {left.Count} of the {open.Count} steps that are not finished; at most "
                + $"{Math.Max(1, open.Count / 3)} may go at once.";
        var finished = current.TodoList.Where(step => step.Status == StepStatus.Completed).Select(step => step.StepId).ToHashSet();
        return steps.Any(step => !finished.Contains(step.StepId)) ? null : "The plan has nothing left to do.";
    }

    private static string Brief(string text) => text.Length > 60 ? $"{text.AsSpan(0, 60)}…" : text;
}

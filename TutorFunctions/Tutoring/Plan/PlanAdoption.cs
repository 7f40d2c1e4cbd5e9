using System.Collections.Immutable;

namespace TutorFunctions.Tutoring;

/// <summary>Takes a proposed plan into the session, whoever proposed it.</summary>
public static class PlanAdoption
{
    public static StudyPlan First(ProposedPlan proposed, SessionSetup setup, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        ArgumentNullException.ThrowIfNull(setup);
        return new StudyPlan
        {
            TodoList = [.. proposed.TodoList.Select(Fresh)],
            Metadata = new PlanMetadata
            {
                MaxReplans = setup.MaxReplans,
                EstimatedTotalQuestions = proposed.TodoList.Sum(step => step.CorrectNeeded),
                EstimatedDurationMinutes = setup.EstimatedMinutes,
                CreatedAt = at,
                LastUpdatedAt = at,
            },
        };
    }

    /// <summary>
    /// The plan changed as proposed. Steps that are known keep their status and evidence, whatever the proposal says of them; finished ones
    /// cannot be left out; new ones begin with nothing; a blocked one may be tried again.
    /// </summary>
    public static StudyPlan Revised(this StudyPlan plan, ProposedPlan proposed, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(proposed);
        var known = plan.TodoList.ToDictionary(step => step.StepId);
        var steps = proposed
            .TodoList.DistinctBy(step => step.StepId)
            .Select(step => known.Remove(step.StepId, out var before) ? Keep(before, step) : Fresh(step))
            .ToList();
        var forgotten = known.Values.Where(step => step.Status == StepStatus.Completed).ToList();

        var list = forgotten.Concat(steps).ToImmutableArray();
        var revised = plan with
        {
            TodoList = list,
            Metadata = plan.Metadata with
            {
                PlanVersion = plan.Metadata.PlanVersion + 1,
                ReplanCount = plan.Metadata.ReplanCount + 1,
                EstimatedTotalQuestions = list.Sum(step => step.CorrectNeeded),
                LastUpdatedAt = at,
            },
        };
        foreach (var step in list.Where(step => step.Status is StepStatus.Blocked or StepStatus.InProgress))
            revised = revised.With(step with { FailuresInARow = 0 }, at).Move(step.StepId, StepStatus.Pending, at);
        return revised;
    }

    private static PlanStep Keep(PlanStep before, PlanStep proposed) =>
        before.Status == StepStatus.Completed
            ? before
            : proposed with
            {
                Status = before.Status,
                StatusInfo = before.StatusInfo,
                FailuresInARow = before.FailuresInARow,
                AskedItems = before.AskedItems,
                Challenges = before.Challenges,
                ConceptId = before.ConceptId,
                Kind = before.Kind,
            };

    private static PlanStep Fresh(PlanStep step) =>
        step with
        {
            Status = StepStatus.Pending,
            StatusInfo = new StepProgress(),
            FailuresInARow = 0,
            AskedItems = [],
            Challenges = 0,
        };
}

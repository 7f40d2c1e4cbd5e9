using TutorFunctions.Lessons;
using TutorFunctions.Sessions;

namespace TutorFunctions.Planner;

/// <summary>
/// Changes a plan that does not work: puts what is missing before the blocked step, or, when nothing is missing, a smaller step with another
/// explanation. Steps keep their ids and evidence; new ones have none.
/// </summary>
internal static class LessonReplanner
{
    public static ProposedPlan Replan(PlannerInput input, Lesson lesson)
    {
        var plan = input.Current!;
        var blocked = plan.TodoList.FirstOrDefault(step => step.Status == StepStatus.Blocked) ?? plan.CurrentStep
            ?? throw new InvalidOperationException("A plan without an open step needs no replan.");
        var concept = lesson.Concept(blocked.ConceptId);
        var missing = MissingPrerequisite(plan, concept, lesson);
        var version = plan.Metadata.PlanVersion + 1;
        var (added, changes) = missing is null
            ? (Smaller(input.Setup, blocked, concept, plan, version), $"Added a smaller step before \"{blocked.Title}\", with another explanation and easier questions.")
            : (Prerequisite(input.Setup, missing, version), $"Added the prerequisite \"{missing.Title}\" before \"{blocked.Title}\".");

        var approach = concept.Explain(null, null, Round(blocked.TeachingApproach, concept) + 1)?.Approach ?? blocked.TeachingApproach;
        var retried = blocked with { TeachingApproach = approach };
        if (approach != blocked.TeachingApproach)
            changes += $" \"{blocked.Title}\" will be explained by {approach}.";
        var steps = plan.TodoList.SelectMany(step => step.StepId == blocked.StepId ? [added, retried] : new[] { step }).ToList();
        return new ProposedPlan(steps, $"{input.ReplanReason} {changes}", changes, null);
    }

    /// <summary>The nearest concept that this one builds on and that the plan does not teach.</summary>
    private static Concept? MissingPrerequisite(StudyPlan plan, Concept concept, Lesson lesson)
    {
        var inPlan = plan.TodoList.Where(step => step.Kind != StepKind.Introduction).Select(step => step.ConceptId).ToHashSet();
        var near = new Queue<string>(concept.Prerequisites.Reverse());
        var seen = new HashSet<string>();
        while (near.TryDequeue(out var id))
        {
            if (!seen.Add(id))
                continue;
            var candidate = lesson.Concept(id);
            if (!inPlan.Contains(id))
                return candidate;
            foreach (var further in candidate.Prerequisites)
                near.Enqueue(further);
        }

        return null;
    }

    private static PlanStep Prerequisite(SessionSetup setup, Concept concept, int version) => new()
    {
        StepId = StableHash.StepId(setup.SessionId, version, 0),
        Title = concept.Title,
        Description = concept.Goal,
        TeachingApproach = concept.Explain(null, setup.Profile.LearningStyle, 0)?.Approach ?? "practice",
        SuccessCriteria = OfflinePlanner.Criteria(1),
        Kind = StepKind.Prerequisite,
        ConceptId = concept.Id,
        CorrectNeeded = 1,
    };

    private static PlanStep Smaller(SessionSetup setup, PlanStep blocked, Concept concept, StudyPlan plan, int version) => new()
    {
        StepId = StableHash.StepId(setup.SessionId, version, 0),
        Title = $"{concept.Title}, one step at a time",
        Description = $"See one example through, then try an easier question: {concept.Goal}",
        TeachingApproach = concept.Explain(null, null, Round(blocked.TeachingApproach, concept) + 1 + plan.Metadata.ReplanCount)?.Approach ?? "worked example",
        SuccessCriteria = OfflinePlanner.Criteria(1),
        Kind = StepKind.Prerequisite,
        ConceptId = concept.Id,
        CorrectNeeded = 1,
    };

    private static int Round(string approach, Concept concept) =>
        Math.Max(0, concept.Explanations.ToList().FindIndex(explanation => explanation.Approach == approach));
}

using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

/// <summary>
/// Changes a plan that does not work: puts what is missing before the blocked step, or, when nothing is missing, a smaller step with
/// another explanation. Steps keep their ids and evidence; new ones have none.
/// </summary>
internal static class LessonReplanner
{
    public static ProposedPlan Replan(PlannerInput input, Lesson lesson)
    {
        var plan = input.Current!;
        var blocked = plan.TodoList.FirstOrDefault(step => step.Status == StepStatus.Blocked)
            ?? plan.CurrentStep
            ?? throw new InvalidOperationException("A plan without an open step needs no replan.");
        var failed = input.Failed is { } question && question.StepId == blocked.StepId ? question : null;
        var concept = lesson.Concepts.FirstOrDefault(known => known.Id == failed?.ConceptId) ?? lesson.Concept(blocked.ConceptId);
        var missing = MissingPrerequisite(plan, concept, failed?.Covers ?? [], lesson);
        var version = plan.Metadata.PlanVersion + 1;
        var (added, changes) = missing is null
            ? Smaller(input.Setup, blocked, concept, plan, version)
            : (
                Prerequisite(input.Setup, input.Path, missing, version),
                $"Added the prerequisite \"{missing.Title}\" before \"{blocked.Title}\"."
            );

        var approach = Unused(concept, [.. plan.TodoList, added]) ?? blocked.TeachingApproach;
        var retried = blocked with { TeachingApproach = approach };
        if (approach != blocked.TeachingApproach)
            changes += $" \"{blocked.Title}\" will be explained by {approach}.";
        var steps = plan.TodoList.SelectMany(step => step.StepId == blocked.StepId ? [added, retried] : new[] { step }).ToList();
        return new ProposedPlan(steps, $"{input.ReplanReason} {changes}", changes, null);
    }

    /// <summary>
    /// The nearest concept that the failed question needs, or that its concept builds on, and that the plan does not teach.
    /// </summary>
    private static Concept? MissingPrerequisite(StudyPlan plan, Concept concept, IReadOnlyList<string> needed, Lesson lesson)
    {
        var inPlan = plan.TodoList.Where(step => step.Kind != StepKind.Introduction).Select(step => step.ConceptId).ToHashSet();
        var near = new Queue<string>(
            needed.Where(id => lesson.Concepts.Any(known => known.Id == id)).Concat(concept.Prerequisites.Reverse())
        );
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

    private static PlanStep Prerequisite(SessionSetup setup, TeachingPath path, Concept concept, int version) =>
        new()
        {
            StepId = StableHash.StepId(setup.SessionId, version, 0),
            Title = concept.Title,
            Description = concept.Goal,
            TeachingApproach = concept.Explain(null, path.Style ?? setup.Profile.LearningStyle)?.Approach ?? "practice",
            SuccessCriteria = OfflinePlanner.Criteria(1),
            Kind = StepKind.Prerequisite,
            ConceptId = concept.Id,
            CorrectNeeded = 1,
        };

    private static (PlanStep Step, string Changes) Smaller(
        SessionSetup setup,
        PlanStep blocked,
        Concept concept,
        StudyPlan plan,
        int version
    )
    {
        var unused = Unused(concept, plan.TodoList);
        var approach = unused
            ?? concept.Explanations.FirstOrDefault(explanation => explanation.Approach != blocked.TeachingApproach)?.Approach
            ?? "worked example";
        var earlier = plan.TodoList.Count(step => step.Kind == StepKind.Prerequisite && step.ConceptId == concept.Id);
        var manner = unused is null ? $"explained by {approach} once more" : $"explained by {approach}";
        var step = new PlanStep
        {
            StepId = StableHash.StepId(setup.SessionId, version, 0),
            Title = earlier switch
            {
                0 => $"{concept.Title}, one step at a time",
                1 => $"{concept.Title}, from the beginning",
                _ => $"{concept.Title}, slowly once more",
            },
            Description = $"See one example through, then try an easy question: {concept.Goal}",
            TeachingApproach = approach,
            SuccessCriteria = OfflinePlanner.Criteria(1),
            Kind = StepKind.Prerequisite,
            ConceptId = concept.Id,
            CorrectNeeded = 1,
        };
        return (step, $"Added a smaller step before \"{blocked.Title}\", {manner}, with one easy question.");
    }

    /// <summary>The first way to explain a concept that no step of the plan has used; null when all have been.</summary>
    private static string? Unused(Concept concept, IReadOnlyList<PlanStep> steps)
    {
        var used = steps.Where(step => step.ConceptId == concept.Id).Select(step => step.TeachingApproach).ToHashSet();
        return concept.Explanations.FirstOrDefault(explanation => !used.Contains(explanation.Approach))?.Approach;
    }
}

using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Evals.Report;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Evals.Messages;

/// <summary>What a good plan has, whoever made it.</summary>
internal static class PlanRubric
{
    /// <summary>A plan that was changed for a learner who is stuck.</summary>
    public static IEnumerable<Finding> Of(StudyPlan before, ProposedPlan proposed, Lesson lesson, string where)
    {
        var ids = before.TodoList.Select(step => step.StepId).ToHashSet();
        var finished = before.TodoList.Where(step => step.Status == StepStatus.Completed).ToList();
        var added = proposed.TodoList.Where(step => !ids.Contains(step.StepId)).ToList();
        yield return Of(
            "keeps what is finished",
            finished.TrueForAll(step => proposed.TodoList.Any(other => other.StepId == step.StepId && other.Status == StepStatus.Completed))
        );
        yield return Of("changes something", added.Count > 0 || proposed.TodoList.Count != before.TodoList.Length);
        yield return Of(
            "adds untaught steps",
            added.TrueForAll(step => step.StatusInfo.Attempts == 0 && step.Status == StepStatus.Pending)
        );
        yield return Of(
            "teaches what there is",
            proposed.TodoList.All(step => lesson.Concepts.Any(concept => concept.Id == step.ConceptId))
        );
        yield return Of(
            "says what and why",
            !string.IsNullOrWhiteSpace(proposed.ChangesMade) && !string.IsNullOrWhiteSpace(proposed.Reasoning)
        );

        Finding Of(string measure, bool isRight) => new("planner", measure, isRight, $"{where}: {proposed.ChangesMade}");
    }

    /// <summary>The first plans of a lesson, for a short and a long session.</summary>
    public static async Task<IReadOnlyList<Finding>> FirstPlansAsync(
        IReadOnlyList<Lesson> lessons,
        IPlanner planner,
        CancellationToken cancellation
    )
    {
        var findings = new List<Finding>();
        foreach (var lesson in lessons)
        {
            foreach (var minutes in (int[])[10, 20, 45])
            {
                var setup = new SessionSetup
                {
                    SessionId = $"plan-{lesson.Id}",
                    Topic = lesson.Title,
                    CourseId = lesson.CourseId,
                    LessonId = lesson.Id,
                    EstimatedMinutes = minutes,
                    CreatedAt = default,
                };
                var paths = await new OfflinePathGenerator().GenerateAsync(new PathGeneratorInput(setup), lesson, cancellation);
                foreach (var path in paths.Paths)
                    findings.AddRange(
                        Of(
                            await planner.PlanAsync(new PlannerInput(setup, path), lesson, cancellation),
                            path,
                            lesson,
                            $"{lesson.Id}, {minutes} minutes, {path.Name}"
                        )
                    );
            }
        }

        return findings;
    }

    private static IEnumerable<Finding> Of(ProposedPlan plan, TeachingPath path, Lesson lesson, string where)
    {
        var taught = plan.TodoList.Where(step => step.Kind == StepKind.Concept).Select(step => step.ConceptId).ToList();
        var order = path.Nodes.Where(node => node.Kind == StepKind.Concept).Select(node => node.ConceptId).Where(taught.Contains);
        yield return Of("opens and closes", plan.TodoList is [{ Kind: StepKind.Introduction }, .., { Kind: StepKind.Summary }]);
        yield return Of("follows the path", taught.SequenceEqual(order));
        yield return Of("teaches what there is", plan.TodoList.All(step => lesson.Concepts.Any(concept => concept.Id == step.ConceptId)));
        yield return Of("begins untaught", plan.TodoList.All(step => step is { Status: StepStatus.Pending, StatusInfo.Attempts: 0 }));
        yield return Of("says why", !string.IsNullOrWhiteSpace(plan.Reasoning));

        Finding Of(string measure, bool isRight) =>
            new("planner", measure, isRight, $"{where}: {string.Join(", ", plan.TodoList.Select(step => step.Title))}");
    }
}

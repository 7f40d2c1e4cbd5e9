using TutorFunctions.Language;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

/// <summary>Plans by rule: a step for each node of the path, as many questions as the session's time allows.</summary>
public sealed class OfflinePlanner : IPlanner
{
    private const int FewestConcepts = 3;

    public Task<ProposedPlan> PlanAsync(PlannerInput input, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        return Task.FromResult(input.Current is null ? Plan(input, lesson) : LessonReplanner.Replan(input, lesson));
    }

    /// <summary>
    /// How many different questions a concept's step can ask; one with varying numbers counts for three. Of several fixed ones, one is left
    /// to open or close the lesson with.
    /// </summary>
    public static int QuestionsIn(Concept concept)
    {
        ArgumentNullException.ThrowIfNull(concept);
        var varying = concept.Items.Count(item => item.Parameters.Count > 0);
        var constant = concept.Items.Count - varying;
        return varying > 0 ? (3 * varying) + constant : Math.Max(1, constant - 1);
    }

    private static ProposedPlan Plan(PlannerInput input, Lesson lesson)
    {
        var (setup, path) = (input.Setup, input.Path);
        var guidelines = TeachingGuidelines.Read(setup.Guidelines, lesson);
        var questions = (int)(setup.EstimatedMinutes / setup.Profile.PreferredPace.MinutesPerQuestion());
        var concepts = path.Nodes.Where(node => node.Kind == StepKind.Concept).ToList();
        var wanted = concepts.Where(node => guidelines.Only.Contains(node.ConceptId)).ToList();
        var unknown = concepts.Where(node => !setup.MasteredConcepts.Contains(node.ConceptId)).ToList();

        // The time that is saved is saved: what is left over is not filled with more of the rest.
        var leftOut = wanted.Count > 0 || unknown.Count == 0 ? [] : concepts.Except(unknown).ToList();
        var taught = (
            wanted.Count > 0 ? wanted
            : unknown.Count > 0 ? unknown
            : concepts
        ).Take(Math.Max(FewestConcepts, questions - 2)).ToHashSet();
        var known = taught.Where(node => setup.KnownConcepts.Contains(node.ConceptId)).ToHashSet();
        var each = guidelines.QuestionsEach
            ?? Math.Max(1, (questions - 2 - known.Count) / Math.Max(1, taught.Count + leftOut.Count - known.Count));
        var steps = path
            .Nodes.Where(node => node.Kind != StepKind.Concept || taught.Contains(node))
            .Select(
                (node, index) =>
                    Step(
                        setup,
                        path,
                        node,
                        lesson,
                        guidelines,
                        index,
                        known.Contains(node) ? 1
                            : node.Kind == StepKind.Introduction ? 1 + setup.Reviews.Count
                            : each
                    )
            )
            .ToList();
        var reasoning =
            taught.Count + leftOut.Count == concepts.Count || wanted.Count > 0
                ? $"{setup.EstimatedMinutes} minutes allow about {questions} questions: {each} for each of {taught.Count} "
                    + $"{(taught.Count == 1 ? "concept" : "concepts")}, one to open and one to close."
                : $"{setup.EstimatedMinutes} minutes allow about {questions} questions, so the first {taught.Count} of "
                    + $"{concepts.Count} concepts are taught.";
        if (leftOut.Count > 0)
            reasoning +=
                $" Mastered in an earlier session, remembered, and left out: "
                + $"{string.Join(", ", leftOut.Select(node => $"\"{node.Concept}\""))}.";
        if (setup.Reviews.Count > 0)
            reasoning +=
                $" It begins with {(setup.Reviews.Count == 1 ? "a question" : $"{setup.Reviews.Count} questions")} from earlier "
                + $"lessons that the learner is about to forget.";
        if (known.Count > 0)
            reasoning +=
                $" The learner showed {string.Join(", ", known.Select(node => $"\"{node.Concept}\""))} in an earlier session: one "
                + $"question each, to see what has stayed.";
        if (setup.Guidelines is not null)
            reasoning += $" {guidelines.Describe(lesson)}";
        return new ProposedPlan(steps, reasoning, null, null);
    }

    private static PlanStep Step(
        SessionSetup setup,
        TeachingPath path,
        PathNode node,
        Lesson lesson,
        TeachingGuidelines guidelines,
        int index,
        int questionsEach
    )
    {
        var concept = guidelines.Permitted(lesson.Concept(node.ConceptId));
        var needed = node.Kind switch
        {
            StepKind.Concept => Math.Min(questionsEach, QuestionsIn(concept)),
            StepKind.Introduction => questionsEach,
            _ => 1,
        };
        var approach = guidelines.ApproachTo(concept)
            ?? (path.Approach == TeachingPath.Trying ? path.Approach : concept.Explain(path.Approach, path.Style)?.Approach);
        return new PlanStep
        {
            StepId = StableHash.StepId(setup.SessionId, 1, index),
            Title = node.Concept,
            Description = node.Goal,
            TeachingApproach = approach ?? "practice",
            SuccessCriteria = Criteria(needed),
            Kind = node.Kind,
            ConceptId = node.ConceptId,
            CorrectNeeded = needed,
        };
    }

    internal static string Criteria(int needed) => needed == 1 ? "Answers one question right" : $"Answers {needed} questions right";
}

using TutorFunctions.Courses.Curation;
using TutorFunctions.Courses.LearningPaths;
using TutorFunctions.LanguageModels;
using TutorFunctions.Learners;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Courses;

/// <summary>Brings a course and a learner together: the path through it, and the content for it.</summary>
public sealed class CoursePlanning(CourseShelf shelf, ILearnerStore learners, ITextSimilarity similarity, TimeProvider clock)
{
    /// <exception cref="RefusedException">
    /// 404 when there is no such course, 422 when an objective is none of it or its prerequisites go in a circle.
    /// </exception>
    public async Task<LearningPath> PathAsync(
        string courseId,
        string learnerId,
        IReadOnlyList<string> objectives,
        CancellationToken cancellation
    )
    {
        var course = await shelf.FindAsync(courseId, cancellation);
        var learner = await LearnerAsync(course, learnerId, cancellation);
        var graph = GraphOf(course);
        var wanted = objectives.Select(objective => SkillOf(graph, objective)).ToList();
        return PathPlanner.Plan(course, graph, wanted, await InterestsAsync(graph, learner, cancellation), learner);
    }

    /// <param name="objectives">In words; the titles of the course's skills when empty.</param>
    /// <exception cref="RefusedException">404 when there is no such course, 422 when its prerequisites go in a circle.</exception>
    public async Task<CuratedContent> ContentAsync(
        string courseId,
        string learnerId,
        IReadOnlyList<string> objectives,
        CancellationToken cancellation
    )
    {
        var course = await shelf.FindAsync(courseId, cancellation);
        var learner = await LearnerAsync(course, learnerId, cancellation);
        var graph = GraphOf(course);
        var pool = CourseContent.Of(course);
        string[] wanted = objectives.Count > 0 ? [.. objectives] : [.. graph.Skills.Select(skill => skill.Title)];
        var alike = await similarity.CompareAsync(Nameless(wanted, learner), [.. pool.Select(ContentCuration.TextOf)], cancellation);
        return new CuratedContent(alike.Measure, ContentCuration.Choose(course, pool, wanted, alike.Values, learner));
    }

    /// <summary>What was written about a learner, without whom it is about: it may go to a model.</summary>
    private static IReadOnlyList<string> Nameless(IReadOnlyList<string> texts, CourseLearner learner)
    {
        var name = learner.Profile?.Name ?? string.Empty;
        var redaction = new Redaction([learner.LearnerId], name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Prepend(name));
        return [.. texts.Select(redaction.Apply)];
    }

    private async Task<CourseLearner> LearnerAsync(Course course, string learnerId, CancellationToken cancellation)
    {
        var stored = await learners.FindAsync(learnerId, cancellation);
        var scope = SkillKey.Scope(course.Id, course.Id);
        return new CourseLearner(
            learnerId,
            clock.GetUtcNow().UtcDateTime,
            stored?.Profile,
            stored?.Totals ?? LearnerTotals.None,
            (stored?.Skills ?? new Dictionary<string, SkillRecord>())
                .Where(skill => skill.Key.StartsWith(scope, StringComparison.Ordinal))
                .ToDictionary(skill => skill.Key[scope.Length..], skill => skill.Value)
        );
    }

    private async Task<IReadOnlyDictionary<string, double>> InterestsAsync(
        PrerequisiteGraph graph,
        CourseLearner learner,
        CancellationToken cancellation
    )
    {
        if (learner.Profile?.Interests is not { Count: > 0 } interests || graph.Skills.IsEmpty)
            return new Dictionary<string, double>();
        var alike = await similarity.CompareAsync(
            Nameless(interests, learner),
            [.. graph.Skills.Select(skill => $"{skill.Title}. {skill.LessonTitle}")],
            cancellation
        );
        return graph
            .Skills.Select((skill, index) => (skill.Id, Most: alike.Values.Max(interest => interest[index])))
            .ToDictionary(pair => pair.Id, pair => pair.Most);
    }

    private static PrerequisiteGraph GraphOf(Course course)
    {
        try
        {
            return PrerequisiteGraph.Of(course);
        }
        catch (PrerequisiteCycleException cycle)
        {
            throw new RefusedException(Refusal.Invalid, "The course has no order", cycle.Message);
        }
    }

    private static string SkillOf(PrerequisiteGraph graph, string objective) =>
        graph.Skills.FirstOrDefault(skill => skill.Id == objective || skill.Title.Equals(objective, StringComparison.OrdinalIgnoreCase))?.Id
        ?? throw new RefusedException(
            Refusal.Invalid,
            "There is no such objective",
            $"\"{objective}\" is no skill of the course. It has: {string.Join(", ", graph.Skills.Take(20).Select(skill => skill.Id))}.",
            new Dictionary<string, string[]> { ["objectives"] = [$"\"{objective}\" is no skill of the course."] }
        );
}

/// <param name="Similarity">What relevance goes by.</param>
/// <param name="Items">The best first.</param>
public sealed record CuratedContent(string Similarity, IReadOnlyList<CuratedItem> Items);

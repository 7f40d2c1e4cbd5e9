using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.PathGenerator;

/// <summary>Makes paths of what a model answered, and refuses those that are no ways through the same concepts.</summary>
internal static class AnsweredPaths
{
    private const int MostPaths = 4;
    private const int FewestNodes = 3;
    private const int MostNodes = 40;
    private const int LongestName = 120;
    private const int LongestText = 500;

    /// <param name="lesson">The lesson; null where the model finds the concepts.</param>
    /// <exception cref="UnusableAnswerException">They cannot be taken; the message says why, to the model.</exception>
    public static GeneratedPaths Read(PathGeneratorAnswer answer, Lesson? lesson, OutgoingText outgoing)
    {
        if (answer.Paths is not { Count: > 0 } answered)
            throw new UnusableAnswerException("'paths' is empty; two to four are asked for.");
        var paths = answered
            .Take(MostPaths)
            .Select((path, index) => (Answer: path, Path: PathOf(path, index + 1, lesson, outgoing)))
            .ToList();

        // Concepts that are in one path only would be another lesson, not another way through this one; and a copy by another name is no
        // other way.
        var common = Concepts(paths[0].Path);
        var same = paths
            .Where(path => Concepts(path.Path).SetEquals(common))
            .DistinctBy(path => string.Join('\n', path.Path.Nodes.Select(node => node.ConceptId).Append(Slug.Of(path.Path.Description))))
            .ToList();
        if (answered.Count > 1 && same.Count == 1)
            throw new UnusableAnswerException(
                "The paths teach different concepts. Every path must teach the same concepts, in the same words; only their order, "
                    + "entry and approach differ."
            );
        var made = same.ConvertAll(path => path.Path);
        if (made.Count == 1)
        {
            made.Add(
                made[0] with
                {
                    Id = "2",
                    Name = "Try first",
                    Description = "Each idea begins with a question; it is explained when you find that you need it.",
                    Approach = TeachingPath.Trying,
                    Nodes = [.. made[0].Nodes.Select(node => node with { Id = $"2-{node.Id}" })],
                }
            );
        }

        var preferred = same.Find(path => path.Answer.Id == answer.PreferredPathId).Path ?? made[0];
        var reason = answer.Reason is { Length: > 0 } said
            ? outgoing.Checked("reason", said, LongestText, OutgoingText.Beside)
            : preferred.Description;
        return new GeneratedPaths(made, preferred.Id, reason, null);
    }

    private static TeachingPath PathOf(AnsweredPath answer, int number, Lesson? lesson, OutgoingText outgoing)
    {
        var nodes = answer.TeachingSequence ?? [];
        if (nodes.Count is < FewestNodes or > MostNodes && nodes.Count != lesson?.Concepts.Count + 2)
            throw new UnusableAnswerException(
                $"Path '{answer.Name}' has {nodes.Count} nodes; it needs an overview, at least one concept and a summary, and at most "
                    + $"{MostNodes} in all."
            );
        var inner = nodes.Skip(1).SkipLast(1).Select(node => (Node: node, Id: ConceptId(node, lesson))).ToList();
        if (inner.GroupBy(one => one.Id).FirstOrDefault(one => one.Count() > 1) is { } twice)
            throw new UnusableAnswerException($"Path '{answer.Name}' teaches '{twice.First().Node.Concept}' twice.");
        if (lesson is not null)
            CheckOrder(answer.Name, [.. inner.Select(one => one.Id)], lesson);
        return new TeachingPath(
            $"{number}",
            outgoing.Checked("name", answer.Name, LongestName, OutgoingText.Beside),
            answer.Description is { Length: > 0 } text
                ? outgoing.Checked("description", text, LongestText, OutgoingText.Beside)
                : answer.Name,
            string.Empty,
            [
                Node(nodes[0], $"{number}-overview", StepKind.Introduction, inner[0].Id, outgoing),
                .. inner.Select((one, index) => Node(one.Node, $"{number}-{index + 1}", StepKind.Concept, one.Id, outgoing)),
                Node(nodes[^1], $"{number}-summary", StepKind.Summary, inner[^1].Id, outgoing),
            ]
        );
    }

    private static PathNode Node(AnsweredNode answer, string id, StepKind kind, string conceptId, OutgoingText outgoing) =>
        new(
            id,
            outgoing.Checked("concept", answer.Concept, LongestName, OutgoingText.Beside),
            answer.Goal is { Length: > 0 } goal ? outgoing.Checked("goal", goal, LongestText, OutgoingText.Beside) : answer.Concept,
            kind,
            conceptId
        );

    /// <summary>A lesson's concept by its title; elsewhere the words themselves.</summary>
    private static string ConceptId(AnsweredNode node, Lesson? lesson)
    {
        if (lesson is null)
        {
            return Slug.Of(node.Concept) is { Length: > 0 } id
                ? id
                : throw new UnusableAnswerException("A node of 'teaching_sequence' has a concept that is no word.");
        }

        return lesson
            .Concepts.FirstOrDefault(concept =>
                Slug.Of(concept.Title) == Slug.Of(node.Concept)
                || concept.Id.Equals(node.Concept.Trim(), StringComparison.OrdinalIgnoreCase)
            )
            ?.Id
            ?? throw new UnusableAnswerException(
                $"The lesson has no concept '{node.Concept}'. Between overview and summary use these and no others, word by word: "
                    + $"{string.Join("; ", Core(lesson).Select(concept => concept.Title))}."
            );
    }

    private static void CheckOrder(string name, IReadOnlyList<string> order, Lesson lesson)
    {
        var core = Core(lesson).Select(concept => concept.Id).ToHashSet();
        if (core.FirstOrDefault(id => !order.Contains(id)) is { } missing)
            throw new UnusableAnswerException($"Path '{name}' leaves out '{lesson.Concept(missing).Title}'.");
        for (var at = 0; at < order.Count; at++)
        {
            if (lesson.Concept(order[at]).Prerequisites.FirstOrDefault(id => order.Skip(at + 1).Contains(id)) is { } late)
                throw new UnusableAnswerException(
                    $"Path '{name}' teaches '{lesson.Concept(order[at]).Title}' before '{lesson.Concept(late).Title}', on which it builds."
                );
        }
    }

    private static IEnumerable<Concept> Core(Lesson lesson) => lesson.Concepts.Where(concept => !concept.IsFoundation);

    private static HashSet<string> Concepts(TeachingPath path) =>
        [.. path.Nodes.Where(node => node.Kind == StepKind.Concept).Select(node => node.ConceptId)];
}

using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.PathGenerator;

/// <summary>
/// Paths by rule: the lesson's own order, a way that opens with the goal, and ways that keep to another kind of explanation.
/// </summary>
public sealed class OfflinePathGenerator : IPathGenerator
{
    private const int MostPaths = 4;

    public Task<GeneratedPaths> GenerateAsync(PathGeneratorInput input, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lesson);
        return Task.FromResult(Generate(input.Setup.Profile, lesson));
    }

    private static GeneratedPaths Generate(StudentProfile profile, Lesson lesson)
    {
        var core = lesson.Concepts.Where(concept => !concept.IsFoundation).ToList();
        var paths = new List<TeachingPath>
        {
            Path(
                string.Empty,
                "Step by step",
                "One idea after the other, each built on the one before.",
                string.Empty,
                lesson,
                core,
                core[0]
            ),
        };
        if (core.Count > 1)
        {
            paths.Add(
                Path(
                    string.Empty,
                    "Goal first",
                    $"Begin with a look at where it leads, \"{core[^1].Title}\", then the ideas that get you there.",
                    string.Empty,
                    lesson,
                    core,
                    core[^1]
                )
            );
        }

        var depthFirst = DepthFirst(core);
        if (!depthFirst.SequenceEqual(core))
            paths.Add(
                Path(
                    string.Empty,
                    "Straight to the point",
                    "Follow each thread to its end before the next one begins.",
                    string.Empty,
                    lesson,
                    depthFirst,
                    depthFirst[0]
                )
            );

        // A style that only some ideas can be explained in makes no path of its own; then every path keeps to it where it can.
        var styles = Styles(profile, core).ToList();
        if (profile.LearningStyle is { } liked && !styles.Contains(liked))
            paths = paths.ConvertAll(path => path with { Style = liked });
        foreach (var style in styles)
            paths.Add(
                Path(
                    string.Empty,
                    Name(style),
                    $"The same ideas, explained {Manner(style)} wherever that is possible.",
                    string.Empty,
                    lesson,
                    core,
                    core[0]
                ) with
                {
                    Style = style,
                }
            );
        paths.Add(
            Path(
                string.Empty,
                "Try first",
                "Each idea begins with a question; it is explained when you find that you need it.",
                TeachingPath.Trying,
                lesson,
                core,
                core[0]
            )
        );
        paths = [.. paths.DistinctBy(path => Signature(path, lesson)).Take(MostPaths).Select((path, index) => Numbered(path, index + 1))];

        var (preferred, reason) = Prefer(profile, paths, core);
        return new GeneratedPaths(paths, preferred.Id, reason, null);
    }

    private static (TeachingPath Path, string Reason) Prefer(StudentProfile profile, List<TeachingPath> paths, List<Concept> core)
    {
        if (profile.LearningStyle is { } style && paths.Find(path => path.Style == style) is { } suits)
            return (suits, $"You like things {Manner(style)}, and this path explains them that way wherever it can.");
        if (
            profile.LearningStyle is { } liked
            && 2 * core.Count(concept => concept.Explanations is [var first, ..] && first.Styles.Contains(liked)) > core.Count
        )
            return (paths[0], $"You like things {Manner(liked)}, and this path explains most of them that way, one at a time.");
        return profile.PreferredPace == Pace.Fast && paths.Count > 1 && paths[1].Approach.Length == 0 && paths[1].Style is null
            ? (paths[1], "You like a fast pace, and this path shows the goal first.")
            : (paths[0], "It takes the ideas one at a time, which suits most learners who are new to a topic.");
    }

    /// <summary>The ways of presenting that most of the lesson can be explained in, the learner's own first.</summary>
    private static IEnumerable<LearningStyle> Styles(StudentProfile profile, List<Concept> core) =>
        from style in Enum.GetValues<LearningStyle>()
        let explained = core.Count(concept => concept.Explanations.Any(explanation => explanation.Styles.Contains(style)))
        where 2 * explained > core.Count
        orderby style == profile.LearningStyle descending, explained descending
        select style;

    /// <summary>What a learner would notice of a path: the order, and how each idea is explained.</summary>
    private static string Signature(TeachingPath path, Lesson lesson) =>
        string.Join(
            '\n',
            path.Nodes.Select(node =>
                node.ConceptId
                + ' '
                + (path.Approach.Length > 0 ? path.Approach : lesson.Concept(node.ConceptId).Explain(null, path.Style)?.Approach)
            )
        );

    private static TeachingPath Numbered(TeachingPath path, int number) =>
        path with
        {
            Id = $"{number}",
            Nodes =
            [
                .. path.Nodes.Select(
                    (node, index) =>
                        node with
                        {
                            Id = $"{number}-{(index == 0 ? "overview" : index == path.Nodes.Count - 1 ? "summary" : index)}",
                        }
                ),
            ],
        };

    /// <summary>The concepts in an order that goes on with what builds on the last one wherever it can.</summary>
    private static List<Concept> DepthFirst(List<Concept> core)
    {
        var place = core.Select((concept, index) => (concept.Id, index)).ToDictionary(pair => pair.Id, pair => pair.index);
        var missing = core.Select(concept => concept.Prerequisites.Count(place.ContainsKey)).ToArray();
        var dependents = core.SelectMany((concept, index) => concept.Prerequisites.Where(place.ContainsKey).Select(id => (id, index)))
            .ToLookup(pair => pair.id, pair => pair.index);
        var ready = new SortedSet<int>(Enumerable.Range(0, core.Count).Where(index => missing[index] == 0));
        var ordered = new List<Concept>(core.Count);
        while (ready.Count > 0)
        {
            var next = ordered.Count == 0 ? ready.Min : dependents[ordered[^1].Id].Where(ready.Contains).DefaultIfEmpty(ready.Max).Min();
            ready.Remove(next);
            ordered.Add(core[next]);
            foreach (var dependent in dependents[core[next].Id])
            {
                if (--missing[dependent] == 0)
                    ready.Add(dependent);
            }
        }

        return ordered;
    }

    private static TeachingPath Path(
        string id,
        string name,
        string description,
        string approach,
        Lesson lesson,
        IReadOnlyList<Concept> order,
        Concept entry
    ) =>
        new(
            id,
            name,
            description,
            approach,
            [
                new PathNode(
                    $"{id}-overview",
                    $"Overview: {lesson.Title}",
                    $"See what it is about, starting from \"{entry.Title}\"",
                    StepKind.Introduction,
                    entry.Id
                ),
                .. order.Select(
                    (concept, index) => new PathNode($"{id}-{index + 1}", concept.Title, concept.Goal, StepKind.Concept, concept.Id)
                ),
                new PathNode(
                    $"{id}-summary",
                    $"Summary: {lesson.Title}",
                    "Recap the whole and use it once more",
                    StepKind.Summary,
                    order[^1].Id
                ),
            ]
        );

    private static string Name(LearningStyle style) =>
        style switch
        {
            LearningStyle.Visual => "With pictures",
            LearningStyle.Auditory => "Said aloud",
            LearningStyle.Kinesthetic => "With your hands",
            _ => "In words and rules",
        };

    private static string Manner(LearningStyle style) =>
        style switch
        {
            LearningStyle.Visual => "in pictures",
            LearningStyle.Auditory => "as you would say it aloud",
            LearningStyle.Kinesthetic => "with something to do",
            _ => "in words and rules",
        };
}

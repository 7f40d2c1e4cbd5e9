using TutorFunctions.Lessons;
using TutorFunctions.Sessions;

namespace TutorFunctions.PathGenerator;

/// <summary>Paths by rule: the lesson's own order, a way that opens with the goal, and ways that keep to another kind of explanation.</summary>
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
            Path("1", "Step by step", "One idea after the other, each built on the one before.", string.Empty, lesson, core, core[0]),
        };
        if (core.Count > 1)
        {
            paths.Add(Path(
                "2", "Goal first", $"Begin with a look at where it leads, \"{core[^1].Title}\", then the ideas that get you there.", string.Empty, lesson, core, core[^1]));
        }

        var depthFirst = DepthFirst(core);
        if (!depthFirst.SequenceEqual(core))
            paths.Add(Path("3", "Straight to the point", "Follow each thread to its end before the next one begins.", string.Empty, lesson, depthFirst, depthFirst[0]));
        foreach (var approach in OtherApproaches(core).Take(MostPaths - paths.Count))
            paths.Add(Path($"{paths.Count + 1}", Title(approach), $"The same ideas, explained by {approach} wherever that helps.", approach, lesson, core, core[0]));
        if (paths.Count == 1)
            paths.Add(Path("2", "Practice first", "Try a question on each idea before it is explained.", "practice", lesson, core, core[^1]));

        var (preferred, reason) = Prefer(profile, paths, core);
        return new GeneratedPaths(paths, preferred.Id, reason, null);
    }

    private static (TeachingPath Path, string Reason) Prefer(StudentProfile profile, List<TeachingPath> paths, List<Concept> core)
    {
        if (profile.LearningStyle is { } style)
        {
            var suits = paths.FirstOrDefault(path => path.Approach.Length > 0 && core.Any(concept =>
                concept.Explanations.Any(explanation => explanation.Approach == path.Approach && explanation.Styles.Contains(style))));
            if (suits is not null)
                return (suits, $"You like {Words(style)} presentation, and this path explains things that way ({suits.Approach}).");
        }

        return profile.PreferredPace == Pace.Fast && paths.Count > 1 && paths[1].Approach.Length == 0
            ? (paths[1], "You like a fast pace, and this path shows the goal first.")
            : (paths[0], "It takes the ideas one at a time, which suits most learners who are new to a topic.");
    }

    private static IEnumerable<string> OtherApproaches(List<Concept> core) =>
        from concept in core
        from explanation in concept.Explanations.Skip(1)
        group explanation by explanation.Approach into approach
        orderby approach.Count() descending, approach.Key
        select approach.Key;

    /// <summary>The concepts in an order that goes on with what builds on the last one wherever it can.</summary>
    private static List<Concept> DepthFirst(List<Concept> core)
    {
        var left = new List<Concept>(core);
        var ordered = new List<Concept>(core.Count);
        while (left.Count > 0)
        {
            var ready = left.Where(concept => !left.Any(other => concept.Prerequisites.Contains(other.Id))).ToList();
            var next = ordered.Count == 0 ? ready[0] : ready.FirstOrDefault(concept => concept.Prerequisites.Contains(ordered[^1].Id)) ?? ready[^1];
            ordered.Add(next);
            left.Remove(next);
        }

        return ordered;
    }

    private static TeachingPath Path(
        string id, string name, string description, string approach, Lesson lesson, IReadOnlyList<Concept> order, Concept entry) => new(
        id, name, description, approach,
        [
            new PathNode($"{id}-overview", $"Overview: {lesson.Title}", $"See what it is about, starting from \"{entry.Title}\"", StepKind.Introduction, entry.Id),
            .. order.Select((concept, index) => new PathNode($"{id}-{index + 1}", concept.Title, concept.Goal, StepKind.Concept, concept.Id)),
            new PathNode($"{id}-summary", $"Summary: {lesson.Title}", "Recap the whole and use it once more", StepKind.Summary, order[^1].Id),
        ]);

    private static string Title(string approach) => char.ToUpperInvariant(approach[0]) + approach[1..];

    private static string Words(LearningStyle style) => style switch
    {
        LearningStyle.Visual => "visual",
        LearningStyle.Auditory => "spoken",
        LearningStyle.Kinesthetic => "hands-on",
        _ => "written",
    };
}

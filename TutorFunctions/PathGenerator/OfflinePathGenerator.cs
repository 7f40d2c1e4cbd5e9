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
        foreach (var style in Styles(profile, core).Take(MostPaths - paths.Count))
            paths.Add(Path($"{paths.Count + 1}", Name(style), $"The same ideas, explained {Manner(style)} wherever that is possible.", string.Empty, lesson, core, core[0]) with { Style = style });
        if (paths.Count == 1 && core[0].Explanations.Count > 1)
            paths.Add(Path("2", "Seen from another side", $"The same idea, explained by {core[0].Explanations[1].Approach}.", core[0].Explanations[1].Approach, lesson, core, core[0]));

        var (preferred, reason) = Prefer(profile, paths);
        return new GeneratedPaths(paths, preferred.Id, reason, null);
    }

    private static (TeachingPath Path, string Reason) Prefer(StudentProfile profile, List<TeachingPath> paths)
    {
        if (profile.LearningStyle is { } style && paths.Find(path => path.Style == style) is { } suits)
            return (suits, $"You like things {Manner(style)}, and this path explains them that way.");

        return profile.PreferredPace == Pace.Fast && paths.Count > 1 && paths[1].Approach.Length == 0
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

    private static string Name(LearningStyle style) => style switch
    {
        LearningStyle.Visual => "With pictures",
        LearningStyle.Auditory => "Said aloud",
        LearningStyle.Kinesthetic => "With your hands",
        _ => "In words and rules",
    };

    private static string Manner(LearningStyle style) => style switch
    {
        LearningStyle.Visual => "in pictures",
        LearningStyle.Auditory => "as you would say it aloud",
        LearningStyle.Kinesthetic => "with something to do",
        _ => "in words and rules",
    };
}

using System.Collections.Immutable;

namespace TutorFunctions.Courses.LearningPaths;

/// <summary>What each skill of a course builds on, and how that is known.</summary>
/// <param name="Skills">Every skill, in the course's order.</param>
/// <param name="Edges">Never a circle.</param>
public sealed record PrerequisiteGraph(ImmutableArray<PathSkill> Skills, ImmutableArray<PrerequisiteEdge> Edges)
{
    /// <summary>
    /// The graph of a course: what is written down; where nothing is, each lesson is taken to follow on the one before, and marked as
    /// inferred.
    /// </summary>
    /// <exception cref="PrerequisiteCycleException">Skills need each other.</exception>
    public static PrerequisiteGraph Of(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var skills = SkillsOf(course);
        var known = skills.Select(skill => skill.Id).ToHashSet();
        var written = course
            .Prerequisites.Concat(
                course
                    .Lessons.SelectMany(lesson => lesson.Concepts)
                    .SelectMany(concept => concept.Prerequisites.Select(required => new SkillPrerequisite(concept.Id, required)))
            )
            .Where(edge => edge.Skill != edge.Requires && known.Contains(edge.Skill) && known.Contains(edge.Requires))
            .Distinct()
            .ToList();
        if (CycleIn(written) is { } cycle)
            throw new PrerequisiteCycleException([.. cycle.Select(id => skills.First(skill => skill.Id == id).Title)]);
        var origin = course.IsAuthored ? PrerequisiteOrigin.Authored : PrerequisiteOrigin.Imported;
        return new(
            skills,
            written.Count > 0 ? [.. written.Select(edge => new PrerequisiteEdge(edge.Skill, edge.Requires, origin))] : [.. Inferred(course)]
        );
    }

    public IEnumerable<PrerequisiteEdge> RequirementsOf(string skill) => Edges.Where(edge => edge.Skill == skill);

    /// <returns>A circle, its first skill named again at the end; null when there is none.</returns>
    public static IReadOnlyList<string>? CycleIn(IReadOnlyCollection<SkillPrerequisite> edges)
    {
        var requires = edges.ToLookup(edge => edge.Skill, edge => edge.Requires);
        var done = new HashSet<string>();
        foreach (var start in requires.Select(skill => skill.Key))
        {
            // Without recursion: a chain of prerequisites may be as long as the course.
            var way = new List<string>();
            var open = new Stack<(string Skill, int Depth)>([(start, 0)]);
            while (open.TryPop(out var next))
            {
                done.UnionWith(way.Skip(next.Depth));
                way.RemoveRange(next.Depth, way.Count - next.Depth);
                if (way.IndexOf(next.Skill) is >= 0 and var from)
                    return [.. way.Skip(from), next.Skill];
                if (done.Contains(next.Skill))
                    continue;
                way.Add(next.Skill);
                foreach (var required in requires[next.Skill])
                    open.Push((required, next.Depth + 1));
            }

            done.UnionWith(way);
        }

        return null;
    }

    /// <summary>The skills so that each comes after what it builds on, and otherwise in their order.</summary>
    public static IReadOnlyList<string> InOrder(IReadOnlyList<string> skills, IReadOnlyCollection<SkillPrerequisite> edges)
    {
        ArgumentNullException.ThrowIfNull(skills);
        var requires = edges.ToLookup(edge => edge.Skill, edge => edge.Requires);
        var left = skills.ToList();
        var ordered = new List<string>(skills.Count);
        while (left.Count > 0)
        {
            var next = left.FindIndex(skill => !requires[skill].Any(left.Contains));
            if (next < 0)
                throw new ArgumentException("Skills that need each other have no order.", nameof(edges));
            ordered.Add(left[next]);
            left.RemoveAt(next);
        }

        return ordered;
    }

    /// <summary>Every skill of a course, in its order; of an imported one those that questions practise.</summary>
    public static ImmutableArray<PathSkill> SkillsOf(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var places = course
            .Lessons.SelectMany(lesson => lesson.Concepts.Select(concept => (lesson, concept)))
            .DistinctBy(place => place.concept.Id)
            .ToList();
        var practised = places.Select(place => new PathSkill(
            place.concept.Id,
            place.concept.Title,
            place.lesson.Id,
            place.lesson.Title,
            place.concept
        ));
        return
        [
            .. practised
                .Concat(course.Skills.Select(skill => new PathSkill(skill.Id, skill.Title, null, null, null)))
                .DistinctBy(skill => skill.Id)
                .Where(skill => skill.Concept is not null || course.IsAuthored),
        ];
    }

    private static IEnumerable<PrerequisiteEdge> Inferred(Course course)
    {
        var seen = new HashSet<string>();
        string? before = null;
        foreach (var lesson in course.Lessons)
        {
            var own = lesson.Concepts.Select(concept => concept.Id).Where(seen.Add).ToList();
            foreach (var skill in own.Where(_ => before is not null))
                yield return new PrerequisiteEdge(skill, before!, PrerequisiteOrigin.Inferred);
            before = own.Count > 0 ? own[^1] : before;
        }
    }
}

/// <param name="LessonId">Null for a skill that no question practises.</param>
/// <param name="Concept">Null for such a skill.</param>
public sealed record PathSkill(string Id, string Title, string? LessonId, string? LessonTitle, Lessons.Concept? Concept);

public sealed record PrerequisiteEdge(string Skill, string Requires, PrerequisiteOrigin Origin);

public enum PrerequisiteOrigin
{
    /// <summary>Somebody wrote it down for this tutor.</summary>
    Authored,

    /// <summary>It came with imported content.</summary>
    Imported,

    /// <summary>Taken from the order of the lessons; nobody has said so.</summary>
    Inferred,
}

/// <summary>Skills need each other, so that none of them can come first.</summary>
public sealed class PrerequisiteCycleException : Exception
{
    public PrerequisiteCycleException() { }

    public PrerequisiteCycleException(string message)
        : base(message) { }

    public PrerequisiteCycleException(string message, Exception innerException)
        : base(message, innerException) { }

    public PrerequisiteCycleException(IReadOnlyList<string> cycle)
        : base($"Prerequisites go round in a circle: {string.Join(" → ", cycle.Select(title => $"\"{title}\""))}.") { }
}

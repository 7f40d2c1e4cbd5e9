using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>
/// A lesson's parts as concepts, in the order in which the parts first practise them: the plan lists them by the alphabet.
/// </summary>
internal static class OaTutorConcepts
{
    /// <param name="plan">The lesson.</param>
    /// <param name="parts">Its parts in natural order.</param>
    /// <param name="skips">Takes the objectives that nothing practises.</param>
    public static IReadOnlyList<Concept> Of(LessonPlan plan, IReadOnlyList<OaTutorPart> parts, Skips skips)
    {
        var objectives = plan.Objectives.ToHashSet(StringComparer.Ordinal);
        var groups = parts.GroupBy(part => ConceptId(part, plan, objectives), StringComparer.Ordinal).ToList();
        var conceptIds = groups.Select(group => group.Key).ToHashSet(StringComparer.Ordinal);
        var shared = groups
            .SelectMany(group => group.Select(part => part.ProblemId).Distinct())
            .GroupBy(id => id, StringComparer.Ordinal)
            .Where(uses => uses.Count() > 1)
            .Select(uses => uses.Key)
            .ToHashSet(StringComparer.Ordinal);
        var concepts = new List<Concept>();
        var named = new HashSet<string>(conceptIds, StringComparer.Ordinal);
        foreach (var group in groups)
        {
            var fragments = Fragments(group, conceptIds);
            named.UnionWith(fragments);
            concepts.Add(Make(plan, group.Key, fragments, [.. group], conceptIds, shared));
        }

        var practised = parts.SelectMany(part => part.Skills).ToHashSet(StringComparer.Ordinal);
        foreach (var objective in plan.Objectives.Where(objective => !named.Contains(objective)))
            skips.Add(objective, Unpractised(plan, practised.Contains(objective)));
        return concepts;
    }

    private static string Unpractised(LessonPlan plan, bool isSecondary) =>
        isSecondary
            ? $"Questions of lesson {plan.Id} practise this objective only besides another one, so it is no concept of its own."
            : $"No imported question practises this objective of lesson {plan.Id}, so it is no concept.";

    private static string ConceptId(OaTutorPart part, LessonPlan plan, HashSet<string> objectives) =>
        part.Skills.FirstOrDefault(objectives.Contains) ?? (part.Skills.Count > 0 ? part.Skills[0] : plan.Id);

    /// <summary>
    /// Skills that only ever follow the concept's own: a title with commas in it ("identify integers, rational numbers, and real numbers")
    /// was split at the commas when the course was written. They are one idea and get one title.
    /// </summary>
    private static IReadOnlyList<string> Fragments(IGrouping<string, OaTutorPart> group, HashSet<string> conceptIds)
    {
        var first = group.First().Skills;
        var areFragments =
            first.Count > 1
            && first[0] == group.Key
            && first.Skip(1).All(skill => !conceptIds.Contains(skill))
            && group.All(part => part.Skills.SequenceEqual(first));
        return areFragments ? [.. first.Skip(1)] : [];
    }

    private static Concept Make(
        LessonPlan plan,
        string id,
        IReadOnlyList<string> fragments,
        IReadOnlyList<OaTutorPart> parts,
        HashSet<string> conceptIds,
        HashSet<string> shared
    )
    {
        var title = id == plan.Id ? plan.Topic : Title([id, .. fragments]);
        var items = parts.Select(part => OaTutorItem.Of(part, title, Covers(part)));
        var explained = WorkedExamples.Explain([.. items], shared.Contains);
        return new Concept
        {
            Id = id,
            Title = title,
            Goal = title,
            Explanations = explained.Explanations,
            Items = explained.Items,
        };

        IReadOnlyList<string> Covers(OaTutorPart part) => [.. part.Skills.Where(skill => skill != id && conceptIds.Contains(skill))];
    }

    private static string Title(IReadOnlyList<string> skills)
    {
        var titles = skills.Select(Wording.Title).ToList();
        return string.Join(", ", [titles[0], .. titles.Skip(1).Select(Wording.InSentence)]);
    }
}

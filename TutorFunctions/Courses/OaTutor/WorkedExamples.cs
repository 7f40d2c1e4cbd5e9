using TutorFunctions.Lessons;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>A concept's explanations, and its items in the order in which they are to be asked.</summary>
internal sealed record Explained(IReadOnlyList<Explanation> Explanations, IReadOnlyList<Item> Items);

/// <summary>
/// Makes explanations out of the content itself, which has none: a problem worked through with its hints. A problem that is told cannot be
/// asked as if it were new, so its items go to the end, the one told first last of all, and only as many are told as leave enough to ask.
/// </summary>
internal static class WorkedExamples
{
    /// <summary>What a learner reads in one go.</summary>
    public const int WordLimit = 80;

    /// <summary>How many untold items must be left after the first, the second and the third example.</summary>
    private static readonly int[] MustRemain = [2, 3, 8];

    /// <param name="items">The concept's items, those of one problem next to each other.</param>
    /// <param name="isShared">Whether a problem has items in other concepts too: telling it would give those away.</param>
    public static Explained Explain(IReadOnlyList<Item> items, Func<string, bool> isShared)
    {
        var fresh = items.GroupBy(item => item.ProblemId!, StringComparer.Ordinal).Select(parts => parts.ToList()).ToList();
        var told = new List<List<Item>>();
        var explanations = new List<Explanation>();
        var candidates = fresh.Where(problem => problem[0].Hints.Count > 0 && !isShared(problem[0].ProblemId!)).OrderByDescending(Quality);
        foreach (var problem in Varied([.. candidates]))
        {
            if (told.Exists(other => GivenAwayBy(problem, other)))
                continue;
            var exposed = fresh.Where(other => GivenAwayBy(other, problem)).ToList();
            var remaining = fresh.Sum(other => other.Count) - exposed.Sum(other => other.Count);
            if (explanations.Count == MustRemain.Length || remaining < MustRemain[explanations.Count])
                continue;
            explanations.Add(new Explanation("worked example", [], WorkedSteps.Example(problem[0], WordLimit)) { IsWhole = true });
            fresh.RemoveAll(exposed.Contains);
            told.InsertRange(0, exposed);
        }

        if (explanations.Count < 2)
        {
            // From the end: what is asked first is not begun for the learner.
            explanations.AddRange(FirstSteps.Of(fresh.AsEnumerable().Reverse().Select(problem => problem[0]), 2 - explanations.Count));
        }

        return new Explained(explanations, [.. fresh.SelectMany(parts => parts), .. told.SelectMany(parts => parts)]);
    }

    /// <summary>The best of every sort of problem before the second best of one, so that two examples do not show the same thing.</summary>
    private static IEnumerable<List<Item>> Varied(List<List<Item>> candidates) =>
        candidates
            .GroupBy(problem => Sort(problem[0]), StringComparer.OrdinalIgnoreCase)
            .SelectMany(sort => sort.Select((problem, rank) => (problem, rank)))
            .OrderBy(entry => entry.rank)
            .Select(entry => entry.problem);

    /// <summary>What a problem is about: its heading, or else the words before its numbers.</summary>
    private static string Sort(Item item) => item.Stem?.Split('\n')[0] ?? item.Prompt.Split('$', ':')[0];

    /// <summary>Whether a problem is the told one or asks one of its questions again.</summary>
    private static bool GivenAwayBy(List<Item> problem, List<Item> told) =>
        problem == told || problem.Exists(part => told.Exists(other => other.Prompt == part.Prompt && other.Stem == part.Stem));

    private static int Quality(List<Item> problem)
    {
        var item = problem[0];
        var quality = 0;
        if (WorkedSteps.Fits(item, WordLimit))
            quality += 8;
        if (ReachesTheAnswer(item))
            quality += 4;
        if (!item.Hints.Any(hint => hint.Text.Contains('?')))
            quality += 2;
        if (problem.Count == 1)
            quality += 3;
        if (item.Answer.Choices.Count == 0)
            quality++;
        return quality;
    }

    private static bool ReachesTheAnswer(Item item) =>
        item.Hints.Count > 1
        && (
            Tells.AnyAnswer(item.Hints[^1].Text, item.Answer)
            || (item.Hints[^1].Answer is { } last && last.Accepted.Any(item.Answer.Accepted.Contains))
        );
}

using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Assessments;

/// <summary>
/// Chooses the next item: one at random of the five that tell most about the learner's ability as it is believed to be (maximum Fisher
/// information, Lord 1980; randomesque exposure control, Kingsbury and Zara 1989), among those of the objectives that are behind.
/// </summary>
public static class ItemChoice
{
    /// <summary>Of how many best items one is drawn, so that not everybody meets the same ones.</summary>
    public const int Best = 5;

    /// <param name="asked">The objective of each item asked so far.</param>
    /// <param name="seed">The same seed chooses the same item.</param>
    /// <returns>Null when there is no candidate.</returns>
    public static Candidate? Next(IReadOnlyList<Candidate> candidates, IEnumerable<string> asked, double ability, int seed)
    {
        var behind = ContentBalance.Furthest(candidates, asked);
        if (behind.Count == 0)
            return null;
        var telling = behind
            .Select(candidate => (Candidate: candidate, Information: candidate.Parameters.Information(ability)))
            .OrderByDescending(one => one.Information)
            .ToList();
        // All that tell as much as the last of the five: items that nobody has answered yet are alike, and none of them is to be asked more
        // than others.
        var least = telling[Math.Min(Best, telling.Count) - 1].Information;
        List<Candidate> best =
        [
            .. telling
                .TakeWhile(one => one.Information >= least)
                .Select(one => one.Candidate)
                .OrderBy(candidate => candidate.ItemId, StringComparer.Ordinal),
        ];
        return best[(int)new SeededNumbers(seed, SeededNumbers.Stream("next item")).Below(best.Count)];
    }
}

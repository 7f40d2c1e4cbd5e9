namespace TutorFunctions.Courses.OaTutor;

/// <summary>Orders a pathway so that every hint follows those it depends on, and otherwise as the file has them.</summary>
internal static class HintOrder
{
    /// <summary>
    /// A dependency that is not in the pathway holds nothing up, and of hints that wait for each other in a circle the first in the file
    /// goes first: an order is only a courtesy, so no hint is lost over it.
    /// </summary>
    public static IReadOnlyList<HintFile> Sort(IReadOnlyList<HintFile> hints)
    {
        var waiting = new List<HintFile>(hints);
        var open = waiting.Select(hint => hint.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var sorted = new List<HintFile>(hints.Count);
        while (waiting.Count > 0)
        {
            var at = waiting.FindIndex(hint => !(hint.Dependencies ?? []).Any(id => id is not null && id != hint.Id && open.Contains(id)));
            var next = waiting[Math.Max(at, 0)];
            waiting.Remove(next);
            if (next.Id is not null && waiting.All(hint => hint.Id != next.Id))
                open.Remove(next.Id);
            sorted.Add(next);
        }

        return sorted;
    }
}

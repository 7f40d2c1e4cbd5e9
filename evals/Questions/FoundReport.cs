using TutorFunctions.Evals.Replies;
using TutorFunctions.Lessons.Asked;

namespace TutorFunctions.Evals.Questions;

/// <summary>What the commands that measure a search over foreseen wordings have in common.</summary>
internal static class FoundReport
{
    private const string ListOption = "--list";

    /// <summary>The labelled sets: those named, or else all in a folder of <c>evals/data</c>.</summary>
    public static IReadOnlyList<string> Sets(IReadOnlyList<string> arguments, string folder)
    {
        var named = arguments.Where(static argument => argument != ListOption).ToList();
        return named.Count > 0
            ? named
            : [.. Directory.EnumerateFiles(Path.Combine(RepliesFolder.Root, "evals", "data", folder), "*.json").Order()];
    }

    /// <summary>Lists what was found for each text where the arguments ask for it.</summary>
    public static void List<T>(
        TextWriter output,
        IReadOnlyList<string> arguments,
        IEnumerable<(string Said, IReadOnlyList<string> Ids, Found<T>? Match)> found
    )
        where T : IForeseen
    {
        if (!arguments.Contains(ListOption))
            return;
        foreach (var (said, ids, match) in found)
        {
            var mark =
                match is null ? "none"
                : ids.Contains(match.Item.Id) ? "ok"
                : "OTHER";
            var labels = string.Join(' ', ids);
            output.WriteLine($"  {mark} {match?.Likeness:F2} {match?.Lead:F2} {match?.Item.Id} <- {said} [{labels}]");
        }
    }
}

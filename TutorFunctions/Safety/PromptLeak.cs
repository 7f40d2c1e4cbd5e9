using System.Runtime.CompilerServices;

namespace TutorFunctions.Safety;

/// <summary>Finds an agent's instructions in a text that is meant for a learner.</summary>
public static class PromptLeak
{
    /// <summary>So many words in a row are no coincidence.</summary>
    private const int WordsInARow = 7;

    // There is one text of instructions for each agent, and it lives as long as the process.
    private static readonly ConditionalWeakTable<string, HashSet<string>> s_runs = [];

    /// <summary>Whether the text holds a run of the instructions' words, as they stand or in disguise.</summary>
    public static bool IsIn(string text, string instructions)
    {
        var runs = s_runs.GetValue(instructions, static text => [.. Runs(text)]);
        return Disguises.Readings(text).Any(reading => Runs(reading).Any(runs.Contains));
    }

    private static IEnumerable<string> Runs(string text)
    {
        var words = text.ToLowerInvariant().Split(static letter => !char.IsLetterOrDigit(letter));
        for (var at = 0; at + WordsInARow <= words.Count; at++)
            yield return string.Join(' ', words.GetRange(at, WordsInARow));
    }

    private static List<string> Split(this string text, Func<char, bool> isBetween)
    {
        var (words, start) = (new List<string>(), -1);
        for (var at = 0; at <= text.Length; at++)
        {
            var ends = at == text.Length || isBetween(text[at]);
            if (!ends && start < 0)
                start = at;
            if (!ends || start < 0)
                continue;
            words.Add(text[start..at]);
            start = -1;
        }

        return words;
    }
}

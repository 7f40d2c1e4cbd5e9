using TutorFunctions.Language;

namespace TutorFunctions.Grading.Words;

/// <summary>The words and signs that say which of two things is more.</summary>
internal static class Comparing
{
    private static readonly HashSet<string> s_more =
    [
        ">",
        ">=",
        "more",
        "most",
        "bigger",
        "biggest",
        "greater",
        "greatest",
        "larger",
        "largest",
        "higher",
        "highest",
        "taller",
        "tallest",
        "longer",
        "longest",
        "wider",
        "widest",
        "fuller",
        "fullest",
        "heavier",
        "heaviest",
        "farther",
        "farthest",
        "further",
        "furthest",
        "above",
    ];

    private static readonly HashSet<string> s_less =
    [
        "<",
        "<=",
        "less",
        "least",
        "smaller",
        "smallest",
        "fewer",
        "fewest",
        "lower",
        "lowest",
        "shorter",
        "shortest",
        "narrower",
        "emptier",
        "lighter",
        "lightest",
        "below",
        "under",
        "littlest",
    ];

    private static readonly HashSet<string> s_superlatives =
    [
        "most",
        "biggest",
        "greatest",
        "largest",
        "highest",
        "least",
        "smallest",
        "fewest",
        "lowest",
        "littlest",
    ];

    /// <summary>1 for more, -1 for less, 0 for a word that does not compare.</summary>
    public static int Direction(string lower)
    {
        if (s_more.Contains(lower))
            return 1;
        if (s_less.Contains(lower))
            return -1;
        if (lower.Length < 5)
            return 0;
        return IsNearly(lower, "bigger", "biggest", "greater", "largest") ? 1
            : IsNearly(lower, "smaller", "smallest") ? -1
            : 0;
    }

    /// <summary>Whether the word names the one beyond all others.</summary>
    public static bool IsSuperlative(string lower) => s_superlatives.Contains(lower);

    /// <summary>
    /// Which way a question compares: 1 when it asks for what is more, -1 for less, 0 when it asks for neither or for both.
    /// </summary>
    public static int Asked(string? question)
    {
        if (question is null)
            return 0;
        var asked = 0;
        foreach (var word in WordList.Of(question))
        {
            var direction = Direction(word.Lower);
            if (direction == 0)
                continue;
            if (asked == -direction)
                return 0;
            asked = direction;
        }

        return asked;
    }

    private static bool IsNearly(string word, params ReadOnlySpan<string> known)
    {
        foreach (var each in known)
        {
            if (EditDistance.Between(word, each) <= 1)
                return true;
        }

        return false;
    }
}

using System.Collections.Frozen;

namespace TutorFunctions.Grading.Expressions.Reading;

/// <summary>English words that stand for a set, or that are no product of letters.</summary>
internal static class MathPhrases
{
    private static readonly (string Phrase, MathTokenKind Kind)[] s_phrases =
    [
        ("no solution", MathTokenKind.EmptySet),
        ("no solutions", MathTokenKind.EmptySet),
        ("no real solution", MathTokenKind.EmptySet),
        ("no real solutions", MathTokenKind.EmptySet),
        ("empty set", MathTokenKind.EmptySet),
        ("the empty set", MathTokenKind.EmptySet),
        ("all real numbers", MathTokenKind.Reals),
        ("all reals", MathTokenKind.Reals),
        ("all real", MathTokenKind.Reals),
        ("all numbers", MathTokenKind.Reals),
        ("infinitely many solutions", MathTokenKind.Reals),
        ("real numbers", MathTokenKind.Reals),
        ("every real number", MathTokenKind.Reals),
        ("any real number", MathTokenKind.Reals),
    ];

    private static readonly FrozenDictionary<string, (string Phrase, MathTokenKind Kind)[]> s_byFirstWord = s_phrases
        .GroupBy(entry => entry.Phrase.Split(' ')[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray());

    private static readonly FrozenSet<string> s_ordinaryWords = FrozenSet.ToFrozenSet([
        "is",
        "it",
        "so",
        "an",
        "the",
        "of",
        "to",
        "by",
        "in",
        "at",
        "on",
        "as",
        "if",
        "be",
        "do",
        "go",
        "he",
        "me",
        "my",
        "no",
        "up",
        "us",
        "we",
        "am",
        "not",
        "its",
        "was",
        "are",
        "but",
        "for",
        "can",
        "got",
        "get",
        "yes",
        "than",
        "then",
        "that",
        "this",
        "with",
        "from",
        "plus",
        "half",
        "one",
        "two",
        "ten",
        "per",
        "all",
        "any",
        "you",
        "has",
        "had",
        "how",
        "let",
        "over",
        "less",
        "more",
        "odd",
        "even",
        "true",
    ]);

    // Units keep being words where a number touches them: 5cm.
    private static readonly FrozenSet<string> s_unitWords = FrozenSet.ToFrozenSet([
        "in",
        "cm",
        "mm",
        "km",
        "kg",
        "mg",
        "ml",
        "ft",
        "yd",
        "mi",
        "lb",
        "oz",
        "hr",
        "min",
        "sec",
    ]);

    /// <summary>Words after a decimal that say that its decimals go on for ever.</summary>
    public static IReadOnlyList<string> Repeating { get; } = ["bar", "repeating", "recurring", "repeated"];

    public static bool IsPercent(string word) => word.ToLowerInvariant() is "percent" or "pct" or "percentage";

    /// <summary>The longest phrase for a set that begins at a place with the word <paramref name="first"/>, and where it ends.</summary>
    public static (MathTokenKind Kind, int End)? Longest(string text, int at, string first)
    {
        if (!s_byFirstWord.TryGetValue(first.ToLowerInvariant(), out var phrases))
            return null;
        foreach (var (phrase, kind) in phrases)
        {
            if (string.Compare(text, at, phrase, 0, phrase.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            var end = at + phrase.Length;
            if (end == text.Length || !char.IsLetter(text[end]))
                return (kind, end);
        }

        return null;
    }

    /// <summary>
    /// Whether the word belongs to a language rather than being a product of letters; NO in capitals is the line from N to O.
    /// </summary>
    public static bool IsOrdinaryWord(string word) =>
        (s_ordinaryWords.Contains(word.ToLowerInvariant()) && !word.All(char.IsUpper)) || IsUnit(word);

    public static bool IsUnit(string word) => s_unitWords.Contains(word);
}

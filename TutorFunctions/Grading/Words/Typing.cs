namespace TutorFunctions.Grading.Words;

/// <summary>Tells small typing errors from other words.</summary>
internal static class Typing
{
    private const int LongestWord = 40;

    /// <summary>
    /// Whether one word is the other but for typing errors: none in up to 3 letters, 1 in up to 7, 2 in longer words, where letters left
    /// out, added, changed or swapped count as one each. The first letter is hardly ever mistyped, and it tells "increase" from "decrease".
    /// </summary>
    public static bool IsNearly(string word, string expected)
    {
        if (string.Equals(word, expected, StringComparison.Ordinal)) return true;
        var allowed = expected.Length <= 3 ? 0 : expected.Length <= 7 ? 1 : 2;
        if (allowed == 0 || word.Length == 0 || word[0] != expected[0] || Math.Abs(word.Length - expected.Length) > allowed) return false;
        if (word.Length <= 3 && expected.Length > 4) return false;
        return Distance(word, expected) <= allowed;
    }

    /// <summary>The Damerau-Levenshtein distance (Damerau, 1964) of two words, in letters; above 40 letters a difference is no typing error.</summary>
    internal static int Distance(string first, string second)
    {
        if (first.Length > LongestWord || second.Length > LongestWord) return first == second ? 0 : LongestWord;
        Span<int> before = stackalloc int[LongestWord + 1];
        Span<int> last = stackalloc int[LongestWord + 1];
        Span<int> current = stackalloc int[LongestWord + 1];
        for (var column = 0; column <= second.Length; column++) last[column] = column;
        for (var row = 1; row <= first.Length; row++)
        {
            current[0] = row;
            for (var column = 1; column <= second.Length; column++)
            {
                var change = first[row - 1] == second[column - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(last[column] + 1, current[column - 1] + 1), last[column - 1] + change);
                var swapped = row > 1 && column > 1 && first[row - 1] == second[column - 2] && first[row - 2] == second[column - 1];
                current[column] = swapped ? Math.Min(least, before[column - 2] + 1) : least;
            }

            var oldest = before;
            before = last;
            last = current;
            current = oldest;
        }

        return last[second.Length];
    }
}

using TutorFunctions.Language;

namespace TutorFunctions.Grading.Words;

/// <summary>Tells small typing errors from other words.</summary>
internal static class Typing
{
    /// <summary>
    /// Whether one word is the other but for typing errors: none in up to 3 letters, 1 in up to 7, 2 in longer words, where letters left
    /// out, added, changed or swapped count as one each. The first letter is hardly ever mistyped, and it tells "increase" from "decrease".
    /// </summary>
    public static bool IsNearly(string word, string expected)
    {
        if (string.Equals(word, expected, StringComparison.Ordinal))
            return true;
        var allowed =
            expected.Length <= 3 ? 0
            : expected.Length <= 7 ? 1
            : 2;
        if (allowed == 0 || word.Length == 0 || word[0] != expected[0] || Math.Abs(word.Length - expected.Length) > allowed)
            return false;
        if (word.Length <= 3 && expected.Length > 4)
            return false;
        return EditDistance.Between(word, expected) <= allowed;
    }
}

using System.Buffers;

namespace TutorFunctions.Grading.Words;

/// <summary>
/// Cuts English inflections off, so that "needs", "needed" and "needing" are one word. It need not be right, only alike for all.
/// </summary>
internal static class Stemmer
{
    private static readonly SearchValues<char> s_vowels = SearchValues.Create("aeiouy");

    public static string Stem(string lower)
    {
        var word = lower;
        if (word.Length > 4 && word.EndsWith("ies", StringComparison.Ordinal)) return word[..^3] + "y";
        if (word.Length > 4 && EndsInSibilant(word)) word = word[..^2];
        else if (word.Length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i')) word = word[..^1];
        if (word.Length > 5 && word.EndsWith("ing", StringComparison.Ordinal) && HasVowel(word.AsSpan(0, word.Length - 3)))
        {
            word = Base(word[..^3]);
        }
        else if (word.Length > 5 && word.EndsWith("ied", StringComparison.Ordinal)) word = word[..^3] + "y";
        else if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && HasVowel(word.AsSpan(0, word.Length - 2)))
        {
            word = Base(word[..^2]);
        }

        if (word.Length > 5 && word.EndsWith("ly", StringComparison.Ordinal)) word = word[..^2];
        // "use", "used" and "using" meet without their e.
        return word.Length > 3 && word[^1] == 'e' ? word[..^1] : word;
    }

    private static bool EndsInSibilant(string word) =>
        word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal)
            || word.EndsWith("ches", StringComparison.Ordinal)
        || word.EndsWith("shes", StringComparison.Ordinal) || word.EndsWith("zzes", StringComparison.Ordinal);

    // "stopped" doubles its last consonant, "added" and "called" keep theirs alike in all forms.
    private static string Base(string word) =>
        word.Length > 3 && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z' or 'd' or 'e' or 'o') ? word[..^1] : word;

    private static bool HasVowel(ReadOnlySpan<char> word) => word.IndexOfAny(s_vowels) >= 0;
}

using System.Text.RegularExpressions;

namespace TutorFunctions.Lessons.Packs.Checks;

/// <summary>The numbers that stand by themselves in a text: in "3/8 of 16" they are 3/8 and 16, and neither 3 nor 1 is one.</summary>
internal static partial class NumberTokens
{
    public static bool IsNumber(string text) => Whole().IsMatch(text);

    public static bool Has(string text, string number)
    {
        foreach (var match in Any().EnumerateMatches(text))
        {
            if (text.AsSpan(match.Index, match.Length).SequenceEqual(number))
                return true;
        }

        return false;
    }

    // A minus belongs to the number unless something stands before it that it is taken from.
    [GeneratedRegex(@"(?<![\w./])(?:(?<![\w)]\s?)-)?\d+(?:\.\d+)?(?:/\d+)?(?![\w/])")]
    private static partial Regex Any();

    [GeneratedRegex(@"^-?\d+(?:\.\d+)?(?:/\d+)?$")]
    private static partial Regex Whole();
}

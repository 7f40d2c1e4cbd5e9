using TutorFunctions.Language;

namespace TutorFunctions.Grading.Words;

/// <summary>One word of a text, ready to be compared.</summary>
/// <param name="Lower">In lower case; a number by its value.</param>
/// <param name="Stem">Without inflection.</param>
/// <param name="IsNumber">Whether it is a number, in which a changed digit is no typing error.</param>
/// <param name="EndsClause">Whether a comma or a stop comes right after it.</param>
internal sealed record WordOf(string Lower, string Stem, bool IsNumber, bool EndsClause)
{
    private static readonly NearWords s_near = LanguagePack.English.NearWords;

    /// <summary>Whether the sentence ends right after it.</summary>
    public bool EndsSentence { get; init; }

    /// <summary>Whether the word is the expected one in any inflection or with a typing error that makes no other word of it.</summary>
    public bool Matches(WordOf expected)
    {
        if (string.Equals(Stem, expected.Stem, StringComparison.Ordinal) || string.Equals(Lower, expected.Lower, StringComparison.Ordinal))
        {
            return true;
        }

        if (IsNumber || expected.IsNumber || KeyIdeaMatching.IsNegation(Lower) || KeyIdeaMatching.IsNegation(expected.Lower))
            return false;
        return s_near.IsMistyped(Lower, expected.Lower) || IsMistypedStem(expected) || IsMistypedEnding(expected);
    }

    // A stem is often no word, so the whole word decides whether it is one of its own.
    private bool IsMistypedStem(WordOf expected) => s_near.IsMistyped(Stem, expected.Stem) && !s_near.IsAnotherTerm(Lower, expected.Lower);

    // "growng" is "growing" and not "grown": an ending that is mistyped could not be taken off.
    private bool IsMistypedEnding(WordOf expected) =>
        Lower.Length > 5
        && expected.Stem.Length > 3
        && Lower[^1] is 'g' or 'n'
        && Lower.StartsWith(expected.Stem, StringComparison.Ordinal)
        && s_near.IsMistyped(Lower, expected.Stem + "ing");
}

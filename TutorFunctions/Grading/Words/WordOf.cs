namespace TutorFunctions.Grading.Words;

/// <summary>One word of a text, ready to be compared.</summary>
/// <param name="Lower">In lower case; a number by its value.</param>
/// <param name="Stem">Without inflection.</param>
/// <param name="IsNumber">Whether it is a number, in which a changed digit is no typing error.</param>
/// <param name="EndsClause">Whether a comma or a stop comes right after it.</param>
internal sealed record WordOf(string Lower, string Stem, bool IsNumber, bool EndsClause)
{
    /// <summary>Whether the sentence ends right after it.</summary>
    public bool EndsSentence { get; init; }

    public bool Matches(WordOf expected)
    {
        if (string.Equals(Stem, expected.Stem, StringComparison.Ordinal) || string.Equals(Lower, expected.Lower, StringComparison.Ordinal))
        {
            return true;
        }

        if (IsNumber || expected.IsNumber || KeyIdeaMatching.IsNegation(Lower) || KeyIdeaMatching.IsNegation(expected.Lower)) return false;
        return Typing.IsNearly(Lower, expected.Lower) || Typing.IsNearly(Stem, expected.Stem) || IsMistypedEnding(expected);
    }

    // "growng" is "growing" and not "grown": an ending that is mistyped could not be taken off.
    private bool IsMistypedEnding(WordOf expected) => Lower.Length > 5 && expected.Stem.Length > 3 && Lower[^1] is 'g' or 'n'
        && Lower.StartsWith(expected.Stem, StringComparison.Ordinal) && Typing.IsNearly(Lower, expected.Stem + "ing");
}

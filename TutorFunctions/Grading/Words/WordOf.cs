namespace TutorFunctions.Grading.Words;

/// <summary>One word of a text, ready to be compared.</summary>
/// <param name="Lower">In lower case; a number by its value.</param>
/// <param name="Stem">Without inflection.</param>
/// <param name="IsNumber">Whether it is a number, in which a changed digit is no typing error.</param>
/// <param name="EndsClause">Whether a comma or a stop comes right after it.</param>
internal sealed record WordOf(string Lower, string Stem, bool IsNumber, bool EndsClause)
{
    public bool Matches(WordOf expected)
    {
        if (string.Equals(Stem, expected.Stem, StringComparison.Ordinal) || string.Equals(Lower, expected.Lower, StringComparison.Ordinal))
        {
            return true;
        }

        return !IsNumber && !expected.IsNumber && !KeyIdeaMatching.IsNegation(Lower) && !KeyIdeaMatching.IsNegation(expected.Lower) && (Typing.IsNearly(Lower, expected.Lower) || Typing.IsNearly(Stem, expected.Stem));
    }
}

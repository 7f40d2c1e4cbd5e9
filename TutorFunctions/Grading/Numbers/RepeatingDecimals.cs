using System.Numerics;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Reads "0.3 repeating" as a third.</summary>
internal static class RepeatingDecimals
{
    /// <summary>The number at a token with the word after it, where its decimals are one digit over and over; else null.</summary>
    public static Token? Read(List<Token> tokens, int at)
    {
        var number = tokens[at];
        if (number.Form != NumberForm.WithDecimals || at + 1 >= tokens.Count || tokens[at + 1].Lower is not ("repeating" or "recurring"))
        {
            return null;
        }

        var scale = BigInteger.Pow(10, number.Decimals);
        var whole = number.Value.Truncate(0);
        var decimals = (number.Value - whole) * Rational.Of(scale, 1);
        // One digit over and over is that many ninths.
        var ninths = decimals * Rational.Of(9, scale - 1);
        return ninths.IsInteger ? Token.OfNumber(whole + (ninths / 9), NumberForm.Fraction, number.Spaced) : null;
    }
}

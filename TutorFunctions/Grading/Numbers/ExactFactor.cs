using System.Globalization;
using System.Numerics;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Gives back the exact number behind a conversion that was worked out in double precision.</summary>
internal static class ExactFactor
{
    private const int MostDigits = 13;
    private const int LargestDenominator = 100_000;

    /// <summary>The decimal of up to 13 digits or the fraction with a denominator of up to 100,000 that the double stands for.</summary>
    public static Rational Of(double value)
    {
        var text = value.ToString("E14", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var digits = text[..mark].Replace(".", string.Empty, StringComparison.Ordinal).TrimEnd('0');
        var exponent = int.Parse(text[(mark + 1)..], CultureInfo.InvariantCulture);
        var count = digits.Count(char.IsAsciiDigit);
        if (count == 0)
            return Rational.Zero;
        if (count > MostDigits && Fraction(value) is { } fraction)
            return fraction;
        return Rational.Of(BigInteger.Parse(digits, CultureInfo.InvariantCulture), 1) * Rational.PowerOfTen(exponent - count + 1);
    }

    // The first convergent of the continued fraction that is as near as doubles are.
    private static Rational? Fraction(double value)
    {
        var (before, last) = ((BigInteger.Zero, BigInteger.One), (BigInteger.One, BigInteger.Zero));
        var rest = value;
        for (var step = 0; step < 20; step++)
        {
            var whole = new BigInteger(Math.Floor(rest));
            var next = ((whole * last.Item1) + before.Item1, (whole * last.Item2) + before.Item2);
            if (next.Item2 > LargestDenominator)
                return null;
            var fraction = Rational.Of(next.Item1, next.Item2);
            if (Math.Abs(fraction.ToDouble() - value) <= Math.Abs(value) * 1e-14)
                return fraction;
            (before, last) = (last, next);
            rest = 1 / (rest - Math.Floor(rest));
            if (!double.IsFinite(rest))
                return null;
        }

        return null;
    }
}

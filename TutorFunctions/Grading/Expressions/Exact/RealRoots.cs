using System.Numerics;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>A real root of a polynomial.</summary>
/// <param name="Value">The root itself, or a value within 2^-<see cref="RealRoots.RootBits"/> of it.</param>
public readonly record struct RealRoot(Rational Value, bool IsExact);

/// <summary>Finds the real roots of polynomials in one variable: between two roots of the derivative there is at most one.</summary>
public static class RealRoots
{
    public const int RootBits = 100;

    private const int SeparatorBits = 40;
    private const int HighestDegree = 24;

    /// <summary>The different real roots in rising order; null when the degree is too high or the polynomial is 0.</summary>
    public static IReadOnlyList<RealRoot>? Of(Polynomial polynomial, int variable)
    {
        if (polynomial.IsZero || polynomial.Degree(variable) > HighestDegree)
            return null;
        if (polynomial.IsConstant)
            return [];
        var repeated = PolynomialGcd.Of(polynomial, polynomial.Derivative(variable));
        if (polynomial.DivideExactly(repeated) is not { } simple)
            return null;
        BigInteger[] coefficients = [.. simple.CoefficientsOf(variable).Select(coefficient => coefficient.ConstantTerm)];
        return [.. Roots(coefficients, RootBits).Select(root => Exactly(root, coefficients))];
    }

    private static List<Rational> Roots(BigInteger[] coefficients, int bits)
    {
        if (coefficients.Length == 2)
            return [Rational.Of(-coefficients[0], coefficients[1])];
        var derivative = new BigInteger[coefficients.Length - 1];
        for (var power = 1; power < coefficients.Length; power++)
            derivative[power - 1] = coefficients[power] * power;
        var separators = Roots(derivative, SeparatorBits);
        var bound = Bound(coefficients);
        separators.Insert(0, -bound);
        separators.Add(bound);
        var roots = new List<Rational>();
        for (var at = 1; at < separators.Count; at++)
        {
            var (low, high) = (separators[at - 1], separators[at]);
            var (lowSign, highSign) = (SignAt(coefficients, low), SignAt(coefficients, high));
            if (highSign == 0)
                roots.Add(high);
            else if (lowSign * highSign < 0)
                roots.Add(Bisect(coefficients, low, high, lowSign, bits));
        }

        return roots;
    }

    // All roots are smaller (Cauchy 1829).
    private static Rational Bound(BigInteger[] coefficients)
    {
        var largest = coefficients.Take(coefficients.Length - 1).Select(BigInteger.Abs).Max();
        return Rational.Of((largest / BigInteger.Abs(coefficients[^1])) + 2, 1);
    }

    private static Rational Bisect(BigInteger[] coefficients, Rational low, Rational high, int lowSign, int bits)
    {
        // In units of 2^-bits, so that the numbers do not grow.
        var scale = BigInteger.One << bits;
        var (from, to) = (
            BigInteger.Divide(low.Numerator * scale, low.Denominator),
            BigInteger.Divide(high.Numerator * scale, high.Denominator)
        );
        while (to - from > 1)
        {
            var middle = (from + to) >> 1;
            var sign = SignAt(coefficients, middle, bits);
            if (sign == 0)
                return Rational.Of(middle, scale);
            if (sign == lowSign)
                from = middle;
            else
                to = middle;
        }

        return Rational.Of(from, scale);
    }

    private static int SignAt(BigInteger[] coefficients, Rational value)
    {
        var (sum, scale) = (BigInteger.Zero, BigInteger.One);
        for (var power = coefficients.Length - 1; power >= 0; power--)
        {
            sum = (sum * value.Numerator) + (coefficients[power] * scale);
            scale *= value.Denominator;
        }

        return sum.Sign;
    }

    private static int SignAt(BigInteger[] coefficients, BigInteger value, int bits)
    {
        var sum = BigInteger.Zero;
        for (var power = coefficients.Length - 1; power >= 0; power--)
            sum = (sum * value) + (coefficients[power] << (bits * (coefficients.Length - 1 - power)));
        return sum.Sign;
    }

    // A fraction that is a root has a denominator that divides the leading coefficient.
    private static RealRoot Exactly(Rational approximation, BigInteger[] coefficients)
    {
        var denominator = BigInteger.Abs(coefficients[^1]);
        var scaled = approximation * Rational.Of(denominator, 1);
        var candidate = Rational.Of(scaled.Round(0).Numerator, denominator);
        return SignAt(coefficients, candidate) == 0 ? new(candidate, true) : new(approximation, false);
    }
}

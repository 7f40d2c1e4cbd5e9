using System.Numerics;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>Normal forms of powers and roots: √12 is 2√3, 2^(n+1) is 2·2^n, e^(2x) is (e^x)^2.</summary>
internal static class PowerForm
{
    private const int LargestExponent = 40;
    private const long LargestRadicand = 1_000_000_000_000;

    public static RationalFunction? Of(Expression basis, Expression exponent, Generators generators)
    {
        if (ExactNumber.Of(exponent) is { } value)
        {
            if (Rational.Abs(value) > LargestExponent || value.Denominator > LargestExponent)
                return null;
            var power = (int)value.Numerator;
            var form = value.IsInteger ? NormalForm.Of(basis, generators) : OfRoot(basis, (int)value.Denominator, generators);
            return form is null ? null : NormalForm.Reduced(form.Power(power), generators);
        }

        if (NormalForm.Of(exponent, generators) is not { } exponentForm || exponentForm.Terms() is not { } terms)
            return null;
        if (NormalForm.Of(basis, generators) is not { } basisForm)
            return null;
        // a^(2n+1) is (a^n)^2·a
        var result = RationalFunction.One;
        foreach (var (coefficient, monomial) in terms)
        {
            var times = (int)BigInteger.Min(BigInteger.Abs(coefficient.Numerator), LargestExponent + 1) * coefficient.Sign;
            if (Math.Abs(times) > LargestExponent)
                return null;
            var unit =
                monomial.IsOne && coefficient.IsInteger
                    ? basisForm
                    : NormalForm.OfPolynomial(generators.Opaque("(" + basisForm + ")^(" + monomial + "/" + coefficient.Denominator + ")"));
            if (unit?.Power(times) is not { } factor || result.Times(factor) is not { } next)
                return null;
            result = next;
        }

        return NormalForm.Reduced(result, generators);
    }

    public static RationalFunction? OfRoot(Expression radicand, int index, Generators generators)
    {
        if (index == 2 && ExactNumber.Of(radicand) is { } value)
            return SquareRoot(value, generators);
        if (NormalForm.Of(radicand, generators) is not { } inner)
            return null;
        var isPolynomial = inner.Denominator.IsOne;
        return NormalForm.OfPolynomial(
            generators.Opaque("(" + inner + ")^(1/" + index + ")", isPolynomial ? index : 0, isPolynomial ? inner.Numerator : null)
        );
    }

    // √(a/b) is √(ab)/b; the square root of a whole number is a whole number times square roots of different primes.
    private static RationalFunction? SquareRoot(Rational value, Generators generators)
    {
        var radicand = BigInteger.Abs(value.Numerator) * value.Denominator;
        if (radicand > LargestRadicand)
            return null;
        var result = RationalFunction.Of(Rational.Of(1, value.Denominator));
        if (value.Sign < 0)
        {
            if (generators.ImaginaryUnit() is not { } unit || result.Times(RationalFunction.Of(unit)) is not { } imaginary)
                return null;
            result = imaginary;
        }

        if (radicand.IsZero)
            return RationalFunction.Zero;
        foreach (var (prime, exponent) in WholeNumberFactors.Of((long)radicand))
        {
            if (result.Times(RationalFunction.Of(Rational.Of(BigInteger.Pow(prime, exponent / 2), 1))) is not { } product)
                return null;
            result = product;
            if (exponent % 2 == 0)
                continue;
            if (generators.SquareRoot(prime) is not { } root || result.Times(RationalFunction.Of(root)) is not { } withRoot)
                return null;
            result = withRoot;
        }

        return NormalForm.Reduced(result, generators);
    }
}

using System.Numerics;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>Works out expressions whose value is a fraction.</summary>
public static class ExactNumber
{
    private const int LargestFactorial = 300;
    private const int LargestExponent = 4096;

    /// <summary>
    /// The exact value; null when it is no fraction, is undefined, depends on a symbol that <paramref name="values"/> does not know, or is
    /// too large to be of use.
    /// </summary>
    public static Rational? Of(Expression expression, Func<string, Rational?>? values = null)
    {
        var value = expression switch
        {
            Number number => number.Value,
            Symbol symbol => values?.Invoke(symbol.Name),
            MixedNumber mixed => mixed.Value,
            Negative negative => -Of(negative.Operand, values),
            Absolute absolute => Of(absolute.Operand, values) is { } inner ? Rational.Abs(inner) : null,
            Percent percent => Of(percent.Operand, values) / 100,
            Sum sum => All(sum.Terms, values, Rational.Zero, (left, right) => left + right),
            Product product => All(product.Factors, values, Rational.One, (left, right) => left * right),
            Quotient quotient => Of(quotient.Denominator, values) is { IsZero: false } divisor
                ? Of(quotient.Numerator, values) / divisor
                : null,
            Power power => OfPower(power, values),
            Root root => Of(root.Index, values) is { IsInteger: true } index && index > 1 && index < 64
                ? Of(root.Radicand, values)?.Root((int)index.Numerator)
                : null,
            Factorial factorial => Of(factorial.Operand, values) is { IsInteger: true, Sign: >= 0 } count && count <= LargestFactorial
                ? Factorial(count.Numerator)
                : null,
            Ratio { Parts.Count: 2 } ratio => Of(new Quotient(ratio.Parts[0], ratio.Parts[1]), values),
            _ => (Rational?)null,
        };
        return value is { IsTooLarge: true } ? null : value;
    }

    private static Rational? All(
        ExpressionList parts,
        Func<string, Rational?>? values,
        Rational start,
        Func<Rational, Rational, Rational> join
    )
    {
        var result = start;
        foreach (var part in parts)
        {
            if (Of(part, values) is not { } value)
                return null;
            result = join(result, value);
            if (result.IsTooLarge)
                return null;
        }

        return result;
    }

    private static Rational? OfPower(Power power, Func<string, Rational?>? values)
    {
        if (
            Of(power.Exponent, values) is not { } exponent
            || Rational.Abs(exponent) > LargestExponent
            || Of(power.Base, values) is not { } value
        )
            return null;
        if (value.IsZero && exponent.Sign <= 0)
            return null;
        if (exponent.IsInteger)
            return value.Power((int)exponent.Numerator);
        return exponent.Denominator > 60 ? null : value.Root((int)exponent.Denominator)?.Power((int)exponent.Numerator);
    }

    private static Rational Factorial(BigInteger count)
    {
        var product = BigInteger.One;
        for (var factor = 2; factor <= count; factor++)
            product *= factor;
        return Rational.Of(product, BigInteger.One);
    }
}

using System.Numerics;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>
/// The greatest common divisor of two polynomials by the heuristic method (Char, Geddes and Gonnet 1989): the polynomials' values at a
/// large integer have a common divisor whose digits in that base are the coefficients looked for.
/// </summary>
public static class PolynomialGcd
{
    private const int MostTries = 6;
    private const long MostBits = 30_000;

    /// <summary>The greatest common divisor with a positive leading coefficient; 1 where it cannot be found within bounds.</summary>
    public static Polynomial Of(Polynomial first, Polynomial second)
    {
        if (first.IsZero)
            return second.LeadingCoefficient.Sign < 0 ? -second : second;
        if (second.IsZero)
            return first.LeadingCoefficient.Sign < 0 ? -first : first;
        var content = BigInteger.GreatestCommonDivisor(first.Content(), second.Content());
        var common = OfPrimitive(first.PrimitivePart(), second.PrimitivePart()) ?? Polynomial.One;
        return common.Times(content);
    }

    private static Polynomial? OfPrimitive(Polynomial first, Polynomial second)
    {
        if (first.IsConstant || second.IsConstant)
            return Polynomial.One;
        if (first.Equals(second))
            return first;
        var variable = first.Variables().Intersect(second.Variables()).DefaultIfEmpty(-1).First();
        if (variable < 0)
            return Polynomial.One;
        var degree = Math.Max(first.Degree(variable), second.Degree(variable));
        var point = (2 * BigInteger.Min(first.Height(), second.Height())) + 29;
        for (var attempt = 0; attempt < MostTries && point.GetBitLength() * degree < MostBits; attempt++)
        {
            if (
                first.Substitute(variable, point) is { IsZero: false } left
                && second.Substitute(variable, point) is { IsZero: false } right
                && AtPoint(left, right) is { } value
            )
            {
                var candidate = FromDigits(value, point, variable)?.PrimitivePart();
                if (candidate is not null && first.DivideExactly(candidate) is not null && second.DivideExactly(candidate) is not null)
                    return candidate;
            }

            // An irregular step, so that unlucky points do not follow each other.
            point = point * 73794 / 27011;
        }

        return null;
    }

    private static Polynomial? AtPoint(Polynomial left, Polynomial right)
    {
        var content = BigInteger.GreatestCommonDivisor(left.Content(), right.Content());
        if (left.IsConstant || right.IsConstant)
            return Polynomial.Constant(content);
        return OfPrimitive(left.PrimitivePart(), right.PrimitivePart())?.Times(content);
    }

    // The polynomial whose coefficients are the digits of the value in the base of the point, from -base/2 to base/2.
    private static Polynomial? FromDigits(Polynomial value, BigInteger point, int variable)
    {
        var result = Polynomial.Zero;
        for (var exponent = 0; !value.IsZero; exponent++)
        {
            if (exponent > 100)
                return null;
            var digit = Digit(value, point);
            if (
                digit.Times(Polynomial.Variable(variable, exponent)) is not { } term
                || (value - digit).DivideExactly(Polynomial.Constant(point)) is not { } rest
            )
                return null;
            result += term;
            value = rest;
        }

        return result;
    }

    private static Polynomial Digit(Polynomial value, BigInteger point)
    {
        var digit = Polynomial.Zero;
        foreach (var (coefficient, exponentOf) in value.Terms())
        {
            var rest = BigInteger.Remainder(coefficient, point);
            if (rest * 2 > point)
                rest -= point;
            else if (rest * 2 < -point)
                rest += point;
            var term = Polynomial.Constant(rest);
            for (var variable = 0; variable < Polynomial.MostVariables && !term.IsZero; variable++)
            {
                if (exponentOf(variable) is > 0 and var exponent)
                    term = term.Times(Polynomial.Variable(variable, exponent)) ?? term;
            }

            digit += term;
        }

        return digit;
    }
}

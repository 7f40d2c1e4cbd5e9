using System.Numerics;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>
/// Normal forms of functions. Trigonometric ones become sines and cosines of single angles by the addition theorems, with sin² written as
/// 1 - cos²; others stand for themselves.
/// </summary>
internal static class FunctionForm
{
    private const int LargestMultiple = 4;

    public static RationalFunction? Of(Apply apply, Generators generators)
    {
        if (apply.Function is "sin" or "cos" or "tan" or "cot" or "sec" or "csc")
        {
            return Trigonometric(apply.Function, apply.Arguments[0], generators);
        }

        if (apply.Function == Functions.Binomial)
            return null;
        var keys = new List<string>(apply.Arguments.Count);
        foreach (var argument in apply.Arguments)
        {
            var form = NormalForm.Of(argument, generators);
            if (form is null && Functions.IsKnown(apply.Function))
                return null;
            keys.Add(form?.ToString() ?? argument.ToString());
        }

        // A logarithm without a base is one with the base 10.
        if (apply.Function == Functions.Logarithm && keys.Count == 1)
            keys.Add("10");
        return NormalForm.OfPolynomial(generators.Opaque(apply.Function + "(" + string.Join(";", keys) + ")"));
    }

    private static RationalFunction? Trigonometric(string function, Expression angle, Generators generators)
    {
        if (NormalForm.Of(angle, generators)?.Terms() is not { } terms)
            return null;
        var (sine, cosine) = (RationalFunction.Zero, RationalFunction.One);
        foreach (var (coefficient, monomial) in terms)
        {
            if (Multiple(coefficient, monomial, generators) is not var (nextSine, nextCosine))
                return null;
            if (Add(sine, cosine, nextSine, nextCosine, generators) is not var (sumSine, sumCosine))
                return null;
            (sine, cosine) = (sumSine, sumCosine);
        }

        return function switch
        {
            "sin" => sine,
            "cos" => cosine,
            "tan" => sine.Over(cosine),
            "cot" => cosine.Over(sine),
            "sec" => RationalFunction.One.Over(cosine),
            _ => RationalFunction.One.Over(sine),
        };
    }

    // sin(3x/2) and cos(3x/2) by those of x/2.
    private static (RationalFunction Sine, RationalFunction Cosine)? Multiple(
        Rational coefficient,
        Polynomial monomial,
        Generators generators
    )
    {
        if (BigInteger.Abs(coefficient.Numerator) > LargestMultiple)
            return null;
        var angle = monomial + "/" + coefficient.Denominator;
        if (generators.Opaque("cos(" + angle + ")") is not { } cosine || cosine.Times(cosine) is not { } square)
            return null;
        if (generators.Opaque("sin(" + angle + ")", 2, Polynomial.One - square) is not { } sine)
            return null;
        var (unitSine, unitCosine) = (RationalFunction.Of(sine), RationalFunction.Of(cosine));
        var (resultSine, resultCosine) = (RationalFunction.Zero, RationalFunction.One);
        for (var times = 0; times < BigInteger.Abs(coefficient.Numerator); times++)
        {
            if (Add(resultSine, resultCosine, unitSine, unitCosine, generators) is not var (nextSine, nextCosine))
                return null;
            (resultSine, resultCosine) = (nextSine, nextCosine);
        }

        return (coefficient.Sign < 0 ? resultSine.Negated() : resultSine, resultCosine);
    }

    // sin(a+b) and cos(a+b)
    private static (RationalFunction Sine, RationalFunction Cosine)? Add(
        RationalFunction sine,
        RationalFunction cosine,
        RationalFunction otherSine,
        RationalFunction otherCosine,
        Generators generators
    )
    {
        var sumSine = sine.Times(otherCosine) is { } first && cosine.Times(otherSine) is { } second ? first.Plus(second) : null;
        var sumCosine = cosine.Times(otherCosine) is { } third && sine.Times(otherSine) is { } fourth ? third.Minus(fourth) : null;
        var reducedSine = NormalForm.Reduced(sumSine, generators);
        var reducedCosine = NormalForm.Reduced(sumCosine, generators);
        return reducedSine is null || reducedCosine is null ? null : (reducedSine, reducedCosine);
    }
}

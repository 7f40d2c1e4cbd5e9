using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>The values of named functions.</summary>
internal static class NumericFunctions
{
    public static ComplexBall? Value(NumericEvaluator evaluator, Apply apply)
    {
        if (apply.Function == Functions.Binomial)
            return Binomial(evaluator, apply.Arguments);
        var arguments = new ComplexBall[apply.Arguments.Count];
        for (var at = 0; at < arguments.Length; at++)
        {
            if (evaluator.Value(apply.Arguments[at]) is not { } argument)
                return null;
            arguments[at] = argument;
        }

        var arithmetic = evaluator.Arithmetic;
        var value = arguments[0];
        switch (apply.Function)
        {
            case "sin":
                return evaluator.Known(arithmetic.SineAndCosine(value).Sine);
            case "cos":
                return evaluator.Known(arithmetic.SineAndCosine(value).Cosine);
            case "tan":
                return Ratio(evaluator, arithmetic.SineAndCosine(value));
            case "cot":
                return Ratio(evaluator, Swap(arithmetic.SineAndCosine(value)));
            case "sec":
                return evaluator.Divided(ComplexBall.Of(Ball.One), arithmetic.SineAndCosine(value).Cosine);
            case "csc":
                return evaluator.Divided(ComplexBall.Of(Ball.One), arithmetic.SineAndCosine(value).Sine);
            case "sinh":
                return evaluator.Known(arithmetic.HyperbolicSineAndCosine(value).Sine);
            case "cosh":
                return evaluator.Known(arithmetic.HyperbolicSineAndCosine(value).Cosine);
            case "tanh":
                return Ratio(evaluator, arithmetic.HyperbolicSineAndCosine(value));
            case "coth":
                return Ratio(evaluator, Swap(arithmetic.HyperbolicSineAndCosine(value)));
            case "sech":
                return evaluator.Divided(ComplexBall.Of(Ball.One), arithmetic.HyperbolicSineAndCosine(value).Cosine);
            case "csch":
                return evaluator.Divided(ComplexBall.Of(Ball.One), arithmetic.HyperbolicSineAndCosine(value).Sine);
            case Functions.NaturalLogarithm:
                return Logarithm(evaluator, value);
            case Functions.Logarithm:
                return evaluator.Divided(
                    Logarithm(evaluator, value),
                    Logarithm(evaluator, arguments.Length > 1 ? arguments[1] : evaluator.Of(10))
                );
            case "min" or "max":
                return Extreme(evaluator, arguments, wantsLess: apply.Function == "min");
            default:
                return value.IsReal
                    ? InverseFunctions.Value(evaluator, apply.Function, value.Real) ?? Other(evaluator, apply, arguments)
                    : Other(evaluator, apply, arguments);
        }
    }

    private static ComplexBall? Other(NumericEvaluator evaluator, Apply apply, ComplexBall[] arguments)
    {
        if (evaluator.Outcome != NumericOutcome.Defined)
            return null;
        return Functions.IsKnown(apply.Function)
            ? evaluator.Fail(NumericOutcome.Undefined)
            : ComplexBall.Of(UnknownFunction.Value(apply.Function, arguments));
    }

    private static ComplexBall? Logarithm(NumericEvaluator evaluator, ComplexBall value)
    {
        if (value.IsExactlyZero)
            return evaluator.Fail(NumericOutcome.Excluded);
        if (value.ContainsZero)
            return evaluator.Fail(NumericOutcome.Unknown);
        if (evaluator.Domain == NumberDomain.Real && value.Real.Sign != 1)
            return evaluator.Fail(NumericOutcome.Excluded);
        return evaluator.Known(evaluator.Arithmetic.NaturalLogarithm(value));
    }

    private static ComplexBall? Ratio(NumericEvaluator evaluator, (ComplexBall Upper, ComplexBall Lower) parts) =>
        evaluator.Divided(parts.Upper, parts.Lower);

    private static (ComplexBall, ComplexBall) Swap((ComplexBall First, ComplexBall Second) pair) => (pair.Second, pair.First);

    private static ComplexBall? Binomial(NumericEvaluator evaluator, ExpressionList arguments)
    {
        if (arguments.Count != 2)
            return evaluator.Fail(NumericOutcome.Undefined);
        if (
            evaluator.ExactValue(arguments[0]) is not { IsInteger: true } all
            || evaluator.ExactValue(arguments[1]) is not { IsInteger: true } chosen
            || chosen.Sign < 0
            || all < chosen
            || all > 300
        )
        {
            return evaluator.Fail(NumericOutcome.Excluded);
        }

        var value = Rational.One;
        for (Rational count = 1; count <= chosen; count += 1)
            value = value * (all - chosen + count) / count;
        return evaluator.Of(value);
    }

    private static ComplexBall? Extreme(NumericEvaluator evaluator, ComplexBall[] arguments, bool wantsLess)
    {
        var best = arguments[0];
        foreach (var argument in arguments.AsSpan(1))
        {
            if (!best.IsReal || !argument.IsReal)
                return evaluator.Fail(NumericOutcome.Undefined);
            if (evaluator.Arithmetic.Subtract(argument.Real, best.Real).Sign is not { } sign)
                return evaluator.Fail(NumericOutcome.Unknown);
            if (sign < 0 == wantsLess)
                best = argument;
        }

        return best;
    }
}

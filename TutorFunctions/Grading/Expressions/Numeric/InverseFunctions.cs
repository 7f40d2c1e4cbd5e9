namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>Inverse trigonometric and hyperbolic functions, and those that jump, of real numbers.</summary>
internal static class InverseFunctions
{
    /// <summary>The value; null when it is undefined or unknown, as the evaluator then says, or when there is no such function.</summary>
    public static ComplexBall? Value(NumericEvaluator evaluator, string function, Ball value)
    {
        var arithmetic = evaluator.Arithmetic;
        switch (function)
        {
            case "arctan":
                return Known(evaluator, arithmetic.ArcTangent(value));
            case "arccot":
                return Known(evaluator, arithmetic.Subtract(RightAngle(arithmetic), arithmetic.ArcTangent(value)));
            case "arcsin":
                return ArcSine(evaluator, value) is { } sine ? Known(evaluator, sine) : null;
            case "arccos":
                return ArcSine(evaluator, value) is { } angle ? Known(evaluator, arithmetic.Subtract(RightAngle(arithmetic), angle)) : null;
            case "arccsc":
                return Inverted(evaluator, value) is { } inverse && ArcSine(evaluator, inverse) is { } cosecant
                    ? Known(evaluator, cosecant)
                    : null;
            case "arcsec":
                return Inverted(evaluator, value) is { } reciprocal && ArcSine(evaluator, reciprocal) is { } secant
                    ? Known(evaluator, arithmetic.Subtract(RightAngle(arithmetic), secant))
                    : null;
            case "arsinh":
                return Known(
                    evaluator,
                    arithmetic.NaturalLogarithm(arithmetic.Add(value, arithmetic.SquareRoot(OnePlusSquare(arithmetic, value))))
                );
            case "arcosh":
                return AreaCosine(evaluator, value);
            case "artanh":
                return AreaTangent(evaluator, value);
            case "sgn":
                return value.Sign is { } sign ? evaluator.Of(sign) : evaluator.Fail(NumericOutcome.Unknown);
            case "floor":
                return Floor(evaluator, value);
            case "ceil":
                return -Floor(evaluator, -value);
            default:
                return null;
        }
    }

    private static ComplexBall? Known(NumericEvaluator evaluator, Ball value) => evaluator.Known(ComplexBall.Of(value));

    private static Ball RightAngle(BallArithmetic arithmetic)
    {
        var pi = arithmetic.Pi();
        return pi with { Exponent = pi.Exponent - 1 };
    }

    private static Ball OnePlusSquare(BallArithmetic arithmetic, Ball value) => arithmetic.Add(Ball.One, arithmetic.Multiply(value, value));

    private static Ball? Inverted(NumericEvaluator evaluator, Ball value) =>
        evaluator.Divided(ComplexBall.Of(Ball.One), ComplexBall.Of(value))?.Real;

    // arcsin x = arctan(x/√(1-x²))
    private static Ball? ArcSine(NumericEvaluator evaluator, Ball value)
    {
        var arithmetic = evaluator.Arithmetic;
        var rest = arithmetic.Subtract(Ball.One, arithmetic.Multiply(value, value));
        switch (rest.Sign)
        {
            case 1:
                return arithmetic.ArcTangent(arithmetic.Divide(value, arithmetic.SquareRoot(rest)));
            case 0:
                return value.Sign == 1 ? RightAngle(arithmetic) : -RightAngle(arithmetic);
            case null:
                evaluator.Fail(NumericOutcome.Unknown);
                return null;
            default:
                evaluator.Fail(NumericOutcome.Undefined);
                return null;
        }
    }

    private static ComplexBall? AreaCosine(NumericEvaluator evaluator, Ball value)
    {
        var arithmetic = evaluator.Arithmetic;
        if (arithmetic.Subtract(value, Ball.One).Sign == -1)
            return evaluator.Fail(NumericOutcome.Undefined);
        var root = arithmetic.SquareRoot(arithmetic.Subtract(arithmetic.Multiply(value, value), Ball.One));
        return Known(evaluator, arithmetic.NaturalLogarithm(arithmetic.Add(value, root)));
    }

    // artanh x = ln((1+x)/(1-x))/2
    private static ComplexBall? AreaTangent(NumericEvaluator evaluator, Ball value)
    {
        var arithmetic = evaluator.Arithmetic;
        var quotient = arithmetic.Divide(arithmetic.Add(Ball.One, value), arithmetic.Subtract(Ball.One, value));
        if (quotient.Sign == -1)
            return evaluator.Fail(NumericOutcome.Undefined);
        var logarithm = arithmetic.NaturalLogarithm(quotient);
        return Known(evaluator, logarithm with { Exponent = logarithm.Exponent - 1 });
    }

    private static ComplexBall? Floor(NumericEvaluator evaluator, Ball value)
    {
        if (value.Magnitude > 200)
            return evaluator.Fail(NumericOutcome.Unknown);
        var (units, error) = BallArithmetic.ToFixed(value, 64);
        var bound = new System.Numerics.BigInteger(Math.Ceiling(Math.Min(error, 1e18)));
        var lower = (units - bound) >> 64;
        return lower == (units + bound) >> 64 ? ComplexBall.Of(Ball.Of(lower)) : evaluator.Fail(NumericOutcome.Unknown);
    }
}

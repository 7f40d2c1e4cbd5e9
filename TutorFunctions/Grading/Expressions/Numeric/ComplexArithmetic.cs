using System.Numerics;

namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>Arithmetic and elementary functions of complex balls, with the usual principal values.</summary>
public static class ComplexArithmetic
{
    public static ComplexBall Add(this BallArithmetic arithmetic, ComplexBall left, ComplexBall right) =>
        new(arithmetic.Add(left.Real, right.Real), arithmetic.Add(left.Imaginary, right.Imaginary));

    public static ComplexBall Subtract(this BallArithmetic arithmetic, ComplexBall left, ComplexBall right) => arithmetic.Add(left, -right);

    public static ComplexBall Multiply(this BallArithmetic arithmetic, ComplexBall left, ComplexBall right) =>
        new(
            arithmetic.Subtract(arithmetic.Multiply(left.Real, right.Real), arithmetic.Multiply(left.Imaginary, right.Imaginary)),
            arithmetic.Add(arithmetic.Multiply(left.Real, right.Imaginary), arithmetic.Multiply(left.Imaginary, right.Real))
        );

    public static ComplexBall Divide(this BallArithmetic arithmetic, ComplexBall left, ComplexBall right)
    {
        if (right.IsReal)
            return new(arithmetic.Divide(left.Real, right.Real), arithmetic.Divide(left.Imaginary, right.Real));
        var product = arithmetic.Multiply(left, right with { Imaginary = -right.Imaginary });
        var square = arithmetic.SquaredAbsolute(right);
        return new(arithmetic.Divide(product.Real, square), arithmetic.Divide(product.Imaginary, square));
    }

    public static Ball SquaredAbsolute(this BallArithmetic arithmetic, ComplexBall value) =>
        arithmetic.Add(arithmetic.Multiply(value.Real, value.Real), arithmetic.Multiply(value.Imaginary, value.Imaginary));

    public static Ball Absolute(this BallArithmetic arithmetic, ComplexBall value) =>
        value.IsReal ? BallArithmetic.Absolute(value.Real) : arithmetic.SquareRoot(arithmetic.SquaredAbsolute(value));

    public static ComplexBall Power(this BallArithmetic arithmetic, ComplexBall value, BigInteger exponent)
    {
        if (value.IsReal)
            return ComplexBall.Of(arithmetic.Power(value.Real, exponent));
        if (exponent.Sign < 0)
            return arithmetic.Divide(ComplexBall.Of(Ball.One), arithmetic.Power(value, -exponent));
        var result = ComplexBall.Of(Ball.One);
        for (var rest = exponent; !rest.IsZero && result.IsKnown; rest >>= 1)
        {
            if (!rest.IsEven)
                result = arithmetic.Multiply(result, value);
            if (!rest.IsOne)
                value = arithmetic.Multiply(value, value);
        }

        return result;
    }

    public static ComplexBall Exponential(this BallArithmetic arithmetic, ComplexBall value)
    {
        var size = arithmetic.Exponential(value.Real);
        if (value.IsReal)
            return ComplexBall.Of(size);
        var (sine, cosine) = arithmetic.SineAndCosine(value.Imaginary);
        return new(arithmetic.Multiply(size, cosine), arithmetic.Multiply(size, sine));
    }

    public static ComplexBall NaturalLogarithm(this BallArithmetic arithmetic, ComplexBall value)
    {
        if (value.IsReal && value.Real.Sign == 1)
            return ComplexBall.Of(arithmetic.NaturalLogarithm(value.Real));
        return new(arithmetic.NaturalLogarithm(arithmetic.Absolute(value)), arithmetic.Angle(value.Imaginary, value.Real));
    }

    public static ComplexBall Power(this BallArithmetic arithmetic, ComplexBall value, ComplexBall exponent) =>
        arithmetic.Exponential(arithmetic.Multiply(exponent, arithmetic.NaturalLogarithm(value)));

    public static (ComplexBall Sine, ComplexBall Cosine) SineAndCosine(this BallArithmetic arithmetic, ComplexBall angle)
    {
        var (sine, cosine) = arithmetic.SineAndCosine(angle.Real);
        if (angle.IsReal)
            return (ComplexBall.Of(sine), ComplexBall.Of(cosine));
        // sin(x+iy) = sin x cosh y + i cos x sinh y, cos(x+iy) = cos x cosh y - i sin x sinh y
        var (hyperbolicSine, hyperbolicCosine) = arithmetic.HyperbolicSineAndCosine(ComplexBall.Of(angle.Imaginary));
        return (
            new(arithmetic.Multiply(sine, hyperbolicCosine.Real), arithmetic.Multiply(cosine, hyperbolicSine.Real)),
            new(arithmetic.Multiply(cosine, hyperbolicCosine.Real), -arithmetic.Multiply(sine, hyperbolicSine.Real))
        );
    }

    public static (ComplexBall Sine, ComplexBall Cosine) HyperbolicSineAndCosine(this BallArithmetic arithmetic, ComplexBall value)
    {
        var up = arithmetic.Exponential(value);
        var down = arithmetic.Divide(ComplexBall.Of(Ball.One), up);
        return (Half(arithmetic.Subtract(up, down)), Half(arithmetic.Add(up, down)));
    }

    private static ComplexBall Half(ComplexBall value) =>
        new(value.Real with { Exponent = value.Real.Exponent - 1 }, value.Imaginary with { Exponent = value.Imaginary.Exponent - 1 });
}

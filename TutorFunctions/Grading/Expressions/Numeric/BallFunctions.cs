namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>Elementary functions of balls. What is not known, as ln 0, is <see cref="Ball.Unknown"/>.</summary>
public static class BallFunctions
{
    private const int GuardBits = 24;
    private const int LargestAngleBits = 200;
    private const int LargestExponentBits = 40;
    private const int LargestTangentBits = 4;

    public static Ball Pi(this BallArithmetic arithmetic)
    {
        var bits = arithmetic.Precision + GuardBits;
        return new(FixedPoint.Pi(bits), -bits, 1);
    }

    public static Ball Exponential(this BallArithmetic arithmetic, Ball value)
    {
        if (value.IsExactlyZero)
            return Ball.One;
        if (value.Magnitude > LargestExponentBits)
            return Ball.Unknown;
        var bits = arithmetic.Precision + GuardBits + LargestExponentBits;
        var (input, error) = BallArithmetic.ToFixed(value, bits);
        var width = Math.ScaleB(error, -bits);
        if (!(width < 0.5))
            return Ball.Unknown;
        var (mantissa, exponent) = FixedPoint.Exponential(input, bits);
        // e^(x+d) is off by at most e^x·(e^d - 1), and e^d - 1 is below 2d here; long multiples of ln 2 cost digits.
        var propagated = (double)mantissa * width * 2;
        return arithmetic.Round(new(mantissa, exponent - bits, FixedPoint.LargestError + Math.Abs(exponent) + propagated));
    }

    /// <summary>The natural logarithm; unknown where the value may be 0 or negative.</summary>
    public static Ball NaturalLogarithm(this BallArithmetic arithmetic, Ball value)
    {
        if (value.Sign != 1)
            return Ball.Unknown;
        if (value.IsExact && value.Mantissa.IsPowerOfTwo && value.Exponent + value.Mantissa.GetBitLength() == 1)
            return Ball.Zero;
        var bits = arithmetic.Precision + GuardBits + 16;
        // value = fraction·2^exponent with the fraction from 1/2 to 1
        var length = (int)value.Mantissa.GetBitLength();
        var exponent = value.Exponent + length;
        var fraction = length <= bits ? value.Mantissa << (bits - length) : value.Mantissa >> (length - bits);
        var logarithm = FixedPoint.NaturalLogarithm(fraction, bits) + (exponent * FixedPoint.LnTwo(bits));
        var relative = value.Error / ((double)value.Mantissa - value.Error);
        return arithmetic.Round(
            new(logarithm, -bits, FixedPoint.LargestError + Math.Abs(exponent) + (Math.ScaleB(relative, bits) * 1.000001))
        );
    }

    public static (Ball Sine, Ball Cosine) SineAndCosine(this BallArithmetic arithmetic, Ball angle)
    {
        if (angle.IsExactlyZero)
            return (Ball.Zero, Ball.One);
        if (angle.Magnitude > LargestAngleBits)
            return (Ball.Unknown, Ball.Unknown);
        var bits = arithmetic.Precision + GuardBits;
        var (input, error) = BallArithmetic.ToFixed(angle, bits);
        var (sine, cosine) = FixedPoint.SineAndCosine(input, bits);
        var bound = error + FixedPoint.LargestError;
        return (arithmetic.Round(new(sine, -bits, bound)), arithmetic.Round(new(cosine, -bits, bound)));
    }

    public static Ball ArcTangent(this BallArithmetic arithmetic, Ball value)
    {
        if (value.IsExactlyZero || !value.IsKnown)
            return value;
        if (value.Magnitude > LargestTangentBits)
        {
            // arctan x = ±π/2 - arctan(1/x)
            if (value.Sign is not { } sign)
                return Ball.Unknown;
            var right = arithmetic.Pi() with { Exponent = -arithmetic.Precision - GuardBits - 1 };
            return arithmetic.Subtract(sign > 0 ? right : -right, arithmetic.ArcTangent(arithmetic.Divide(Ball.One, value)));
        }

        var bits = arithmetic.Precision + GuardBits;
        var (input, error) = BallArithmetic.ToFixed(value, bits);
        return arithmetic.Round(new(FixedPoint.ArcTangent(input, bits), -bits, error + FixedPoint.LargestError));
    }

    /// <summary>
    /// The angle of the point (x, y), above -π and up to π; unknown where it may lie on either side of the negative x axis.
    /// </summary>
    public static Ball Angle(this BallArithmetic arithmetic, Ball y, Ball x)
    {
        if (x.Sign == 1)
            return arithmetic.ArcTangent(arithmetic.Divide(y, x));
        var pi = arithmetic.Pi();
        if (y.IsExactlyZero)
            return x.Sign == -1 ? pi : Ball.Unknown;
        if (y.Sign is not { } sign)
            return Ball.Unknown;
        // arg(x + iy) = ±π/2 - arctan(x/y)
        var right = pi with { Exponent = pi.Exponent - 1 };
        return arithmetic.Subtract(sign > 0 ? right : -right, arithmetic.ArcTangent(arithmetic.Divide(x, y)));
    }
}

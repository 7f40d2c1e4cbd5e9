using System.Numerics;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>
/// Arithmetic of balls whose midpoints keep a number of binary digits. What is not known, as 1/0, is <see cref="Ball.Unknown"/>.
/// </summary>
/// <param name="precision">Binary digits from 32 to 700.</param>
public sealed class BallArithmetic(int precision)
{
    private const int GuardBits = 32;

    // Beyond this a value is of no use and its digits would not fit the error bound.
    private const long LargestExponent = 1L << 40;

    // Covers the rounding of the error bounds themselves.
    private const double Upward = 1 + 1e-14;

    public int Precision { get; } = precision;

    public Ball Of(Rational value)
    {
        if (value.IsInteger)
            return Round(new(value.Numerator, 0, 0));
        var denominator = value.Denominator;
        if (denominator.IsPowerOfTwo)
            return Round(new(value.Numerator, 1 - denominator.GetBitLength(), 0));
        return Divide(Ball.Of(value.Numerator), Ball.Of(denominator));
    }

    public Ball Add(Ball left, Ball right)
    {
        if (!left.IsKnown || !right.IsKnown)
            return Ball.Unknown;
        if (left.IsExactlyZero)
            return right;
        if (right.IsExactlyZero)
            return left;
        var top = Math.Max(left.Exponent + left.Mantissa.GetBitLength(), right.Exponent + right.Mantissa.GetBitLength());
        var exponent = Math.Max(Math.Min(left.Exponent, right.Exponent), top - Precision - GuardBits);
        var first = Scale(left, exponent);
        var second = Scale(right, exponent);
        return Round(new(first.Mantissa + second.Mantissa, exponent, (first.Error + second.Error) * Upward));
    }

    public Ball Subtract(Ball left, Ball right) => Add(left, -right);

    public Ball Multiply(Ball left, Ball right)
    {
        if (left.IsExactlyZero || right.IsExactlyZero)
            return Ball.Zero;
        if (!left.IsKnown || !right.IsKnown)
            return Ball.Unknown;
        var error =
            left.Error == 0 && right.Error == 0
                ? 0
                : ((Size(left) * right.Error) + (Size(right) * left.Error) + (left.Error * right.Error)) * Upward;
        return Round(new(left.Mantissa * right.Mantissa, left.Exponent + right.Exponent, error));
    }

    public Ball Divide(Ball left, Ball right)
    {
        if (right.ContainsZero || !left.IsKnown)
            return Ball.Unknown;
        if (left.IsExactlyZero)
            return Ball.Zero;
        var shift = (int)Math.Max(0, Precision + 8 - left.Mantissa.GetBitLength() + right.Mantissa.GetBitLength());
        var quotient = BigInteger.DivRem(left.Mantissa << shift, right.Mantissa, out var rest);
        var error = rest.IsZero ? 0.0 : 1.0;
        if (left.Error > 0 || right.Error > 0)
        {
            var size = (double)BigInteger.Abs(quotient) + 1;
            error += (Math.ScaleB(left.Error, shift) + (size * right.Error)) / (Size(right) - right.Error) * Upward;
        }

        return Round(new(quotient, left.Exponent - right.Exponent - shift, error));
    }

    /// <summary>The square root; unknown where the value may be negative.</summary>
    public Ball SquareRoot(Ball value)
    {
        if (value.IsExactlyZero)
            return Ball.Zero;
        if (value.Sign != 1)
            return Ball.Unknown;
        var shift = Math.Max(0, (2 * (Precision + 8)) - value.Mantissa.GetBitLength());
        if ((value.Exponent - shift) % 2 != 0)
            shift++;
        var scaled = value.Mantissa << (int)shift;
        var root = WholeSquareRoot(scaled);
        var error = root * root == scaled ? 0.0 : 1.0;
        // |√a - √b| is at most |a - b|/√a.
        if (value.Error > 0)
            error += Math.ScaleB(value.Error, (int)shift) / (double)root * Upward;
        return Round(new(root, (value.Exponent - shift) / 2, error));
    }

    public Ball Power(Ball value, BigInteger exponent)
    {
        if (exponent.Sign < 0)
            return Divide(Ball.One, Power(value, -exponent));
        var result = Ball.One;
        var square = value;
        for (var rest = exponent; !rest.IsZero; rest >>= 1)
        {
            if (!rest.IsEven)
                result = Multiply(result, square);
            if (!rest.IsOne)
                square = Multiply(square, square);
            if (!result.IsKnown)
                return Ball.Unknown;
        }

        return result;
    }

    public static Ball Absolute(Ball value) => value with { Mantissa = BigInteger.Abs(value.Mantissa) };

    /// <summary>The ball with no more digits than the precision allows.</summary>
    public Ball Round(Ball value)
    {
        if (Math.Abs(value.Exponent) > LargestExponent || !value.IsKnown)
            return Ball.Unknown;
        var excess = value.Mantissa.GetBitLength() - Precision;
        return excess <= 0 ? value : Scale(value, value.Exponent + excess);
    }

    /// <summary>The value as a whole number of units 2^-<paramref name="bits"/>, with the error in those units.</summary>
    internal static (BigInteger Mantissa, double Error) ToFixed(Ball value, int bits)
    {
        var scaled = Scale(value, -bits);
        return (scaled.Mantissa, scaled.Error);
    }

    internal static BigInteger WholeSquareRoot(BigInteger value)
    {
        if (value.IsZero)
            return value;
        var bits = value.GetBitLength();
        var excess = (int)Math.Max(0, bits - 100) & ~1;
        // One more, so that the steps come from above.
        var root = ((BigInteger)Math.Sqrt((double)(value >> excess)) + 1) << (excess / 2);
        while (true)
        {
            var next = (root + (value / root)) >> 1;
            if (next >= root)
                return root;
            root = next;
        }
    }

    private static double Size(Ball value) => (double)BigInteger.Abs(value.Mantissa);

    private static Ball Scale(Ball value, long exponent)
    {
        var shift = exponent - value.Exponent;
        if (shift == 0)
            return value;
        if (shift < 0)
            return new(value.Mantissa << (int)-shift, exponent, Math.ScaleB(value.Error, (int)-shift));
        if (shift > 1 << 20)
            return new(BigInteger.Zero, exponent, 2 + value.Error);
        var mantissa = value.Mantissa >> (int)shift;
        var isExact = (mantissa << (int)shift) == value.Mantissa;
        return new(mantissa, exponent, (Math.ScaleB(value.Error, (int)-shift) * Upward) + (isExact ? 0 : 1));
    }
}

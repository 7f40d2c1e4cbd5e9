using System.Numerics;

namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>
/// A real number that is known up to a bound: it lies within <see cref="Error"/>·2^<see cref="Exponent"/> of <see cref="Mantissa"/>·2^<see
/// cref="Exponent"/> (midpoint-radius arithmetic, van der Hoeven 2009). An infinite error says that nothing is known.
/// </summary>
public readonly record struct Ball(BigInteger Mantissa, long Exponent, double Error)
{
    public static Ball Zero => default;

    public static Ball One { get; } = Of(BigInteger.One);

    public static Ball Unknown { get; } = new(BigInteger.Zero, 0, double.PositiveInfinity);

    public bool IsKnown => double.IsFinite(Error);

    public bool IsExact => Error == 0;

    public bool IsExactlyZero => Mantissa.IsZero && Error == 0;

    public bool ContainsZero => !IsKnown || (double)BigInteger.Abs(Mantissa) <= Error;

    /// <summary>1 or -1 when all of the ball has that sign, 0 when it is exactly zero, null when it is not known.</summary>
    public int? Sign =>
        IsExactlyZero ? 0
        : ContainsZero ? null
        : Mantissa.Sign;

    /// <summary>
    /// The place of the highest binary digit of the largest absolute value: |x| is below 2^Magnitude. The least value for 0.
    /// </summary>
    public long Magnitude =>
        IsExactlyZero ? long.MinValue
        : IsKnown ? Exponent + Math.Max(Mantissa.GetBitLength(), Bits(Error)) + 1
        : long.MaxValue;

    /// <summary>The error is below 2^ErrorMagnitude; the least value when there is none.</summary>
    public long ErrorMagnitude =>
        Error == 0 ? long.MinValue
        : IsKnown ? Exponent + Bits(Error)
        : long.MaxValue;

    public static Ball Of(BigInteger value) => new(value, 0, 0);

    public static Ball operator -(Ball value) => value with { Mantissa = -value.Mantissa };

    /// <summary>The middle as a double, infinite or 0 where it is beyond their range.</summary>
    public double ToDouble()
    {
        var excess = Math.Max(0, Mantissa.GetBitLength() - 64);
        return Math.ScaleB((double)(Mantissa >> (int)excess), (int)Math.Clamp(Exponent + excess, -5000, 5000));
    }

    private static long Bits(double value) => value <= 1 ? 1 : (long)Math.ILogB(value) + 1;
}

using System.Numerics;

namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>
/// Elementary functions of whole numbers that count units of 2^-bits. Results are off by less than <see cref="LargestError"/> units.
/// </summary>
internal static class FixedPoint
{
    public const double LargestError = 256;

    private const int CachedBits = 1200;
    private const int Halvings = 8;

    private static readonly Lazy<BigInteger> s_pi = new(() => Machin(CachedBits));
    private static readonly Lazy<BigInteger> s_lnTwo = new(() => LnTwoBySeries(CachedBits));

    public static BigInteger Pi(int bits) => s_pi.Value >> (CachedBits - bits);

    public static BigInteger LnTwo(int bits) => s_lnTwo.Value >> (CachedBits - bits);

    /// <summary>e^x as a mantissa in units of 2^-bits, to be multiplied by 2^exponent.</summary>
    public static (BigInteger Mantissa, long Exponent) Exponential(BigInteger value, int bits)
    {
        var lnTwo = LnTwo(bits);
        var exponent = (long)BigInteger.Divide(value, lnTwo);
        var guard = bits + (2 * Halvings);
        // With more digits the many multiples of ln 2 are taken off exactly enough.
        var rest = ((value << (2 * Halvings)) - (exponent * LnTwo(guard))) >> Halvings;
        var term = BigInteger.One << guard;
        var sum = term;
        for (var count = 1; !term.IsZero; count++)
        {
            term = (term * rest >> guard) / count;
            sum += term;
        }

        for (var step = 0; step < Halvings; step++)
            sum = sum * sum >> guard;
        return (sum >> (2 * Halvings), exponent);
    }

    /// <summary>Sine and cosine of an angle whose whole part has no more than 200 binary digits.</summary>
    public static (BigInteger Sine, BigInteger Cosine) SineAndCosine(BigInteger angle, int bits)
    {
        var extra = (int)Math.Max(0, angle.GetBitLength() - bits) + 8;
        var halfPi = Pi(bits + extra) >> 1;
        var quarter = RoundedQuotient(angle << extra, halfPi);
        var rest = ((angle << extra) - (quarter * halfPi)) >> extra;
        var square = rest * rest >> bits;
        var (sine, cosine) = (BigInteger.Zero, BigInteger.Zero);
        var term = BigInteger.One << bits;
        for (var count = 1; !term.IsZero; count += 2)
        {
            cosine += term;
            term = term * rest >> bits;
            term /= count;
            sine += term;
            term = -(term * rest >> bits) / (count + 1);
        }

        return ((int)(quarter & 3)) switch
        {
            0 => (sine, cosine),
            1 => (cosine, -sine),
            2 => (-sine, -cosine),
            _ => (-cosine, sine),
        };
    }

    /// <summary>The natural logarithm of a value from 1/2 to 2, by Halley's iteration from a double.</summary>
    public static BigInteger NaturalLogarithm(BigInteger value, int bits)
    {
        var result = OfDouble(Math.Log(Math.ScaleB((double)(value >> Math.Max(0, bits - 60)), -Math.Min(bits, 60))), bits);
        // Each step triples the number of right digits.
        for (var right = 48; right < bits; right *= 3)
        {
            var (mantissa, exponent) = Exponential(result, bits);
            var power = exponent >= 0 ? mantissa << (int)exponent : mantissa >> (int)-exponent;
            result += ((value - power) << (bits + 1)) / (value + power);
        }

        return result;
    }

    /// <summary>The arc tangent of a value from -16 to 16.</summary>
    public static BigInteger ArcTangent(BigInteger value, int bits)
    {
        var start = OfDouble(Math.Atan(Math.ScaleB((double)(value >> Math.Max(0, bits - 60)), -Math.Min(bits, 60))), bits);
        var (sine, cosine) = SineAndCosine(start, bits);
        // What is left of the angle has a tangent so small that few terms of its series are needed.
        var tangent = ((value * cosine) - (sine << bits)) / (cosine + (value * sine >> bits));
        var square = tangent * tangent >> bits;
        var sum = start;
        var power = tangent;
        for (var count = 1; !power.IsZero && count < 60; count += 2)
        {
            sum += count % 4 == 1 ? power / count : -(power / count);
            power = power * square >> bits;
        }

        return sum;
    }

    private static BigInteger OfDouble(double value, int bits) =>
        bits >= 60 ? (BigInteger)Math.ScaleB(value, 60) << (bits - 60) : (BigInteger)Math.ScaleB(value, bits);

    private static BigInteger RoundedQuotient(BigInteger value, BigInteger divisor)
    {
        var doubled = (value << 1) + divisor;
        var quotient = BigInteger.DivRem(doubled, divisor << 1, out var rest);
        return rest.Sign < 0 ? quotient - 1 : quotient;
    }

    // π = 16 arctan(1/5) - 4 arctan(1/239) (Machin 1706)
    private static BigInteger Machin(int bits)
    {
        var guard = bits + 32;
        return ((16 * ArcTangentOfInverse(5, guard)) - (4 * ArcTangentOfInverse(239, guard))) >> 32;
    }

    private static BigInteger ArcTangentOfInverse(int inverse, int bits)
    {
        var power = (BigInteger.One << bits) / inverse;
        var sum = BigInteger.Zero;
        for (var count = 1; !power.IsZero; count += 2)
        {
            sum += count % 4 == 1 ? power / count : -(power / count);
            power /= inverse * inverse;
        }

        return sum;
    }

    // ln 2 is the sum of 1/(k·2^k).
    private static BigInteger LnTwoBySeries(int bits)
    {
        var guard = bits + 32;
        var sum = BigInteger.Zero;
        for (var count = 1; count <= guard; count++)
            sum += (BigInteger.One << (guard - count)) / count;
        return sum >> 32;
    }
}

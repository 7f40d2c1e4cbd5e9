using System.Globalization;
using System.Numerics;

namespace TutorFunctions.Grading.Numbers;

/// <summary>An exact fraction, always in lowest terms with a positive denominator; the default value is 0.</summary>
public readonly struct Rational : IEquatable<Rational>, IComparable<Rational>
{
    // Beyond this no school answer lies, and arithmetic would no longer be quick.
    private const long MostBits = 4096;

    // Kept one less than it is, so that the default value of the struct is a number.
    private readonly BigInteger _denominatorLessOne;

    private Rational(BigInteger numerator, BigInteger denominator)
    {
        Numerator = numerator;
        _denominatorLessOne = denominator - BigInteger.One;
    }

    public static Rational Zero => default;

    public static Rational One { get; } = new(BigInteger.One, BigInteger.One);

    public BigInteger Numerator { get; }

    public BigInteger Denominator => _denominatorLessOne + BigInteger.One;

    public bool IsZero => Numerator.IsZero;

    public bool IsInteger => _denominatorLessOne.IsZero;

    public int Sign => Numerator.Sign;

    /// <summary>Whether it is too long to go on calculating with.</summary>
    public bool IsTooLarge => Numerator.GetBitLength() > MostBits || _denominatorLessOne.GetBitLength() > MostBits;

    /// <summary>The fraction of two integers; <paramref name="denominator"/> must not be 0.</summary>
    public static Rational Of(BigInteger numerator, BigInteger denominator)
    {
        if (denominator.IsOne)
            return new(numerator, denominator);
        if (denominator.Sign < 0)
            (numerator, denominator) = (-numerator, -denominator);
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator);
        return divisor.IsOne ? new(numerator, denominator) : new(numerator / divisor, denominator / divisor);
    }

    public static implicit operator Rational(int value) => new(value, BigInteger.One);

    public static implicit operator Rational(long value) => new(value, BigInteger.One);

    public static Rational operator +(Rational left, Rational right) =>
        left.IsInteger && right.IsInteger
            ? new(left.Numerator + right.Numerator, BigInteger.One)
            : Of((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational value) => new(-value.Numerator, value.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + (-right);

    public static Rational operator *(Rational left, Rational right) =>
        left.IsInteger && right.IsInteger
            ? new(left.Numerator * right.Numerator, BigInteger.One)
            : Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    /// <summary>The quotient; <paramref name="right"/> must not be 0.</summary>
    public static Rational operator /(Rational left, Rational right) =>
        Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static bool operator ==(Rational left, Rational right) => left.Equals(right);

    public static bool operator !=(Rational left, Rational right) => !left.Equals(right);

    public static bool operator <(Rational left, Rational right) => left.CompareTo(right) < 0;

    public static bool operator >(Rational left, Rational right) => left.CompareTo(right) > 0;

    public static bool operator <=(Rational left, Rational right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Rational left, Rational right) => left.CompareTo(right) >= 0;

    public static Rational Abs(Rational value) => value.Sign < 0 ? -value : value;

    /// <summary>10 to a power from -60 to 60.</summary>
    public static Rational PowerOfTen(int exponent) =>
        exponent >= 0 ? new(BigInteger.Pow(10, exponent), BigInteger.One) : new(BigInteger.One, BigInteger.Pow(10, -exponent));

    /// <summary>An integer power, or null where it is undefined or too large to be of use.</summary>
    public Rational? Power(int exponent)
    {
        if (exponent < 0 && IsZero)
            return null;
        var size = Math.Max(Numerator.GetBitLength(), Denominator.GetBitLength());
        if (size * Math.Abs((long)exponent) > MostBits * 2)
            return null;
        var result = new Rational(BigInteger.Pow(Numerator, Math.Abs(exponent)), BigInteger.Pow(Denominator, Math.Abs(exponent)));
        return exponent < 0 ? One / result : result;
    }

    /// <summary>The root when it is itself a fraction, else null. <paramref name="index"/> is 2 or more.</summary>
    public Rational? Root(int index)
    {
        if (Sign < 0 && index % 2 == 0)
            return null;
        var numerator = IntegerRoot(BigInteger.Abs(Numerator), index);
        var denominator = IntegerRoot(Denominator, index);
        if (numerator is null || denominator is null)
            return null;
        return new(Sign < 0 ? -numerator.Value : numerator.Value, denominator.Value);
    }

    /// <summary>The largest integer that is not above it.</summary>
    public Rational Floor()
    {
        var whole = BigInteger.DivRem(Numerator, Denominator, out var rest);
        return new(rest.Sign < 0 ? whole - BigInteger.One : whole, BigInteger.One);
    }

    /// <summary>Rounded half away from zero to a number of decimals.</summary>
    public Rational Round(int decimals)
    {
        var shifted = Abs(this) * PowerOfTen(decimals);
        var rounded = BigInteger.Divide((shifted.Numerator * 2) + shifted.Denominator, shifted.Denominator * 2);
        return Of(Sign < 0 ? -rounded : rounded, BigInteger.Pow(10, decimals));
    }

    /// <summary>Cut off after a number of decimals.</summary>
    public Rational Truncate(int decimals) =>
        Of(BigInteger.Divide(Numerator * BigInteger.Pow(10, decimals), Denominator), BigInteger.Pow(10, decimals));

    /// <summary>Whether its decimal expansion ends.</summary>
    public bool HasFiniteDecimals()
    {
        var rest = Denominator;
        if (rest.GetBitLength() > 200)
            return false;
        while (rest.IsEven)
            rest >>= 1;
        while ((rest % 5).IsZero)
            rest /= 5;
        return rest.IsOne;
    }

    public double ToDouble()
    {
        var excess = (int)Math.Max(0, Math.Max(Numerator.GetBitLength(), Denominator.GetBitLength()) - 1000);
        var denominator = (double)(Denominator >> excess);
        return (double)(Numerator >> excess) / denominator;
    }

    public int CompareTo(Rational other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Rational other) => Numerator == other.Numerator && _denominatorLessOne == other._denominatorLessOne;

    public override bool Equals(object? obj) => obj is Rational other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, _denominatorLessOne);

    public override string ToString()
    {
        if (Numerator.GetBitLength() > 200 || _denominatorLessOne.GetBitLength() > 200)
            return "a very long number";
        return IsInteger
            ? Numerator.ToString(CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
    }

    private static BigInteger? IntegerRoot(BigInteger value, int index)
    {
        if (value.IsZero || value.IsOne)
            return value;
        if (value.GetBitLength() > 1000)
            return null;
        var guess = (BigInteger)Math.Round(Math.Pow((double)value, 1.0 / index));
        // A double holds 53 bits of the root; for longer ones the guess would be off and is not worth refining.
        return guess.GetBitLength() <= 50 && BigInteger.Pow(guess, index) == value ? guess : null;
    }
}

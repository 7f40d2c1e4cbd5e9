using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TutorFunctions.Lessons.Templates;

/// <summary>
/// An exact fraction in lowest terms with a positive denominator, so that equal values are equal structs on every machine. Numbers in a
/// lesson are small, so 64 bits are plenty; a result beyond them is refused as the mistake that it is.
/// </summary>
internal readonly record struct Rational : IComparable<Rational>
{
    private readonly long denominatorLessOne;

    public Rational(long numerator, long denominator)
        : this((Int128)numerator, denominator)
    {
    }

    private Rational(Int128 numerator, Int128 denominator)
    {
        if (denominator == 0) throw new TemplateException("division by zero: add a constraint that keeps the divisor from being 0");
        if (denominator != 1)
        {
            var shared = Common(Int128.Abs(numerator), Int128.Abs(denominator));
            if (denominator < 0) shared = -shared;
            (numerator, denominator) = (numerator / shared, denominator / shared);
        }

        (Numerator, denominatorLessOne) = (Fitting(numerator), Fitting(denominator) - 1);
    }

    public long Numerator { get; }

    // Kept less one so that the default struct is the number 0 and not 0/0.
    public long Denominator => denominatorLessOne + 1;

    public bool IsWhole => denominatorLessOne == 0;

    public static implicit operator Rational(long whole) => new((Int128)whole, 1);

    public static Rational operator +(Rational a, Rational b) =>
        new(((Int128)a.Numerator * b.Denominator) + ((Int128)b.Numerator * a.Denominator), (Int128)a.Denominator * b.Denominator);

    public static Rational operator -(Rational a) => new(-(Int128)a.Numerator, a.Denominator);

    public static Rational operator -(Rational a, Rational b) => a + -b;

    public static Rational operator *(Rational a, Rational b) =>
        new((Int128)a.Numerator * b.Numerator, (Int128)a.Denominator * b.Denominator);

    public static Rational operator /(Rational a, Rational b) =>
        new((Int128)a.Numerator * b.Denominator, (Int128)a.Denominator * b.Numerator);

    public static bool operator <(Rational a, Rational b) => a.CompareTo(b) < 0;

    public static bool operator >(Rational a, Rational b) => a.CompareTo(b) > 0;

    public static bool operator <=(Rational a, Rational b) => a.CompareTo(b) <= 0;

    public static bool operator >=(Rational a, Rational b) => a.CompareTo(b) >= 0;

    public static Rational Abs(Rational number) => number < 0 ? -number : number;

    /// <summary>The largest whole number that is not above this one.</summary>
    public long Floor()
    {
        var (whole, rest) = Math.DivRem(Numerator, Denominator);
        return rest < 0 ? whole - 1 : whole;
    }

    /// <summary>The number rounded to so many places, a half away from zero as a class does it.</summary>
    public Rational Rounded(int places)
    {
        var scale = PowerOfTen(places);
        var rounded = new Rational(((Abs(this) * scale) + new Rational(1, 2)).Floor(), scale);
        return this < 0 ? -rounded : rounded;
    }

    public int CompareTo(Rational other) => ((Int128)Numerator * other.Denominator).CompareTo((Int128)other.Numerator * Denominator);

    /// <summary>Reads "12", "-3" or "0.75"; nothing else is a number to the expression language.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Rational? number)
    {
        number = null;
        var digits = text.StartsWith('-') ? text[1..] : text;
        if (digits.Length is 0 or > 16) return false;
        var parts = digits.Split('.');
        if (parts.Length > 2 || !parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))) return false;
        var whole = long.Parse(string.Concat(parts), CultureInfo.InvariantCulture);
        var value = new Rational(whole, parts.Length == 2 ? PowerOfTen(parts[1].Length) : 1);
        number = text[0] == '-' ? -value : value;
        return true;
    }

    public static long PowerOfTen(int exponent)
    {
        var power = 1L;
        while (exponent-- > 0) power *= 10;
        return power;
    }

    /// <summary>"3/4", or "2" when it is whole.</summary>
    public override string ToString() =>
        IsWhole ? Numerator.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");

    private static Int128 Common(Int128 a, Int128 b)
    {
        // The usual case by far, and many times faster than in 128 bits.
        if (a <= long.MaxValue && b <= long.MaxValue) return Common((long)a, (long)b);
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }

    private static long Common(long a, long b)
    {
        while (b != 0) (a, b) = (b, a % b);
        return a;
    }

    private static long Fitting(Int128 number) =>
        Int128.Abs(number) <= long.MaxValue ? (long)number : throw new TemplateException("a number grew beyond 18 digits: use smaller parameters");
}

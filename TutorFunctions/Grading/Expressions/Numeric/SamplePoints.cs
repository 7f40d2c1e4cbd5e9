using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Numeric;

/// <summary>
/// Points at which expressions are compared, always the same ones: irregular positive and negative fractions of several sizes, which no two
/// different expressions of a school book agree at by accident, and small whole numbers and simple fractions, where powers with variable
/// exponents, factorials and roots of negative numbers have values.
/// </summary>
internal static class SamplePoints
{
    public const int Count = 48;

    private const int MostSymbols = 16;

    // Bases and exponents for which (a^b)^c is not a^(bc), in all orders.
    private static readonly Rational[] s_simple = [-2, 2, Rational.Of(1, 2)];
    private static readonly int[][] s_orders =
    [
        [0, 1, 2],
        [1, 2, 0],
        [2, 0, 1],
        [0, 2, 1],
        [2, 1, 0],
        [1, 0, 2],
    ];

    // After the numbers that it uses.
    private static readonly Rational[][] s_points = [.. Enumerable.Range(0, Count).Select(Point)];

    /// <summary>The value of the symbol that has a number at a point that has a number.</summary>
    public static Rational Value(int point, int symbol) => s_points[point][symbol % MostSymbols];

    /// <summary>Whether the point is made of the numbers 2, -2 and 1/2 and their triples.</summary>
    public static bool IsSimple(int point) => point % 8 == 3;

    private static Rational[] Point(int number)
    {
        var state = unchecked((ulong)(number + 1) * 0x9E3779B97F4A7C15UL);
        var values = new Rational[MostSymbols];
        for (var symbol = 0; symbol < MostSymbols; symbol++)
        {
            var draw = Next(ref state);
            values[symbol] = (number % 8) switch
            {
                0 => Fraction(draw, 64, 1023),
                1 => (long)(draw % 9) + 1,
                2 => Fraction(draw, 64, 1023) * ((draw >> 40) % 2 == 0 ? 1 : -1),
                3 => Simple(symbol, number / 8),
                4 => Fraction(draw, 8, 255),
                5 => Fraction(draw, 1024, 32767),
                6 => (long)(draw % 5) + (symbol % 2 == 0 ? 0 : 6),
                _ => Fraction(draw, 256, 8191) * ((draw >> 40) % 3 == 0 ? -1 : 1),
            };
        }

        return values;
    }

    private static Rational Simple(int symbol, int order) => s_simple[s_orders[order % 6][symbol % 3]] * (symbol < 3 ? 1 : 3);

    // A multiple of 1/256, exact in binary digits.
    private static Rational Fraction(ulong draw, int least, int most) => Rational.Of(least + (long)(draw % (ulong)(most - least)), 256);

    // SplitMix64 (Steele, Lea and Flood 2014)
    private static ulong Next(ref ulong state)
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        var mixed = state;
        mixed = unchecked((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL);
        mixed = unchecked((mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL);
        return mixed ^ (mixed >> 31);
    }
}

using System.Collections.Frozen;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Units by their international symbols, with the SI prefixes, where upper and lower case differ: mW and MW.</summary>
internal static class UnitSymbols
{
    private static readonly FrozenDictionary<string, (Rational Factor, string Base)> s_units = new Dictionary<string, (Rational, string)>
    {
        ["m"] = (1, "m"),
        ["g"] = (Rational.Of(1, 1000), "kg"),
        ["s"] = (1, "s"),
        ["A"] = (1, "A"),
        ["K"] = (1, "K"),
        ["mol"] = (1, "mol"),
        ["cd"] = (1, "cd"),
        ["N"] = (1, "kg*m/s^2"),
        ["J"] = (1, "kg*m^2/s^2"),
        ["W"] = (1, "kg*m^2/s^3"),
        ["VA"] = (1, "kg*m^2/s^3"),
        ["Wh"] = (3600, "kg*m^2/s^2"),
        ["Pa"] = (1, "kg/m/s^2"),
        ["Hz"] = (1, "1/s"),
        ["V"] = (1, "kg*m^2/s^3/A"),
        ["C"] = (1, "A*s"),
        ["Ω"] = (1, "kg*m^2/s^3/A^2"),
        ["F"] = (1, "A^2*s^4/kg/m^2"),
        ["T"] = (1, "kg/s^2/A"),
        ["l"] = (Rational.Of(1, 1000), "m^3"),
        ["L"] = (Rational.Of(1, 1000), "m^3"),
        ["cc"] = (Rational.Of(1, 1_000_000), "m^3"),
        ["min"] = (60, "s"),
        ["h"] = (3600, "s"),
        ["in"] = (Rational.Of(254, 10_000), "m"),
        ["ft"] = (Rational.Of(3048, 10_000), "m"),
        ["yd"] = (Rational.Of(9144, 10_000), "m"),
        ["mi"] = (Rational.Of(1_609_344, 1000), "m"),
        ["lb"] = (Rational.Of(45_359_237, 100_000_000), "kg"),
        ["oz"] = (Rational.Of(45_359_237, 1_600_000_000), "kg"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, int> s_prefixes = new Dictionary<char, int>
    {
        ['T'] = 12,
        ['G'] = 9,
        ['M'] = 6,
        ['k'] = 3,
        ['h'] = 2,
        ['d'] = -1,
        ['c'] = -2,
        ['m'] = -3,
        ['μ'] = -6,
        ['u'] = -6,
        ['n'] = -9,
        ['p'] = -12,
        ['f'] = -15,
    }.ToFrozenDictionary();

    /// <summary>
    /// How many of its base units the unit holds, and the base units as an expression in kg, m, s, A, K, mol and cd; null when it is
    /// unknown.
    /// </summary>
    public static (Rational Factor, string Base)? Find(string symbol)
    {
        if (s_units.TryGetValue(symbol, out var unit)) return unit;
        if (symbol.Length < 2 || !s_prefixes.TryGetValue(symbol[0], out var exponent)
            || !s_units.TryGetValue(symbol[1..], out unit)) return null;
        return (unit.Factor * Rational.PowerOfTen(exponent), unit.Base);
    }
}

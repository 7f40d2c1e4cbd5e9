using System.Collections.Frozen;

namespace TutorFunctions.Grading.Expressions;

/// <summary>The functions that have a meaning of their own, by the names that <see cref="Apply"/> carries.</summary>
public static class Functions
{
    public const string Logarithm = "log";
    public const string NaturalLogarithm = "ln";
    public const string Exponential = "exp";
    public const string Binomial = "binomial";

    private static readonly FrozenDictionary<string, string> s_spellings = Spellings().ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> s_inverses = Inverses().ToFrozenDictionary();

    private static readonly FrozenSet<string> s_names = s_spellings.Values.ToFrozenSet();

    /// <summary>All spellings that are read as a function, longest first.</summary>
    public static IReadOnlyList<string> AllSpellings { get; } =
    [.. s_spellings.Keys.OrderByDescending(name => name.Length).ThenBy(name => name)];

    /// <summary>The name of a function by one of its spellings, as "arcsin" of "asin"; null when it is none.</summary>
    public static string? Named(string spelling) => s_spellings.GetValueOrDefault(spelling);

    public static bool IsKnown(string name) => s_names.Contains(name);

    /// <summary>The inverse function that sin^-1 and the like stand for; null where the exponent -1 is an ordinary power.</summary>
    public static string? Inverse(string name) => s_inverses.GetValueOrDefault(name);

    private static IEnumerable<KeyValuePair<string, string>> Spellings()
    {
        (string Name, string[] Others)[] functions =
        [
            ("sin", ["sine"]),
            ("cos", ["cosine"]),
            ("tan", ["tg", "tangent"]),
            ("cot", ["cotan", "ctg"]),
            ("sec", []),
            ("csc", ["cosec"]),
            ("arcsin", ["asin", "invsin"]),
            ("arccos", ["acos", "invcos"]),
            ("arctan", ["atan", "arctg", "invtan"]),
            ("arccot", ["acot"]),
            ("arcsec", ["asec"]),
            ("arccsc", ["acsc", "arccosec"]),
            ("sinh", []),
            ("cosh", []),
            ("tanh", []),
            ("coth", []),
            ("sech", []),
            ("csch", ["cosech"]),
            ("arsinh", ["asinh", "arcsinh"]),
            ("arcosh", ["acosh", "arccosh"]),
            ("artanh", ["atanh", "arctanh"]),
            ("exp", []),
            ("ln", []),
            ("log", ["lg"]),
            ("abs", []),
            ("sgn", ["sign"]),
            ("floor", []),
            ("ceil", ["ceiling"]),
            ("sqrt", []),
            ("cbrt", []),
            ("root", []),
            ("min", []),
            ("max", []),
            ("gcd", []),
            ("lcm", []),
            (Binomial, ["binom"]),
        ];
        foreach (var (name, others) in functions)
        {
            yield return new(name, name);
            foreach (var other in others)
                yield return new(other, name);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> Inverses()
    {
        foreach (var name in (string[])["sin", "cos", "tan", "cot", "sec", "csc"])
            yield return new(name, "arc" + name);
        foreach (var name in (string[])["sinh", "cosh", "tanh"])
            yield return new(name, "ar" + name);
    }
}

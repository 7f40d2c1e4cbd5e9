using System.Collections.Frozen;

namespace TutorFunctions.Grading.Expressions.Reading;

/// <summary>Letters that have other spellings.</summary>
internal static class Letters
{
    // Omicron looks like a Latin letter and is left out.
    private static readonly FrozenDictionary<string, string> s_greek = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["alpha"] = "α",
        ["beta"] = "β",
        ["gamma"] = "γ",
        ["delta"] = "δ",
        ["epsilon"] = "ε",
        ["varepsilon"] = "ε",
        ["zeta"] = "ζ",
        ["eta"] = "η",
        ["theta"] = "θ",
        ["vartheta"] = "θ",
        ["iota"] = "ι",
        ["kappa"] = "κ",
        ["lambda"] = "λ",
        ["mu"] = "μ",
        ["nu"] = "ν",
        ["xi"] = "ξ",
        ["rho"] = "ρ",
        ["sigma"] = "σ",
        ["tau"] = "τ",
        ["phi"] = "φ",
        ["varphi"] = "φ",
        ["chi"] = "χ",
        ["psi"] = "ψ",
        ["omega"] = "ω",
        ["Gamma"] = "Γ",
        ["Delta"] = "Δ",
        ["Theta"] = "Θ",
        ["Lambda"] = "Λ",
        ["Sigma"] = "Σ",
        ["Phi"] = "Φ",
        ["Psi"] = "Ψ",
        ["Omega"] = "Ω",
    }.ToFrozenDictionary();

    /// <summary>The Greek letter of a name; null when it is none.</summary>
    public static string? Greek(string name) => s_greek.GetValueOrDefault(name);

    /// <summary>Names of Greek letters that may stand inside a word, as in "2pir" or "rtheta".</summary>
    public static IReadOnlyList<string> NamesInWords { get; } =
    ["alpha", "beta", "gamma", "theta", "lambda", "sigma", "omega", "phi", "pi"];

    /// <summary>
    /// The plain letter of a styled mathematical one (𝑥), or of a letter that looks like another (ϑ, µ); else the letter itself.
    /// </summary>
    public static int Plain(int codePoint) =>
        codePoint switch
        {
            >= 0x1D400 and <= 0x1D6A3 => "Aa"[(codePoint - 0x1D400) % 52 / 26] + ((codePoint - 0x1D400) % 26),
            >= 0x1D6FC and <= 0x1D714 => 'α' + (codePoint - 0x1D6FC),
            0x210E => 'h',
            0x2113 => 'l',
            0x3D1 => 'θ',
            0x3D5 => 'φ',
            0xB5 => 'μ',
            _ => codePoint,
        };

    /// <summary>The sign that a raised one stands for, as '2' of '²'; null when it is not raised.</summary>
    public static char? Raised(int codePoint) =>
        codePoint switch
        {
            0x2070 => '0',
            0xB9 => '1',
            0xB2 => '2',
            0xB3 => '3',
            >= 0x2074 and <= 0x2079 => (char)('4' + codePoint - 0x2074),
            0x207A => '+',
            0x207B => '-',
            0x207D => '(',
            0x207E => ')',
            0x207F => 'n',
            0x2071 => 'i',
            0x2E3 => 'x',
            0x2B8 => 'y',
            0x1D43 => 'a',
            0x1D47 => 'b',
            0x1D4F => 'k',
            0x1D50 => 'm',
            0x1D57 => 't',
            _ => null,
        };

    /// <summary>The sign that a lowered one stands for; null when it is not lowered.</summary>
    public static char? Lowered(int codePoint) =>
        codePoint switch
        {
            >= 0x2080 and <= 0x2089 => (char)('0' + codePoint - 0x2080),
            0x2099 => 'n',
            0x2096 => 'k',
            0x1D62 => 'i',
            0x2093 => 'x',
            0x2090 => 'a',
            _ => null,
        };
}

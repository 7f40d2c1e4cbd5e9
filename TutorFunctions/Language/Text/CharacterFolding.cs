using System.Globalization;
using System.Text;

namespace TutorFunctions.Language.Text;

/// <summary>
/// What each character folds to. The runtime is culture-invariant and its own normalisation is off, so the tables are here: Latin letters
/// with accents, full-width forms, letters in mathematical alphabets, vulgar fractions, raised digits and the signs of arithmetic.
/// </summary>
internal static class CharacterFolding
{
    // From U+00C0 and from U+0100, one letter each; a blank is folded by what kind of character it is.
    private const string Latin1 = "aaaaaaaceeeeiiiidnooooo*ouuuuy  aaaaaaaceeeeiiiidnooooo/ouuuuy y";
    private const string LatinExtended =
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    private static readonly string[] s_vulgarFractions =
    [
        "1/7",
        "1/9",
        "1/10",
        "1/3",
        "2/3",
        "1/5",
        "2/5",
        "3/5",
        "4/5",
        "1/6",
        "5/6",
        "1/8",
        "3/8",
        "5/8",
        "7/8",
    ];

    /// <param name="rune">The character.</param>
    /// <param name="follows">Whether a raised character stands right before it, so that no second power sign is needed.</param>
    public static string Fold(Rune rune, bool follows)
    {
        var value = rune.Value;
        if (value < 128)
            return Ascii((char)value);
        if (Raised(value) is { } raised)
            return follows ? raised : "^" + raised;
        if (Sign(value) is { } sign)
            return sign;
        if (value is >= 0xC0 and <= 0xFF && Latin1[value - 0xC0] != ' ')
            return Latin1[value - 0xC0].ToString();
        if (value is >= 0x100 and <= 0x17F)
            return LatinExtended[value - 0x100].ToString();
        if (value is >= 0xFF01 and <= 0xFF5E)
            return Ascii((char)(value - 0xFEE0));
        if (value is >= 0x1D400 and <= 0x1D6A3)
            return ((char)('a' + ((value - 0x1D400) % 26))).ToString();
        return ByCategory(rune);
    }

    public static bool IsRaised(Rune rune) => Raised(rune.Value) is not null;

    private static string Ascii(char character) =>
        character switch
        {
            >= 'A' and <= 'Z' => ((char)(character + 32)).ToString(),
            '\n' => "\n",
            '`' => "'",
            < ' ' or '\u007F' => " ",
            _ => character.ToString(),
        };

    private static string? Raised(int value) =>
        value switch
        {
            0x2070 => "0",
            0xB9 => "1",
            0xB2 => "2",
            0xB3 => "3",
            >= 0x2074 and <= 0x2079 => ((char)('4' + value - 0x2074)).ToString(),
            0x207B => "-",
            0x207F => "n",
            0x02E3 => "x",
            _ => null,
        };

    private static string? Sign(int value) =>
        value switch
        {
            0x2212 or (>= 0x2010 and <= 0x2015) or 0xFE63 or 0x2796 or 0x2D7 => "-",
            0x2795 or 0xFE62 => "+",
            0xD7 or 0x2715 or 0x2716 or 0x2A2F or 0xB7 or 0x22C5 or 0x2219 => "*",
            0xF7 or 0x2215 or 0x2044 or 0x2797 => "/",
            0x2236 => ":",
            0x2264 or 0x2A7D => "<=",
            0x2265 or 0x2A7E => ">=",
            0x2260 => "!=",
            0x2248 or 0x2243 or 0x2245 => "=",
            0x2192 or 0x21D2 or 0x27F6 or 0x279C or 0x27A1 => "->",
            0x221A => "√",
            0x3C0 or 0x3A0 or 0x1D70B => "π",
            0x221E => "∞",
            0xB0 or 0x2DA or 0xBA => "°",
            0x2018 or 0x2019 or 0x201A or 0x2032 or 0xB4 or 0x2BC => "'",
            0x201C or 0x201D or 0x201E or 0xAB or 0xBB or 0x2033 => "\"",
            0x2026 => "...",
            0xBD => " 1/2",
            0xBC => " 1/4",
            0xBE => " 3/4",
            >= 0x2150 and <= 0x215E => " " + s_vulgarFractions[value - 0x2150],
            >= 0x2080 and <= 0x2089 => ((char)('0' + value - 0x2080)).ToString(),
            0x2099 => "n",
            0x25A1 or 0x25FB or 0x2610 or 0x2B1C => "□",
            0x20AC => "€",
            0xA3 => "£",
            0xDF => "ss",
            0xE6 or 0xC6 => "ae",
            0x153 or 0x152 => "oe",
            0x2028 or 0x2029 or 0x85 => "\n",
            _ => null,
        };

    private static string ByCategory(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
            UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control =>
                string.Empty,
            UnicodeCategory.SpaceSeparator or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned =>
                " ",
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Rune.ToLowerInvariant(rune).ToString(),
            _ => rune.ToString(),
        };
}

using System.Globalization;
using System.Text;

namespace TutorFunctions.Grading.Reading;

/// <summary>
/// Brings the many ways of writing one sign down to one: full-width and Eastern digits, superscripts, vulgar fractions, the various
/// minus signs, spaces and quotation marks, letters in mathematical alphabets. The runtime is invariant, so its own normalisation is off.
/// </summary>
public static class PlainText
{
    /// <summary>Characters of a reply that are read; what follows is left out.</summary>
    public const int MostCharacters = 2_000;

    private const string LatinLetters = "AAAAAAACEEEEIIIIDNOOOOO*OUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty";

    public static string Fold(string text)
    {
        var length = Math.Min(text.Length, MostCharacters);
        if (IsPlain(text, length))
            return length == text.Length ? text : text[..length];
        var folded = new StringBuilder(length + 16);
        var raised = false;
        for (var at = 0; at < length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var rune))
            {
                folded.Append(' ');
                at++;
                continue;
            }

            at += rune.Utf16SequenceLength;
            var superscript = Superscript(rune.Value);
            if (superscript is not null && !raised)
                folded.Append("^{");
            if (superscript is null && raised)
                folded.Append('}');
            raised = superscript is not null;
            if (superscript is not null)
                folded.Append(superscript.Value);
            else
                Append(folded, rune);
        }

        if (raised)
            folded.Append('}');
        return folded.ToString();
    }

    private static bool IsPlain(string text, int length)
    {
        foreach (var character in text.AsSpan(0, length))
        {
            if (character is (< ' ' or > '~') and not '\n')
                return false;
        }

        return true;
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        var value = rune.Value;
        if (value == '\n')
            folded.Append('\n');
        else if (value is >= ' ' and <= '~')
            folded.Append((char)value);
        else if (value is >= 0xC0 and <= 0xFF)
            folded.Append(LatinLetters[value - 0xC0]);
        else if (value is >= 0xFF01 and <= 0xFF5E)
            folded.Append((char)(value - 0xFEE0));
        else if (value is >= 0x1D400 and <= 0x1D6A3)
            folded.Append(MathematicalLetter(value));
        else if (Sign(value) is { } sign)
            folded.Append(sign);
        else
            AppendByCategory(folded, rune);
    }

    private static void AppendByCategory(StringBuilder folded, Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.DecimalDigitNumber:
            case UnicodeCategory.OtherNumber when Rune.GetNumericValue(rune) is >= 0 and <= 20 and var value && value == Math.Floor(value):
                folded.Append((int)Rune.GetNumericValue(rune));
                break;
            case UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter when rune.IsBmp:
                folded.Append((char)rune.Value);
                break;
            case UnicodeCategory.MathSymbol:
                // What cannot be read must not vanish from between what can.
                folded.Append('#');
                break;
            case UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format:
                break;
            default:
                folded.Append(' ');
                break;
        }
    }

    private static char MathematicalLetter(int value)
    {
        var place = (value - 0x1D400) % 52;
        return (char)(place < 26 ? 'A' + place : 'a' + place - 26);
    }

    private static char? Superscript(int value) =>
        value switch
        {
            0x2070 => '0',
            0xB9 => '1',
            0xB2 => '2',
            0xB3 => '3',
            >= 0x2074 and <= 0x2079 => (char)('4' + value - 0x2074),
            0x207B => '-',
            0x207F => 'n',
            _ => null,
        };

    private static string? Sign(int value) =>
        value switch
        {
            0x2212 or 0x2010 or 0x2011 or 0x2012 or 0x2013 or 0x2014 or 0x2015 or 0xFE63 or 0x2796 or 0x2D7 => "-",
            0x2795 or 0xFE62 => "+",
            0xD7 or 0x2715 or 0x2716 or 0x2A2F or 0xB7 or 0x22C5 or 0x2219 or 0x2022 => "*",
            0xF7 or 0x2215 or 0x2044 or 0x2797 => "/",
            0x2264 or 0x2A7D => "<=",
            0x2265 or 0x2A7E => ">=",
            0x2260 => "!=",
            0xB1 => "\\pm ",
            0x2248 => "=",
            0x2192 or 0x27F6 => "->",
            0x21D2 or 0x27F9 => ";",
            0x221E => "\\infty ",
            0x221A => "\\sqrt ",
            0x3C0 or 0x1D70B => "\\pi ",
            0x222A => "\\cup ",
            0xB0 or 0xBA => "\\degree ",
            0x20AC => "\u20AC",
            0xA3 => "\u00A3",
            0xA2 => "\u00A2",
            0x2018 or 0x2019 or 0x2BC or 0x2032 => "'",
            0x201C or 0x201D or 0x2033 => "\"",
            0x3001 or 0x60C => ",",
            0x3002 => ".",
            0x61B => ";",
            0x66B => ".",
            0x66C => ",",
            0xBD => "\\frac{1}{2}",
            0xBC => "\\frac{1}{4}",
            0xBE => "\\frac{3}{4}",
            >= 0x2150 and <= 0x215E => VulgarFraction(value),
            >= 0x2080 and <= 0x2089 => "_" + (char)('0' + value - 0x2080),
            _ => null,
        };

    private static string VulgarFraction(int value)
    {
        ReadOnlySpan<string> fractions =
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
        var parts = fractions[value - 0x2150].Split('/');
        return "\\frac{" + parts[0] + "}{" + parts[1] + "}";
    }
}

using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace TutorFunctions.Safety;

/// <summary>Reads a text in the ways in which it may have been disguised, so that a rule sees what a clever reader would see.</summary>
public static partial class Disguises
{
    private const int MostLayers = 2;

    private static readonly Dictionary<char, char> s_lookalikes = new()
    {
        ['а'] = 'a',
        ['е'] = 'e',
        ['о'] = 'o',
        ['р'] = 'p',
        ['с'] = 'c',
        ['у'] = 'y',
        ['х'] = 'x',
        ['і'] = 'i',
        ['ѕ'] = 's',
        ['ԁ'] = 'd',
        ['м'] = 'm',
        ['т'] = 't',
        ['к'] = 'k',
        ['н'] = 'h',
        ['α'] = 'a',
        ['ε'] = 'e',
        ['ι'] = 'i',
        ['ο'] = 'o',
        ['ρ'] = 'p',
        ['τ'] = 't',
        ['υ'] = 'u',
        ['ν'] = 'v',
        ['κ'] = 'k',
        ['η'] = 'n',
        ['ᴀ'] = 'a',
        ['ʙ'] = 'b',
        ['ᴄ'] = 'c',
        ['ᴅ'] = 'd',
        ['ᴇ'] = 'e',
        ['ꜰ'] = 'f',
        ['ɢ'] = 'g',
        ['ʜ'] = 'h',
        ['ɪ'] = 'i',
        ['ᴊ'] = 'j',
        ['ᴋ'] = 'k',
        ['ʟ'] = 'l',
        ['ᴍ'] = 'm',
        ['ɴ'] = 'n',
        ['ᴏ'] = 'o',
        ['ᴘ'] = 'p',
        ['ʀ'] = 'r',
        ['ꜱ'] = 's',
        ['ᴛ'] = 't',
        ['ᴜ'] = 'u',
        ['ᴠ'] = 'v',
        ['ᴡ'] = 'w',
        ['ʏ'] = 'y',
        ['ᴢ'] = 'z',
    };

    private static readonly Dictionary<char, char> s_leet = new()
    {
        ['0'] = 'o',
        ['1'] = 'i',
        ['3'] = 'e',
        ['4'] = 'a',
        ['5'] = 's',
        ['7'] = 't',
        ['8'] = 'b',
        ['@'] = 'a',
        ['$'] = 's',
        ['!'] = 'i',
        ['|'] = 'l',
        ['+'] = 't',
        ['€'] = 'e',
    };

    private static readonly Dictionary<char, char> s_unaccented = new[]
    {
        "aàáâãäåāăą",
        "cçćč",
        "dďđ",
        "eèéêëēėęě",
        "gğ",
        "iìíîïīįı",
        "lł",
        "nñńň",
        "oòóôõöøōő",
        "rř",
        "sśšş",
        "tťţ",
        "uùúûüūůű",
        "yýÿ",
        "zźżž",
        "ий",
        "её",
        "'’",
    }
        .SelectMany(letters => letters.Skip(1).Select(letter => (letter, letters[0])))
        .ToDictionary(pair => pair.letter, pair => pair.Item2);

    private static readonly Dictionary<string, char> s_morse = new()
    {
        [".-"] = 'a',
        ["-..."] = 'b',
        ["-.-."] = 'c',
        ["-.."] = 'd',
        ["."] = 'e',
        ["..-."] = 'f',
        ["--."] = 'g',
        ["...."] = 'h',
        [".."] = 'i',
        [".---"] = 'j',
        ["-.-"] = 'k',
        [".-.."] = 'l',
        ["--"] = 'm',
        ["-."] = 'n',
        ["---"] = 'o',
        [".--."] = 'p',
        ["--.-"] = 'q',
        [".-."] = 'r',
        ["..."] = 's',
        ["-"] = 't',
        ["..-"] = 'u',
        ["...-"] = 'v',
        [".--"] = 'w',
        ["-..-"] = 'x',
        ["-.--"] = 'y',
        ["--.."] = 'z',
    };

    /// <summary>The text as it stands, without what cannot be seen; then each reading of it that differs.</summary>
    public static IEnumerable<string> Readings(string text) => Readings(text, MostLayers).Distinct();

    /// <summary>Without marks that have no width, and with letters in other dress (full width, bold, circled) as plain ones.</summary>
    public static string Visible(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (
                (
                    Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.Control)
                    || rune.Value is '\n' or '\t' or '\r'
                ) && !SelectsForm(rune)
            )
                visible.Append(Plain(rune));
        }

        return visible.ToString();
    }

    /// <summary>
    /// In small letters and without accents. The machine's own tables are not asked, as they differ from one machine to the next.
    /// </summary>
    public static string Unaccented(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant())
        {
            if (letter is not (>= '\u0300' and <= '\u036f'))
                plain.Append(s_unaccented.GetValueOrDefault(letter, letter));
        }

        return plain.ToString();
    }

    /// <summary>Such a mark says only how the letter before it is to be drawn.</summary>
    private static bool SelectsForm(Rune rune) => rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);

    private static Rune Plain(Rune rune) =>
        rune.Value switch
        {
            >= 0xFF01 and <= 0xFF5E => new Rune(rune.Value - 0xFEE0),
            >= 0x1D400 and <= 0x1D6A3 => (rune.Value - 0x1D400) % 52 is var place && place < 26
                ? new Rune('A' + place)
                : new Rune('a' + place - 26),
            >= 0x24B6 and <= 0x24CF => new Rune(rune.Value - 0x24B6 + 'A'),
            >= 0x1F1E6 and <= 0x1F1FF => new Rune(rune.Value - 0x1F1E6 + 'a'),
            >= 0x24D0 and <= 0x24E9 => new Rune(rune.Value - 0x24D0 + 'a'),
            _ => rune,
        };

    private static IEnumerable<string> Readings(string text, int layers)
    {
        var visible = Visible(text);
        yield return visible;
        yield return Map(visible.ToLowerInvariant(), s_lookalikes);
        yield return Map(visible, s_leet);
        if (layers == 0)
            yield break;
        yield return string.Concat(visible.Select(Rotated));
        yield return Reversed(visible);
        yield return SpacedLetters().Replace(visible, static match => string.Concat(match.Value.Where(char.IsLetterOrDigit)));
        yield return Entity().Replace(Uri.UnescapeDataString(visible.Replace("+", " ", StringComparison.Ordinal)), FromEntity);
        if (Morse().IsMatch(visible))
            yield return string.Concat(
                visible
                    .Split(' ')
                    .Select(sign => sign.Trim('/', '|') is var bare && s_morse.TryGetValue(bare, out var letter) ? letter : ' ')
            );
        foreach (Match match in Encoded().Matches(visible))
        {
            foreach (var bytes in new[] { FromBase64(match.Value), FromHex(match.Value) })
            {
                if (bytes is not null && Text(bytes) is { } inner)
                    foreach (var reading in Readings(inner, layers - 1))
                        yield return reading;
            }
        }

        if (Bytes(visible) is { } numbers && Text(numbers) is { } spelled)
            yield return spelled;
    }

    private static string Map(string text, Dictionary<char, char> letters) =>
        string.Concat(text.Select(letter => letters.GetValueOrDefault(letter, letter)));

    private static char Rotated(char letter) =>
        letter switch
        {
            >= 'a' and <= 'z' => (char)(((letter - 'a' + 13) % 26) + 'a'),
            >= 'A' and <= 'Z' => (char)(((letter - 'A' + 13) % 26) + 'A'),
            _ => letter,
        };

    private static string Reversed(string text)
    {
        var letters = text.ToCharArray();
        Array.Reverse(letters);
        return new string(letters);
    }

    private static string FromEntity(Match entity)
    {
        var (digits, radix) = entity.Groups["hex"] is { Success: true } hex ? (hex.Value, 16) : (entity.Groups["number"].Value, 10);
        return Convert.ToInt32(digits, radix) is var value && Rune.IsValid(value) ? new Rune(value).ToString() : string.Empty;
    }

    private static byte[]? FromBase64(string text)
    {
        var standard = text.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        var buffer = new byte[standard.Length];
        return Convert.TryFromBase64String(standard.PadRight((standard.Length + 3) / 4 * 4, '='), buffer, out var written)
            ? buffer[..written]
            : null;
    }

    private static byte[]? FromHex(string text) =>
        text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;

    /// <summary>Bytes written one by one, in binary, in hexadecimal or in decimal.</summary>
    private static byte[]? Bytes(string text)
    {
        var found = SpelledBytes().Matches(text).MaxBy(match => match.Length);
        if (found is null)
            return null;
        var parts = found.Value.Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var radix =
            parts.All(part => part.Length == 8 && part.All(digit => digit is '0' or '1')) ? 2
            : parts.All(part => part.All(char.IsAsciiDigit)) ? 10
            : 16;
        var bytes = new List<byte>();
        foreach (var part in parts)
        {
            var digits = part.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? part[2..] : part;
            var value = radix == 10 ? int.Parse(digits, CultureInfo.InvariantCulture) : Convert.ToInt32(digits, radix);
            if (value > 255)
                return null;
            bytes.Add((byte)value);
        }

        return [.. bytes];
    }

    /// <summary>The bytes as text, if that is what they are.</summary>
    private static string? Text(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        return
            text.Length >= 8
            && text.Count(static letter => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or ',' or '\'' or '=' or '+' or '/')
                >= 0.85 * text.Length
            ? text
            : null;
    }

    [GeneratedRegex(@"\b(?:\p{L}[ ._*-]){5,}\p{L}\b", RegexOptions.NonBacktracking)]
    private static partial Regex SpacedLetters();

    [GeneratedRegex("&#(?:[xX](?<hex>[0-9a-fA-F]{1,5})|(?<number>[0-9]{1,6}));?", RegexOptions.NonBacktracking)]
    private static partial Regex Entity();

    [GeneratedRegex(@"[A-Za-z0-9+/_-]{16,}={0,2}", RegexOptions.NonBacktracking)]
    private static partial Regex Encoded();

    [GeneratedRegex(@"(?:[.-]{1,4}[ /|]+){8,}", RegexOptions.NonBacktracking)]
    private static partial Regex Morse();

    [GeneratedRegex(
        @"(?:(?:[01]{8}|(?:0x)?[0-9a-fA-F]{2}|\d{2,3})[ ,\n]+){7,}(?:[01]{8}|(?:0x)?[0-9a-fA-F]{2}|\d{2,3})",
        RegexOptions.NonBacktracking
    )]
    private static partial Regex SpelledBytes();
}

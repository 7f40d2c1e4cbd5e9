using System.Text.RegularExpressions;

namespace TutorFunctions.LanguageModels;

/// <summary>Puts right the escapes in JSON that servers and models write wrong and that no reader takes.</summary>
internal static partial class JsonEscapes
{
    /// <summary>Half a surrogate pair becomes U+FFFD.</summary>
    public static string Paired(string json) =>
        json.Contains("\\ud", StringComparison.OrdinalIgnoreCase)
            ? Escape().Replace(json, static escape => WithoutHalf(escape.Value))
            : json;

    /// <summary>
    /// Half a surrogate pair becomes U+FFFD, and a backslash that begins a LaTeX command stays one: models write "\frac" where JSON asks
    /// for "\\frac", which reads as a form feed and "rac".
    /// </summary>
    public static string Repaired(string json) =>
        json.Contains('\\', StringComparison.Ordinal)
            ? Escape().Replace(json, static escape => IsOfLatex(escape.Value) ? $"\\{escape.Value}" : WithoutHalf(escape.Value))
            : json;

    private static string WithoutHalf(string escape) =>
        escape.Length == 6 && escape[1] == 'u' && escape[2] is 'd' or 'D' && IsHalf(escape[3]) ? "\\ufffd" : escape;

    private static bool IsHalf(char digit) => digit is '8' or '9' or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    // A backspace, a form feed and a lone carriage return have no place before a letter; a tab and a new line have, so that for them the
    // command must be known.
    private static bool IsOfLatex(string escape) =>
        escape[1] switch
        {
            '"' or '\\' or '/' => false,
            'u' => escape.Length < 6,
            'b' or 'f' or 'r' => escape.Length > 2,
            't' or 'n' => LatexCommands.IsKnown(escape[1..]),
            _ => true,
        };

    [GeneratedRegex(
        @"\\(?:u[dD][89aAbB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|[bfrtn][a-zA-Z]*|[\s\S])",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Escape();
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace TutorFunctions.LanguageModels.Answers;

/// <summary>
/// Says what of a model's text a learner may be shown: plain text with Markdown and LaTeX in it. What belongs to the model's machinery or
/// was spoilt on the way is taken out or put right. A clean text stays as it is.
/// </summary>
public static partial class ShownText
{
    private static readonly Encoding s_windows = CodePagesEncodingProvider.Instance.GetEncoding(
        1252,
        EncoderFallback.ExceptionFallback,
        DecoderFallback.ExceptionFallback
    )!;

    private static readonly UTF8Encoding s_utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var clean = text;
        if (clean.Contains('&', StringComparison.Ordinal))
            clean = WebUtility.HtmlDecode(clean);
        if (Spoilt().IsMatch(clean))
            clean = ReadAsUtf8(clean);
        if (clean.AsSpan().ContainsAny('<', '['))
            clean = Machinery().Replace(Thought().Replace(clean, string.Empty), string.Empty);
        if (clean.Contains('\\', StringComparison.Ordinal))
            clean = Escape().Replace(clean, Unescaped);
        if (Fence().Match(clean) is { Success: true } fenced)
            clean = fenced.Groups["text"].Value;
        clean = Printable(clean);
        return clean == text ? text : clean.Trim();
    }

    /// <summary>A text that was UTF-8 and has been read as Windows-1252, read anew.</summary>
    private static string ReadAsUtf8(string text)
    {
        try
        {
            return s_utf8.GetString(s_windows.GetBytes(text));
        }
        catch (Exception error) when (error is EncoderFallbackException or DecoderFallbackException)
        {
            // It has letters beside, so that it was not spoilt as a whole.
            return text;
        }
    }

    /// <summary>The new line that was meant; a LaTeX command keeps its backslash.</summary>
    private static string Unescaped(Match escape)
    {
        var name = escape.Groups["name"].Value;
        if (name.Length == 0)
            return escape.Value == "\\\"" ? "\"" : escape.Value;
        if (LatexCommands.IsKnown(name))
            return escape.Value;
        return name[0] switch
        {
            'n' => $"\n{name[1..]}",
            't' when name.Length == 1 || char.IsUpper(name[1]) => $" {name[1..]}",
            'r' when name.Length == 1 => string.Empty,
            _ => escape.Value,
        };
    }

    private static string Printable(string text)
    {
        var isPrintable = true;
        foreach (var rune in text.EnumerateRunes())
            isPrintable &= IsPrintable(rune) && rune != Rune.ReplacementChar;
        if (isPrintable)
            return text;
        var printable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPrintable(rune) && rune != Rune.ReplacementChar)
                printable.Append(rune.ToString());
        }

        return printable.ToString();
    }

    private static bool IsPrintable(Rune rune) =>
        rune.Value is '\n' or '\t' or '\r' || Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control;

    [GeneratedRegex(@"[\u00C2\u00C3][\u0080-\u00BF\u0152-\u0178\u2018-\u2122]|\u00E2[\u20AC\u201A\u2020\u2030\u02C6]|\u00F0\u0178")]
    private static partial Regex Spoilt();

    [GeneratedRegex(
        @"<(?<tag>think|thinking|thought|reasoning)>.*?(?:</\k<tag>>|\z)|\A[^<]*</(?:think|thinking|thought|reasoning)>"
            + @"|\[THINK\].*?(?:\[/THINK\]|\z)",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Thought();

    [GeneratedRegex(
        @"<\|(?:im_start|start_header_id|start)\|>\s*(?:assistant|user|system)?\b:?(?:<\|[a-z_]{1,30}\|>)?"
            + @"|<\|channel\|>\s*(?:analysis|final|commentary)?|<\|[a-zA-Z_]{1,40}\|>"
            + @"|<(?:start|end)_of_turn>(?:model|user)?|</?(?:s|bos|eos|pad|unk)>|\[/?INST\]|<</?SYS>>"
    )]
    private static partial Regex Machinery();

    // A doubled backslash is LaTeX's new line.
    [GeneratedRegex(@"\\\\|\\(?<name>[nrt][a-zA-Z]*)|\\""")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\A\s*```[a-z]*\n(?<text>[^`]*)\n```\s*\z")]
    private static partial Regex Fence();
}

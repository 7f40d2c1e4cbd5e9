using System.Text;

namespace TutorFunctions.Language.Text;

/// <summary>Cuts a folded text into tokens. It takes time by the text's length.</summary>
public static class Tokenizer
{
    /// <summary>Tokens that are read of a text; what follows is left out.</summary>
    public const int MostTokens = 800;

    private const int LongestMixed = 6;

    private const string Signs = "+-*/^=<>%$€£¢°√π∞□~|_#&@\\";
    private const string Marks = "()[]{},\"':";
    private const string Stops = ".!?;\n";

    private static readonly string[] s_longSigns = ["<=", ">=", "=<", "=>", "!=", "==", "->", "**"];

    /// <param name="text">The text.</param>
    /// <param name="spell">Gives the usual spelling of a folded word.</param>
    public static IReadOnlyList<Token> Read(FoldedText text, Func<string, string> spell)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(spell);
        var tokens = new List<Token>(32);
        var folded = text.Text;
        for (var at = 0; at < folded.Length && tokens.Count < MostTokens;)
        {
            if (folded[at] == ' ')
            {
                at++;
                continue;
            }

            var start = at;
            var (kind, end, written) = Mixed(folded, at, spell) ?? Piece(folded, at);
            at = end;
            var isSpaced = start == 0 || folded[start - 1] is ' ' or '\n';
            var word = kind == TokenKind.Word ? spell(written) : written;
            tokens.Add(new Token(kind, written, word, text.ToOriginal(start, end), isSpaced));
        }

        return tokens;
    }

    private static (TokenKind Kind, int End, string Text) Piece(string text, int at)
    {
        if (IsLetter(text, at))
            return Letters(text, at);
        if (char.IsAsciiDigit(text[at]) || IsLeadingPoint(text, at))
            return Digits(text, at);
        if (text[at] == '.' && at + 1 < text.Length && text[at + 1] == '.')
        {
            var end = at;
            while (end < text.Length && text[end] == '.')
                end++;
            return (TokenKind.Stop, end, "...");
        }

        foreach (var sign in s_longSigns)
        {
            if (string.CompareOrdinal(text, at, sign, 0, sign.Length) != 0)
                continue;
            return (TokenKind.Sign, at + sign.Length, Canonical(sign));
        }

        if (Signs.Contains(text[at], StringComparison.Ordinal))
            return (TokenKind.Sign, at + 1, text[at].ToString());
        if (Marks.Contains(text[at], StringComparison.Ordinal))
            return (TokenKind.Mark, at + 1, text[at].ToString());
        if (Stops.Contains(text[at], StringComparison.Ordinal))
            return (TokenKind.Stop, at + 1, text[at].ToString());
        var size = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return (TokenKind.Picture, at + size, text.Substring(at, size));
    }

    // "l8r", "b4" and "2nd" are words: digits among letters that make a known word or count a place.
    private static (TokenKind Kind, int End, string Text)? Mixed(string text, int at, Func<string, string> spell)
    {
        if (!char.IsAsciiLetterOrDigit(text[at]) || (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1])))
            return null;
        var end = at;
        while (end < text.Length && end - at <= LongestMixed && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        if (end - at > LongestMixed)
            return null;
        var run = text[at..end];
        if (!run.Any(char.IsAsciiDigit) || !run.Any(char.IsAsciiLetter))
            return null;
        var isPlace = run.Length > 2 && run[^2..] is "st" or "nd" or "rd" or "th" && run[..^2].All(char.IsAsciiDigit);
        return isPlace || !string.Equals(spell(run), run, StringComparison.Ordinal) ? (TokenKind.Word, end, run) : null;
    }

    private static (TokenKind Kind, int End, string Text) Letters(string text, int at)
    {
        var word = new StringBuilder();
        var end = at;
        while (end < text.Length && (IsLetter(text, end) || (text[end] == '\'' && end + 1 < text.Length && IsLetter(text, end + 1))))
        {
            if (text[end] != '\'')
                word.Append(text[end]);
            end++;
        }

        return (TokenKind.Word, end, word.ToString());
    }

    // A mark belongs to a number when a digit stands on both sides of it: "2,205.00", "1.5", "70.000", "4:30" no.
    private static (TokenKind Kind, int End, string Text) Digits(string text, int at)
    {
        var end = at + 1;
        while (
            end < text.Length
            && (char.IsAsciiDigit(text[end]) || (text[end] is '.' or ',' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1])))
        )
            end++;
        return (TokenKind.Number, end, text[at..end]);
    }

    // π is a sign, and the degree sign's relatives are no letters.
    private static bool IsLetter(string text, int at) => char.IsLetter(text[at]) && text[at] is not ('π' or 'º' or 'ª');

    private static bool IsLeadingPoint(string text, int at) =>
        text[at] is '.'
        && at + 1 < text.Length
        && char.IsAsciiDigit(text[at + 1])
        && (at == 0 || (!char.IsLetterOrDigit(text[at - 1]) && text[at - 1] != '.'));

    private static string Canonical(string sign) =>
        sign switch
        {
            "=<" => "<=",
            "=>" => "->",
            "==" => "=",
            "**" => "^",
            _ => sign,
        };
}

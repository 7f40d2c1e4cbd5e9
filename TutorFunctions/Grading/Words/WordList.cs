using System.Globalization;
using System.Text.RegularExpressions;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Grading.Words;

/// <summary>
/// Cuts a text into words; a fraction is one word, and so is a letter with digits, as co2. Signs of mathematics stay as words of their own.
/// </summary>
internal static partial class WordList
{
    private const string SignsThatAreWords = "+*/^=<>%°$€£√π∞";

    private static readonly LanguagePack s_language = LanguagePack.English;

    public static List<WordOf> Of(string text)
    {
        var tokens = Tokenizer.Read(FoldedText.Of(WithSlashes(text)), static word => word);
        var words = new List<WordOf>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (IsPunctuation(tokens, at))
            {
                if (words.Count > 0 && token.Text is not "-")
                    words[^1] = words[^1] with { EndsClause = true, EndsSentence = words[^1].EndsSentence || token.Kind == TokenKind.Stop };
            }
            else if (words.Count > 0 && IsOneWord(words[^1], tokens, at))
                words[^1] = Joined(words[^1], token.Text);
            else
                words.Add(OfToken(token));
        }

        return FractionWords.Joined(words);
    }

    /// <summary>The words of tokens that were cut out of a text.</summary>
    public static List<WordOf> Of(IReadOnlyList<Reading.Token> tokens) =>
        Of(string.Concat(tokens.Select(static token => (token.Spaced ? " " : string.Empty) + token.Text)));

    // \frac{3}{8} reads as 3/8.
    private static string WithSlashes(string text) =>
        text.Contains('$') || text.Contains('\\') || text.Contains("frac", StringComparison.Ordinal)
            ? Command().Replace(SimpleFraction().Replace(MathMark().Replace(text, " "), " $1/$2 "), " $1 ")
            : text;

    private static WordOf OfToken(Token token) =>
        token.Kind switch
        {
            TokenKind.Word => OfWord(token.Text),
            TokenKind.Number => OfNumber(token.Text),
            _ => new(token.Text, token.Text, true, false),
        };

    private static WordOf OfWord(string lower)
    {
        if (IsDenial(lower))
            return new("not", "not", false, false);
        return (NumberNames.Small(lower) ?? NumberNames.Small(s_language.Spellings.Usual(lower))) is { } number
            ? OfNumber(number.ToString(CultureInfo.InvariantCulture))
            : new(lower, s_language.Stemmer.Stem(lower), false, false);
    }

    // "03", "3.0" and "3" are one.
    private static WordOf OfNumber(string digits)
    {
        var plain = digits.Replace(",", string.Empty, StringComparison.Ordinal).TrimStart('0');
        if (plain.Contains('.'))
            plain = plain.TrimEnd('0').TrimEnd('.');
        var text = plain.Length == 0 || plain[0] == '.' ? "0" + plain : plain;
        return new(text, text, true, false);
    }

    // The 2 of co2, and the o of h2o.
    private static bool IsOneWord(WordOf before, IReadOnlyList<Token> tokens, int at) =>
        !tokens[at].IsSpaced
        && !before.EndsClause
        && tokens[at - 1].Kind is TokenKind.Word or TokenKind.Number
        && (
            (tokens[at].IsNumber && !before.IsNumber)
            || (tokens[at].IsWord && char.IsAsciiLetter(before.Lower[0]) && char.IsAsciiDigit(before.Lower[^1]))
        );

    private static WordOf Joined(WordOf before, string text) =>
        before with
        {
            Lower = before.Lower + text,
            Stem = before.Lower + text,
            IsNumber = false,
        };

    // "The sun isn't shining" and "the sun is not shining" are one; the verb in it says nothing of its own.
    private static bool IsDenial(string lower) =>
        lower
            is "isnt"
                or "arent"
                or "wasnt"
                or "werent"
                or "dont"
                or "doesnt"
                or "didnt"
                or "cant"
                or "cannot"
                or "couldnt"
                or "wont"
                or "wouldnt"
                or "shouldnt"
                or "hasnt"
                or "havent"
                or "hadnt"
                or "mustnt"
                or "neednt";

    private static bool IsPunctuation(IReadOnlyList<Token> tokens, int at) =>
        tokens[at].Kind switch
        {
            TokenKind.Mark or TokenKind.Stop or TokenKind.Picture => true,
            // A hyphen or a dash; a minus stands before a number.
            TokenKind.Sign when tokens[at].Text is "-" => at + 1 >= tokens.Count || !tokens[at + 1].IsNumber || tokens[at + 1].IsSpaced,
            TokenKind.Sign => !SignsThatAreWords.Contains(tokens[at].Text[0], StringComparison.Ordinal)
                && tokens[at].Text is not ("!=" or "<=" or ">="),
            _ => false,
        };

    // Signs that set mathematics off, not those of money.
    [GeneratedRegex(@"\$\$|\$(?![\d.])(?<!\d\$)")]
    private static partial Regex MathMark();

    [GeneratedRegex(@"\\?\b[dt]?frac\s*\{(-?\d+)\}\s*\{(\d+)\}")]
    private static partial Regex SimpleFraction();

    [GeneratedRegex(@"\\(?:text|mathrm|mathbf|operatorname)?\{?([A-Za-z]*)\}?")]
    private static partial Regex Command();
}

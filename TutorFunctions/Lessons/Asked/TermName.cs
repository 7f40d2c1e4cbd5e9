using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Lessons.Asked;

/// <summary>The words and signs of a term's name, or of a text that may name one; case, hyphens and quotation marks do not count.</summary>
internal sealed class TermName
{
    private const string Quotes = "\"'`";

    private TermName(IReadOnlyList<TermPart> parts) => Parts = parts;

    public IReadOnlyList<TermPart> Parts { get; }

    /// <summary>The same for names that differ only in inflection, case, hyphens and blanks; empty when there is nothing to name.</summary>
    public string Key => string.Join(' ', Parts.Select(part => part.Stem));

    /// <summary>Whether it is made of everyday words, as "for" or "i", which any sentence may have in it.</summary>
    public bool IsEveryday => Parts.All(part => LanguagePack.English.Classes.Has("stop", part.Text));

    public static TermName Of(string text)
    {
        var language = LanguagePack.English;
        var tokens = language.Tokens(text);
        var parts = new List<TermPart>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (token.Kind == TokenKind.Stop || Quotes.Contains(token.Text, StringComparison.Ordinal) || IsHyphen(tokens, at))
                continue;
            var written = Written(token, text);
            parts.Add(new TermPart(token.Kind, written, token.Word, token.IsWord ? language.Stemmer.Stem(written) : written));
        }

        return new TermName(parts);
    }

    // Reading takes == for = and ** for ^; as terms of a programming language they differ.
    private static string Written(Token token, string text) =>
        token is { Kind: TokenKind.Sign, Text.Length: 1 } && text[token.Span.Start..token.Span.End] is "==" or "**"
            ? text[token.Span.Start..token.Span.End]
            : token.Text;

    private static bool IsHyphen(IReadOnlyList<Token> tokens, int at) =>
        tokens[at] is { Text: "-", IsSpaced: false }
        && at > 0
        && at + 1 < tokens.Count
        && tokens[at - 1].IsWord
        && tokens[at + 1] is { IsWord: true, IsSpaced: false }
        && (tokens[at - 1].Text.Length > 1 || tokens[at + 1].Text.Length > 1);
}

/// <param name="Kind">What it is.</param>
/// <param name="Text">As written, folded.</param>
/// <param name="Word">For a word its usual spelling.</param>
/// <param name="Stem">For a word its stem, else the text.</param>
internal sealed record TermPart(TokenKind Kind, string Text, string Word, string Stem);

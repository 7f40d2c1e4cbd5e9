using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Words;

/// <summary>Cuts a text into words; a fraction is one word, and signs of mathematics stay as words of their own.</summary>
internal static class WordList
{
    public static List<WordOf> Of(string text) => Of(Lexer.Read(text, commasInNumbers: true));

    public static List<WordOf> Of(List<Token> tokens)
    {
        var words = new List<WordOf>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (IsPunctuation(tokens, at))
            {
                if (words.Count > 0 && token.Kind is not TokenKind.Minus) words[^1] = words[^1] with { EndsClause = true };
                continue;
            }

            if (token.Kind == TokenKind.Number) words.Add(new(token.Value.ToString(), token.Value.ToString(), true, false));
            else if (token.Kind == TokenKind.Word) words.Add(OfWord(token));
            else words.Add(new(token.Text, token.Text, true, false));
        }

        return FractionWords.Joined(words);
    }

    private static WordOf OfWord(Token token)
    {
        if (NumberNames.Small(token.Lower) is not { } number) return new(token.Lower, Stemmer.Stem(token.Lower), false, false);
        var digits = ((Rational)number).ToString();
        return new(digits, digits, true, false);
    }

    private static bool IsPunctuation(List<Token> tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Comma or TokenKind.Stop or TokenKind.Break or TokenKind.Colon or TokenKind.Other or TokenKind.Open
            or TokenKind.Close => true,
        // A hyphen or a dash; a minus stands before a number.
        TokenKind.Minus => at + 1 >= tokens.Count || tokens[at + 1].Kind != TokenKind.Number || tokens[at + 1].Spaced,
        _ => false,
    };
}

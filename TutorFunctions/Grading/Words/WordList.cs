using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Words;

/// <summary>Cuts a text into words; a fraction is one word, and signs of mathematics stay as words of their own.</summary>
internal static class WordList
{
    public static List<WordOf> Of(string text) => Of(Lexer.Read(text, commasInNumbers: true));

    public static List<WordOf> Of(List<Token> tokens)
    {
        tokens = WithSlashes(tokens);
        var words = new List<WordOf>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (IsPunctuation(tokens, at))
            {
                if (words.Count > 0 && token.Kind is not TokenKind.Minus)
                {
                    words[^1] = words[^1] with { EndsClause = true, EndsSentence = words[^1].EndsSentence || token.Kind is TokenKind.Stop or TokenKind.Break };
                }

                continue;
            }

            if (token.Kind == TokenKind.Number) words.Add(new(token.Value.ToString(), token.Value.ToString(), true, false));
            else if (token.Kind == TokenKind.Word) words.Add(OfWord(token));
            else words.Add(new(token.Text, token.Text, true, false));
        }

        return FractionWords.Joined(words);
    }

    // \frac{3}{8} reads as 3/8.
    private static List<Token> WithSlashes(List<Token> tokens)
    {
        if (!tokens.Exists(token => token.Kind == TokenKind.Fraction)) return tokens;
        var plain = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            var isSimple = at + 6 < tokens.Count && tokens[at].Kind == TokenKind.Fraction && tokens[at + 1].Text == "{"
                && tokens[at + 2].Kind == TokenKind.Number && tokens[at + 3].Text == "}" && tokens[at + 4].Text == "{"
                && tokens[at + 5].Kind == TokenKind.Number && tokens[at + 6].Text == "}";
            if (isSimple) plain.AddRange([tokens[at + 2], new Token(TokenKind.Divide, "/", false), tokens[at + 5]]);
            else plain.Add(tokens[at]);
            if (isSimple) at += 6;
        }

        return plain;
    }

    private static WordOf OfWord(Token token)
    {
        if (IsDenial(token.Lower)) return new("not", "not", false, false);
        if (NumberNames.Small(token.Lower) is not { } number) return new(token.Lower, Stemmer.Stem(token.Lower), false, false);
        var digits = ((Rational)number).ToString();
        return new(digits, digits, true, false);
    }

    // "The sun isn't shining" and "the sun is not shining" are one; the verb in it says nothing of its own.
    private static bool IsDenial(string lower) => lower is "isnt" or "arent" or "wasnt" or "werent" or "dont" or "doesnt" or "didnt" or "cant" or "cannot"
        or "couldnt" or "wont" or "wouldnt" or "shouldnt" or "hasnt" or "havent" or "hadnt" or "mustnt" or "neednt";

    private static bool IsPunctuation(List<Token> tokens, int at) => tokens[at].Kind switch
    {
        TokenKind.Comma or TokenKind.Stop or TokenKind.Break or TokenKind.Colon or TokenKind.Other or TokenKind.Open
            or TokenKind.Close => true,
        // A hyphen or a dash; a minus stands before a number.
        TokenKind.Minus => at + 1 >= tokens.Count || tokens[at + 1].Kind != TokenKind.Number || tokens[at + 1].Spaced,
        _ => false,
    };
}

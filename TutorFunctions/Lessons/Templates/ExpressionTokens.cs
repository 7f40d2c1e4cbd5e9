namespace TutorFunctions.Lessons.Templates;

internal enum TokenKind
{
    Number,
    Name,
    Text,
    Symbol,
    End,
}

/// <summary>One word of an expression; <paramref name="At"/> counts characters from 1.</summary>
internal readonly record struct Token(TokenKind Kind, string Text, int At)
{
    public override string ToString() => Kind == TokenKind.End ? "the end" : $"'{Text}' at character {At}";
}

/// <summary>Cuts an expression into words.</summary>
internal static class ExpressionTokens
{
    private static readonly string[] Symbols = ["//", "==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "/", "%", "(", ")", ","];

    public static IReadOnlyList<Token> Of(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var token = Next(text, at, out var length);
            tokens.Add(token);
            at += length;
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length + 1));
        return tokens;
    }

    private static Token Next(string text, int at, out int length)
    {
        var first = text[at];
        if (first is '\'' or '"')
            return Quoted(text, at, out length);
        if (char.IsAsciiDigit(first))
        {
            length = Run(text, at, character => char.IsAsciiDigit(character) || character == '.');
            return new Token(TokenKind.Number, text.Substring(at, length), at + 1);
        }

        if (char.IsAsciiLetter(first) || first == '_')
        {
            length = Run(text, at, character => char.IsAsciiLetterOrDigit(character) || character == '_');
            return new Token(TokenKind.Name, text.Substring(at, length), at + 1);
        }

        var symbol = Array.Find(Symbols, candidate => string.CompareOrdinal(text, at, candidate, 0, candidate.Length) == 0);
        length = symbol?.Length ?? 0;
        return symbol is null ? throw Unknown(first, at) : new Token(TokenKind.Symbol, symbol, at + 1);
    }

    private static Token Quoted(string text, int at, out int length)
    {
        var end = text.IndexOf(text[at], at + 1);
        if (end < 0)
            throw new TemplateException($"the quote at character {at + 1} is not closed");
        length = end - at + 1;
        return new Token(TokenKind.Text, text[(at + 1)..end], at + 1);
    }

    private static int Run(string text, int at, Func<char, bool> belongs)
    {
        var end = at;
        while (end < text.Length && belongs(text[end]))
            end++;
        return end - at;
    }

    private static TemplateException Unknown(char character, int at) =>
        new(
            character switch
            {
                '=' => $"'=' at character {at + 1} compares nothing: write == to compare",
                '^' => $"'^' at character {at + 1} is not known: write a power as a product, a * a",
                '?' => $"'?' at character {at + 1} is not known: write if(condition, a, b)",
                '&' or '|' or '!' => $"'{character}' at character {at + 1} is not known: write and, or, not",
                _ => $"the character '{character}' at character {at + 1} means nothing here",
            }
        );
}

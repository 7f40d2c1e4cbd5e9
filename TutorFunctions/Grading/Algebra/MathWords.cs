using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Algebra;

/// <summary>Tells variables from words and cuts "xy" into x and y.</summary>
public static class MathWords
{
    /// <summary>Whether the token is one letter, with or without a subscript.</summary>
    public static bool IsVariable(Token token) =>
        token.Kind == TokenKind.Word && (token.Text.Length == 1 || (token.Text.Length == 3 && token.Text[1] == '_'));

    /// <summary>Cuts every word but the names of functions into single letters.</summary>
    public static List<Token> Split(List<Token> tokens)
    {
        if (!tokens.Exists(IsToSplit))
            return tokens;
        var split = new List<Token>(tokens.Count + 4);
        foreach (var token in tokens)
        {
            if (!IsToSplit(token))
            {
                split.Add(token);
                continue;
            }

            if (token.Lower is "pi" or "sqrt")
            {
                split.Add(new Token(token.Lower == "pi" ? TokenKind.Pi : TokenKind.Root, token.Text, token.Spaced));
                continue;
            }

            for (var letter = 0; letter < token.Text.Length; letter++)
            {
                split.Add(new Token(TokenKind.Word, token.Text.Substring(letter, 1), letter == 0 && token.Spaced));
            }
        }

        return split;
    }

    private static bool IsToSplit(Token token) => token.Kind == TokenKind.Word && !IsVariable(token) && !token.IsWord("abs");
}

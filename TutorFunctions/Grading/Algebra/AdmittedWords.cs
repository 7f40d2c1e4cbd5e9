using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Algebra;

/// <summary>Tells which words of a reply are variables: "2 l w" and "xy" against "a rule is".</summary>
internal static class AdmittedWords
{
    private const int LongestProduct = 4;

    public static bool IsAlgebra(List<Token> tokens, int at, VariableNames names)
    {
        var token = tokens[at];
        if (MathWords.IsVariable(token))
            return IsVariable(tokens, at, names);
        if (token.Lower is "abs")
            return true;
        if (token.Text.Length > LongestProduct || !char.IsAsciiLetter(token.Text[0]))
            return false;
        if (Touches(tokens, at))
            return token.Text.Length <= 3 || AllKnown(token.Text, names);
        return AllKnown(token.Text, names) && !IsEnglish(token.Lower);
    }

    private static bool IsVariable(List<Token> tokens, int at, VariableNames names)
    {
        if (Touches(tokens, at) || IsSign(tokens, at - 1) || IsSign(tokens, at + 1))
            return true;
        var known = names.Knows(tokens[at].Text);
        // "a" and "I" are words where other words stand around them.
        if (tokens[at].Lower is "a" or "i")
            return known && !IsProse(tokens, at + 1) && (!IsProse(tokens, at - 1) || IsLast(tokens, at));
        return known || tokens.Count == 1;
    }

    private static bool Touches(List<Token> tokens, int at) =>
        (at > 0 && !tokens[at].Spaced && IsOperand(tokens[at - 1]))
        || (at + 1 < tokens.Count && !tokens[at + 1].Spaced && IsOperand(tokens[at + 1]));

    private static bool IsOperand(Token token) =>
        token.Kind
            is TokenKind.Number
                or TokenKind.Open
                or TokenKind.Close
                or TokenKind.Fraction
                or TokenKind.Root
                or TokenKind.Bar
                or TokenKind.Pi;

    private static bool IsSign(List<Token> tokens, int at) =>
        at >= 0
        && at < tokens.Count
        && tokens[at].Kind
            is TokenKind.Plus
                or TokenKind.Minus
                or TokenKind.Times
                or TokenKind.Divide
                or TokenKind.Power
                or TokenKind.Relation;

    private static bool IsProse(List<Token> tokens, int at) =>
        at >= 0 && at < tokens.Count && tokens[at].Kind == TokenKind.Word && tokens[at].Text.Length > 1;

    private static bool IsLast(List<Token> tokens, int at) =>
        at == tokens.Count - 1 || (at == tokens.Count - 2 && tokens[at + 1].Kind == TokenKind.Stop);

    private static bool AllKnown(string word, VariableNames names)
    {
        foreach (var letter in word)
        {
            if (!names.Knows(letter.ToString()))
                return false;
        }

        return true;
    }

    private static bool IsEnglish(string lower) =>
        lower
            is "an"
                or "is"
                or "it"
                or "in"
                or "at"
                or "to"
                or "so"
                or "on"
                or "or"
                or "as"
                or "us"
                or "we"
                or "be"
                or "by"
                or "do"
                or "go"
                or "he"
                or "me"
                or "my"
                or "no"
                or "of"
                or "up"
                or "am"
                or "if"
                or "and"
                or "the"
                or "not"
                or "its"
                or "was"
                or "are"
                or "but"
                or "that"
                or "then"
                or "this"
                or "oh"
                or "ok";
}

using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Reading;

/// <summary>Words that stand for a sign.</summary>
/// <param name="Words">The words, in lower case.</param>
/// <param name="Kind">The sign.</param>
/// <param name="Text">The sign's text.</param>
/// <param name="After">Whether something to calculate with must stand before the words.</param>
/// <param name="Before">Whether something to calculate with must follow the words.</param>
internal sealed record SpokenPhrase(string[] Words, TokenKind Kind, string Text, bool After, bool Before)
{
    private const string ToThe = "to the";

    /// <summary>Whether the words mean a power only after a ten: "10 to the -4", but not "added 5 to the 3".</summary>
    public bool NeedsTen { get; } = string.Join(' ', Words) == ToThe;

    public static IReadOnlyList<SpokenPhrase> All { get; } =
    [
        Sign("minus", TokenKind.Minus, "minus", after: false),
        Sign("negative", TokenKind.Minus, "minus", after: false),
        Sign("plus", TokenKind.Plus, "+"),
        Sign("plus or minus", TokenKind.PlusMinus, "±", after: false),
        Sign("times", TokenKind.Times, "*"),
        Sign("multiplied by", TokenKind.Times, "*"),
        Sign("divided by", TokenKind.Divide, "/"),
        Sign("over", TokenKind.Divide, "/"),
        Sign("out of", TokenKind.Divide, "/"),
        Sign("to the power of", TokenKind.Power, "^"),
        Sign("to the power", TokenKind.Power, "^"),
        Sign(ToThe, TokenKind.Power, "^"),
        Sign("squared", TokenKind.Power, "2", after: false, before: false),
        Sign("cubed", TokenKind.Power, "3", after: false, before: false),
        Sign("percent", TokenKind.Percent, "%", before: false),
        Sign("per cent", TokenKind.Percent, "%", before: false),
        Sign("pct", TokenKind.Percent, "%", before: false),
        Sign("pi", TokenKind.Pi, "pi", after: false, before: false),
        Sign("sqrt", TokenKind.Root, "sqrt", after: false),
        Sign("square root of", TokenKind.Root, "sqrt", after: false),
        Sign("the square root of", TokenKind.Root, "sqrt", after: false),
        Sign("infinity", TokenKind.Infinity, "infinity", after: false, before: false),
        Sign("inf", TokenKind.Infinity, "infinity", after: false, before: false),
        .. Relations("=", "equals", "equal", "is equal to", "equal to"),
        .. Relations("!=", "is not equal to", "not equal to", "does not equal", "isnt equal to"),
        .. Relations("<=", "is less than or equal to", "less than or equal to", "is at most", "is no more than"),
        .. Relations(">=", "is greater than or equal to", "greater than or equal to", "is at least", "is no less than"),
        .. Relations(">=", "is more than or equal to", "is bigger than or equal to"),
        .. Relations("<", "is less than", "less than", "is smaller than", "smaller than"),
        .. Relations(">", "is greater than", "greater than", "is more than", "is bigger than", "bigger than", "is larger than"),
    ];

    public void Write(List<Token> tokens, bool spaced)
    {
        tokens.Add(new Token(Kind, Kind == TokenKind.Power ? "^" : Text, spaced));
        if (Kind == TokenKind.Power && Text != "^")
            tokens.Add(Token.OfNumber(Text == "2" ? 2 : 3, NumberForm.Whole, false));
    }

    private static SpokenPhrase Sign(string words, TokenKind kind, string text, bool after = true, bool before = true) =>
        new(words.Split(' '), kind, text, after, before);

    private static IEnumerable<SpokenPhrase> Relations(string relation, params string[] wordings)
    {
        foreach (var words in wordings)
            yield return Sign(words, TokenKind.Relation, relation);
    }
}

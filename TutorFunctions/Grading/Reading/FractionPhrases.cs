using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Reading;

/// <summary>
/// Reads the ways of saying a fraction that elsewhere are two numbers: "8 slices out of 11", "2 of 7", "numerator 7, denominator 8",
/// "3 quarters", "1 whole and 3/4". Only where a fraction is asked do they leave no doubt.
/// </summary>
internal static class FractionPhrases
{
    private const int LongestNoun = 2;

    public static void Join(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (NamedParts(tokens, at, out var end) is { } named)
                Replace(tokens, at, end, named);
            else if (!tokens[at].IsWhole || (at > 0 && tokens[at - 1].Kind == TokenKind.Divide))
                continue;
            else if (Share(tokens, at, out end) is { } share)
                Replace(tokens, at, end, share);
            else if (Wholes(tokens, at, out end) is { } mixed)
                Replace(tokens, at, end, mixed);
            else if (at + 1 < tokens.Count && tokens[at + 1].Lower is "quarter" or "quarters")
                Replace(tokens, at, at + 2, Fraction(tokens[at], 4));
        }
    }

    private static void Replace(List<Token> tokens, int start, int end, Token with)
    {
        tokens.RemoveRange(start, end - start);
        tokens.Insert(start, with);
    }

    private static Token Fraction(Token numerator, Rational denominator) =>
        Token.OfNumber(numerator.Value / denominator, NumberForm.Fraction, numerator.Spaced) with
        {
            Reduced = System.Numerics.BigInteger.GreatestCommonDivisor(numerator.Value.Numerator, denominator.Numerator).IsOne,
        };

    // "8 slices out of 11 slices", "2 of the 7"
    private static Token? Share(List<Token> tokens, int at, out int end)
    {
        end = at + 1;
        while (
            end < tokens.Count && end <= at + LongestNoun && tokens[end].Kind == TokenKind.Word && tokens[end].Lower is not ("out" or "of")
        )
            end++;
        if (IsWord(tokens, end, "out"))
            end++;
        if (!IsWord(tokens, end, "of"))
            return null;
        end++;
        while (end < tokens.Count && tokens[end].Lower is "the" or "all" or "a" or "total" or "of")
            end++;
        if (end >= tokens.Count || !tokens[end].IsWhole || tokens[end].Value < tokens[at].Value || tokens[end].Value.IsZero)
            return null;
        end++;
        return Fraction(tokens[at], tokens[end - 1].Value);
    }

    // "numerator 7, denominator 8" in either order
    private static Token? NamedParts(List<Token> tokens, int at, out int end)
    {
        end = at;
        if (Part(tokens, at, out var next) is not var (isTop, first))
            return null;
        while (next < tokens.Count && (tokens[next].Kind == TokenKind.Comma || tokens[next].Lower is "and" or "the" or "with"))
            next++;
        if (next >= tokens.Count || Part(tokens, next, out end) is not var (isOtherTop, second) || isTop == isOtherTop)
            return null;
        var (top, bottom) = isTop ? (first, second) : (second, first);
        return bottom.Value.IsZero ? null : Fraction(top, bottom.Value);
    }

    private static (bool IsTop, Token Number)? Part(List<Token> tokens, int at, out int next)
    {
        next = at + 1;
        bool? isTop = tokens[at].Lower switch
        {
            "numerator" or "top" => true,
            "denominator" or "bottom" => false,
            _ => null,
        };
        if (isTop is null)
            return null;
        while (next < tokens.Count && (tokens[next].Lower is "is" or "of" or "number" or "=" || tokens[next].Kind == TokenKind.Colon))
            next++;
        if (next >= tokens.Count || !tokens[next].IsWhole)
            return null;
        return (isTop.Value, tokens[next++]);
    }

    // "1 whole and 3/4"
    private static Token? Wholes(List<Token> tokens, int at, out int end)
    {
        end = at + 1;
        if (end >= tokens.Count || tokens[end].Lower is not ("whole" or "wholes"))
            return null;
        end++;
        if (end < tokens.Count && (tokens[end].Lower is "and" or "plus" || tokens[end].Kind is TokenKind.Comma or TokenKind.Plus))
            end++;
        if (end + 2 >= tokens.Count || !tokens[end].IsWhole || tokens[end + 1].Kind != TokenKind.Divide || !tokens[end + 2].IsWhole)
            return null;
        var (top, bottom) = (tokens[end], tokens[end + 2]);
        if (bottom.Value.IsZero || top.Value >= bottom.Value)
            return null;
        end += 3;
        return Fraction(top, bottom.Value) with { Value = tokens[at].Value + (top.Value / bottom.Value), Form = NumberForm.Mixed };
    }

    private static bool IsWord(List<Token> tokens, int at, string word) => at < tokens.Count && tokens[at].IsWord(word);
}

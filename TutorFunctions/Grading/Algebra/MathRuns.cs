using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Algebra;

/// <summary>Finds the stretches of mathematics in a reply that may hold prose as well.</summary>
public static class MathRuns
{
    /// <summary>The stretches from left to right, each from its first token up to the token after its last.</summary>
    /// <param name="tokens">The reply.</param>
    /// <param name="admitsWord">Whether the word at a place belongs to the mathematics around it.</param>
    /// <param name="spacedProducts">Whether "3 (x+4)" is a product; else the bracket begins a remark.</param>
    /// <param name="signsBegin">Whether "4 -3" are two values rather than a difference.</param>
    public static List<(int Start, int End)> Find(
        List<Token> tokens,
        Func<int, bool> admitsWord,
        bool spacedProducts,
        bool signsBegin = false
    )
    {
        var runs = new List<(int, int)>(2);
        for (var at = 0; at < tokens.Count;)
        {
            if (!Belongs(tokens, at, admitsWord) || IsDash(tokens, at))
            {
                at++;
                continue;
            }

            var start = at++;
            var related = false;
            while (at < tokens.Count && Belongs(tokens, at, admitsWord) && !BeginsAnother(tokens, at, spacedProducts, signsBegin))
            {
                if (related && BeginsEquation(tokens, at))
                    break;
                related |= tokens[at++].Kind == TokenKind.Relation;
            }

            if (Trim(tokens, start, at) is { } run)
                runs.Add(run);
        }

        return runs;
    }

    private static bool Belongs(List<Token> tokens, int at, Func<int, bool> admitsWord) =>
        tokens[at].Kind switch
        {
            TokenKind.Number
            or TokenKind.Plus
            or TokenKind.Minus
            or TokenKind.Times
            or TokenKind.Divide
            or TokenKind.Power
            or TokenKind.Relation
            or TokenKind.Open
            or TokenKind.Close
            or TokenKind.Bar
            or TokenKind.Fraction
            or TokenKind.Root
            or TokenKind.Pi
            or TokenKind.Infinity
            or TokenKind.Colon
            or TokenKind.PlusMinus => true,
            TokenKind.Percent => IsReckonedWith(tokens, at),
            TokenKind.Word => admitsWord(at),
            _ => false,
        };

    // A percentage that is calculated with; at the end of a number it is the number's unit.
    private static bool IsReckonedWith(List<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at + 1].Kind
            is TokenKind.Times
                or TokenKind.Plus
                or TokenKind.Minus
                or TokenKind.Divide
                or TokenKind.Close
                or TokenKind.Open;

    // In "the answer - 24" the sign is a dash.
    private static bool IsDash(List<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Minus, Text: "-" }
        && at > 0
        && at + 1 < tokens.Count
        && tokens[at].Spaced
        && tokens[at + 1].Spaced
        && tokens[at - 1].Kind == TokenKind.Word;

    private static bool BeginsAnother(List<Token> tokens, int at, bool spacedProducts, bool signsBegin)
    {
        var (before, token) = (tokens[at - 1], tokens[at]);
        var next = at + 1 < tokens.Count ? tokens[at + 1] : null;
        if (signsBegin && token is { Kind: TokenKind.Minus, Spaced: true } && next?.Spaced == false && before.Kind == TokenKind.Number)
        {
            return true;
        }

        if (token.Kind == TokenKind.Number && before.Kind == TokenKind.Number)
            return !IsMixed(tokens, at);
        if (token.Kind == TokenKind.Colon)
            return token.Spaced || next?.Spaced == true;
        if (spacedProducts || !token.Spaced)
            return false;
        return (token.Kind == TokenKind.Open && before.Kind == TokenKind.Number)
            || (token.Kind == TokenKind.Number && before.Kind == TokenKind.Close);
    }

    // "x=4 y=-3"
    private static bool BeginsEquation(List<Token> tokens, int at) =>
        tokens[at] is { Kind: TokenKind.Word, Spaced: true }
        && tokens[at - 1].Kind == TokenKind.Number
        && at + 1 < tokens.Count
        && tokens[at + 1].Kind == TokenKind.Relation;

    // The 10 of "2/10 5/10" is a denominator and begins no mixed number.
    private static bool IsMixed(List<Token> tokens, int at) =>
        (at < 2 || tokens[at - 2].Kind != TokenKind.Divide)
        && tokens[at - 1].IsWhole
        && tokens[at].IsWhole
        && tokens[at].Spaced
        && at + 2 < tokens.Count
        && tokens[at + 1].Kind == TokenKind.Divide
        && tokens[at + 2].IsWhole
        && tokens[at].Value < tokens[at + 2].Value;

    private static (int Start, int End)? Trim(List<Token> tokens, int start, int end)
    {
        while (true)
        {
            while (
                start < end
                && tokens[start].Kind
                    is TokenKind.Times
                        or TokenKind.Divide
                        or TokenKind.Power
                        or TokenKind.Relation
                        or TokenKind.Close
                        or TokenKind.Colon
                        or TokenKind.Percent
            )
                start++;
            while (
                start < end
                && tokens[end - 1].Kind
                    is TokenKind.Plus
                        or TokenKind.Minus
                        or TokenKind.Times
                        or TokenKind.Divide
                        or TokenKind.Power
                        or TokenKind.Relation
                        or TokenKind.Open
                        or TokenKind.Fraction
                        or TokenKind.Root
                        or TokenKind.Colon
            )
                end--;
            if (start >= end)
                return null;
            var depth = Depth(tokens, start, end, out var lowest);
            if (lowest < 0 && tokens[end - 1].Kind == TokenKind.Close)
                end--;
            else if (depth > 0 && tokens[start].Kind == TokenKind.Open)
                start++;
            else
                return (start, end);
        }
    }

    private static int Depth(List<Token> tokens, int start, int end, out int lowest)
    {
        var depth = 0;
        lowest = 0;
        for (var at = start; at < end; at++)
        {
            depth += tokens[at].Kind switch
            {
                TokenKind.Open => 1,
                TokenKind.Close => -1,
                _ => 0,
            };
            lowest = Math.Min(lowest, depth);
        }

        return depth;
    }
}

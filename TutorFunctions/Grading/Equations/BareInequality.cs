using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Equations;

/// <summary>
/// Completes an inequality that leaves its variable out where an inequality is asked: "greater than 3", "107 or less", "&gt; 3".
/// </summary>
internal static class BareInequality
{
    public static void Complete(List<Token> tokens, Condition right)
    {
        if (right.Intervals is null && !right.Signs.Any(sign => sign is "<" or ">" or "<=" or ">="))
            return;
        if (tokens.Exists(MathWords.IsVariable))
            return;
        var variable = new Token(TokenKind.Word, VariableNames.FirstOf(right.Sides.ToArray()) ?? "x", true);
        if (tokens.Count > 1 && tokens[0].Kind == TokenKind.Relation)
        {
            tokens.Insert(0, variable);
            return;
        }

        if (tokens.Exists(token => token.Kind == TokenKind.Relation))
            return;
        for (var at = 0; at < tokens.Count; at++)
        {
            if (Before(tokens, at) is var (sign, next) && next < tokens.Count && BeginsNumber(tokens[next]))
            {
                tokens.RemoveRange(at, next - at);
                tokens.InsertRange(at, [variable, new Token(TokenKind.Relation, sign, true)]);
                return;
            }

            if (After(tokens, at) is not { } sense)
                continue;
            var start = NumberStart(tokens, at);
            tokens.RemoveRange(at, 2);
            tokens.InsertRange(start, [variable, new Token(TokenKind.Relation, sense > 0 ? ">=" : "<=", true)]);
            return;
        }
    }

    // "greater than 3", "at least 3", "no more than 3", "less than or equal to 3"
    private static (string Sign, int Next)? Before(List<Token> tokens, int at)
    {
        if (tokens[at].IsWord("at") && at + 1 < tokens.Count)
            return tokens[at + 1].Lower switch
            {
                "least" => (">=", at + 2),
                "most" => ("<=", at + 2),
                _ => null,
            };
        if (tokens[at].IsWord("up") && at + 1 < tokens.Count && tokens[at + 1].IsWord("to"))
            return ("<=", at + 2);
        var isDenied = tokens[at].IsWord("no");
        var compared = isDenied ? at + 1 : at;
        if (compared >= tokens.Count || Sense(tokens[compared].Lower) is not { } sense)
            return null;
        var next = compared + 1;
        if (tokens[compared].Lower is not ("above" or "over" or "below" or "under"))
        {
            if (next >= tokens.Count || !tokens[next].IsWord("than"))
                return null;
            next++;
        }

        var hasEqual = next + 1 < tokens.Count && tokens[next].IsWord("or") && tokens[next + 1].Lower is "equal" or "the";
        while (hasEqual && next < tokens.Count && tokens[next].Lower is "or" or "equal" or "to" or "the" or "same" or "as")
            next++;
        if (isDenied)
            return (sense > 0 ? "<=" : ">=", next);
        return ((sense > 0 ? ">" : "<") + (hasEqual ? "=" : string.Empty), next);
    }

    // "107 or less", "3 and above"
    private static int? After(List<Token> tokens, int at) =>
        at > 0 && at + 1 < tokens.Count && tokens[at].Lower is "or" or "and" && tokens[at - 1].Kind is TokenKind.Number or TokenKind.Close
            ? tokens[at + 1].IsWord("up")
                ? 1
                : tokens[at + 1].IsWord("down")
                    ? -1
                    : Sense(tokens[at + 1].Lower)
            : null;

    private static int NumberStart(List<Token> tokens, int end)
    {
        var start = end - 1;
        while (
            start > 0
            && tokens[start - 1].Kind
                is TokenKind.Number
                    or TokenKind.Divide
                    or TokenKind.Minus
                    or TokenKind.Open
                    or TokenKind.Close
                    or TokenKind.Fraction
        )
            start--;
        return start;
    }

    private static bool BeginsNumber(Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Minus or TokenKind.Fraction or TokenKind.Open or TokenKind.Money;

    private static int? Sense(string lower) =>
        lower switch
        {
            "more" or "greater" or "bigger" or "larger" or "higher" or "above" or "over" => 1,
            "less" or "fewer" or "smaller" or "lower" or "below" or "under" => -1,
            _ => null,
        };
}

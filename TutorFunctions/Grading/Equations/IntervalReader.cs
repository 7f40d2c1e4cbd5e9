using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Numbers;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Equations;

/// <summary>Reads interval notation: "(-\infty, 5]", "(-inf,3) U [7,inf)".</summary>
internal static class IntervalReader
{
    /// <summary>The intervals of a text, when it holds any and nothing but "or" or a union sign between them; else null.</summary>
    public static IReadOnlyList<Interval>? Read(string text)
    {
        var tokens = SpokenMath.Rewrite(Lexer.Read(text, commasInNumbers: false), relations: true, _ => false, joinMixed: true);
        List<Interval>? intervals = null;
        for (var at = 0; at < tokens.Count;)
        {
            if (tokens[at].Text is "(" or "[" && ReadOne(tokens, at, out var next) is { } interval)
            {
                (intervals ??= []).Add(interval);
                at = next;
                continue;
            }

            if (intervals is not null && !IsUnion(tokens[at]) && tokens[at].Kind != TokenKind.Stop)
                return null;
            // Words may come before the interval, other mathematics may not.
            if (intervals is null && tokens[at].Kind is TokenKind.Number or TokenKind.Open or TokenKind.Close)
                return null;
            at++;
        }

        return intervals;
    }

    private static bool IsUnion(Token token) => token.Kind == TokenKind.Union || token.Lower is "or" or "u" or "union";

    private static Interval? ReadOne(List<Token> tokens, int start, out int next)
    {
        next = start + 1;
        var depth = 0;
        var comma = -1;
        for (var at = start + 1; at < tokens.Count; at++)
        {
            var kind = tokens[at].Kind;
            if (kind == TokenKind.Open)
                depth++;
            if ((kind == TokenKind.Comma || tokens[at].Text == ";") && depth == 0 && comma < 0)
                comma = at;
            if (kind != TokenKind.Close || depth-- > 0)
                continue;
            next = at + 1;
            return comma < 0 ? null : Between(tokens, start, comma, at);
        }

        return null;
    }

    private static Interval? Between(List<Token> tokens, int open, int comma, int close)
    {
        if (
            !Bound(tokens, open + 1, comma, out var low, out var lowInfinite)
            || !Bound(tokens, comma + 1, close, out var high, out var highInfinite)
        )
        {
            return null;
        }

        if (lowInfinite > 0 || highInfinite < 0)
            return null;
        var interval = new Interval(low, low is not null && tokens[open].Text == "[", high, high is not null && tokens[close].Text == "]");
        return interval.IsEmpty ? null : interval;
    }

    private static bool Bound(List<Token> tokens, int start, int end, out Rational? value, out int infinite)
    {
        value = null;
        infinite = 0;
        if (end > start && tokens[end - 1].Kind == TokenKind.Infinity)
        {
            infinite = end - start == 2 && tokens[start].Kind == TokenKind.Minus ? -1 : 1;
            return end - start == 1 || (end - start == 2 && tokens[start].Kind is TokenKind.Minus or TokenKind.Plus);
        }

        value = Parser.Parse(tokens, start, end, tightProducts: false, out _) is { } bound ? Evaluation.Exact(bound) : null;
        return value is not null;
    }
}

using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Reading;

/// <summary>
/// Applies the words that change what a number is worth: "half of 40", "twice 12", "the opposite of -8". The result counts as a calculation
/// that was not carried out, for the learner has not said what it comes to.
/// </summary>
internal static class ValueWords
{
    public static void Apply(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            if (
                Change(tokens, at, out var next) is not { } change
                || Operand(tokens, Article(tokens, next), out var end) is not { } operand
            )
                continue;
            var start = at > 0 && tokens[at - 1].Lower is "a" or "an" or "the" or "one" ? at - 1 : at;
            var spaced = tokens[start].Spaced;
            tokens.RemoveRange(start, end - start);
            // The reciprocal of 0 is no number, and not 0.
            tokens.Insert(
                start,
                change(operand) is { } value
                    ? Token.OfNumber(value, NumberForm.Calculation, spaced)
                    : new Token(TokenKind.Other, "#", spaced)
            );
            at = start;
        }
    }

    private static Func<Rational, Rational?>? Change(List<Token> tokens, int at, out int next)
    {
        next = at + 1;
        var hasOf = next < tokens.Count && tokens[next].IsWord("of");
        var word = tokens[at].Kind == TokenKind.Word ? tokens[at].Lower : string.Empty;
        var times = word switch
        {
            "double" or "twice" => 2,
            "triple" or "thrice" or "treble" => 3,
            "quadruple" => 4,
            _ => 0,
        };
        if (times > 0)
        {
            if (hasOf)
                next++;
            return value => value * times;
        }

        if (!hasOf || next + 1 >= tokens.Count)
            return null;
        next++;
        if (tokens[at] is { Kind: TokenKind.Number, Form: NumberForm.Fraction, Value: var share })
            return value => value * share;
        if (NumberNames.Part(word) is { } part)
            return value => value / part;
        var isSum = at > 0 && tokens[at - 1].IsWord("additive");
        return word switch
        {
            "opposite" or "negative" => value => -value,
            "inverse" when isSum => value => -value,
            "inverse" or "reciprocal" => value => value.IsZero ? null : Rational.One / value,
            "square" => value => value.Power(2),
            "cube" => value => value.Power(3),
            _ => null,
        };
    }

    private static int Article(List<Token> tokens, int at)
    {
        while (at < tokens.Count && tokens[at].Lower is "the" or "my" or "all" or "these" or "those" or "a" or "number")
            at++;
        return at;
    }

    private static Rational? Operand(List<Token> tokens, int at, out int end)
    {
        end = at;
        var isNegative = at < tokens.Count && tokens[at].Kind == TokenKind.Minus;
        if (isNegative)
            at++;
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Number)
            return null;
        var value = tokens[at].Value;
        end = at + 1;
        if (
            end + 1 < tokens.Count
            && tokens[end].Kind == TokenKind.Divide
            && tokens[end + 1] is { Kind: TokenKind.Number, Value.IsZero: false }
        )
        {
            value /= tokens[end + 1].Value;
            end += 2;
        }

        return isNegative ? -value : value;
    }
}

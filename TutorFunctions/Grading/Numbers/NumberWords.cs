using System.Numerics;
using TutorFunctions.Grading.Reading;

namespace TutorFunctions.Grading.Numbers;

/// <summary>
/// Reads numbers written in words: "minus" apart, "twenty-four", "three fourths", "six and seven tenths", "three point five".
/// </summary>
public static class NumberWords
{
    /// <summary>Reads the number that begins at a token, in words, or in digits that words carry on as in "3 million".</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="start">Where the number begins.</param>
    /// <param name="coins">Whether "five quarters" are five coins rather than a fraction.</param>
    /// <param name="next">The token after the number.</param>
    public static Token? Read(List<Token> tokens, int start, bool coins, out int next)
    {
        next = start;
        if (coins && Coins(tokens, start, out next) is { } counted)
            return counted;
        var spaced = tokens[start].Spaced;
        if (tokens[start].Kind == TokenKind.Number)
            return AfterDigits(tokens, start, out next);
        if (Fraction(tokens, start, out next) is { } fraction)
            return AsFraction(fraction.Numerator, fraction.Denominator, spaced);
        if (Cardinal(tokens, start, out next) is not { } whole)
            return null;
        if (Decimals(tokens, next, whole, spaced, out var end) is { } withDecimals)
        {
            next = end;
            return withDecimals;
        }

        if (IsWord(tokens, next, "and") && next + 1 < tokens.Count && Fraction(tokens, next + 1, out end) is { } rest)
        {
            next = end;
            return AsMixed(whole, rest.Numerator, rest.Denominator, spaced);
        }

        return Token.OfNumber(Rational.Of(whole, 1), NumberForm.Whole, spaced);
    }

    private static Token? Coins(List<Token> tokens, int start, out int next)
    {
        next = start;
        if (tokens[start].Kind != TokenKind.Word || Cardinal(tokens, start, out next) is not { } count)
            return null;
        var areCoins = next < tokens.Count && tokens[next].Lower.StartsWith("quarter", StringComparison.Ordinal);
        return areCoins ? Token.OfNumber(Rational.Of(count, 1), NumberForm.Whole, tokens[start].Spaced) : null;
    }

    private static Token? AfterDigits(List<Token> tokens, int start, out int next)
    {
        next = start + 1;
        var number = tokens[start];
        if (next >= tokens.Count)
            return null;
        var word = tokens[next];
        if (word.Kind == TokenKind.Word && NumberNames.Scale(word.Lower) is { } scale)
        {
            next++;
            return Token.OfNumber(number.Value * Rational.Of(scale, 1), NumberForm.Whole, number.Spaced);
        }

        if (!number.IsWhole)
            return null;
        // "3 quarters" may be coins, so digits keep their own value before that word.
        if (!word.Lower.StartsWith("quarter", StringComparison.Ordinal) && Part(tokens, next, out var end) is { } part)
        {
            next = end;
            return AsFraction(number.Value.Numerator, part, number.Spaced);
        }

        if (word.IsWord("and") && next + 1 < tokens.Count && Fraction(tokens, next + 1, out end) is { } rest)
        {
            next = end;
            return AsMixed(number.Value.Numerator, rest.Numerator, rest.Denominator, number.Spaced);
        }

        return null;
    }

    private static (BigInteger Numerator, int Denominator)? Fraction(List<Token> tokens, int start, out int next)
    {
        next = start;
        if (tokens[start].Kind != TokenKind.Word)
            return null;
        BigInteger numerator = 1;
        var isArticle = tokens[start].Lower is "a" or "an";
        if (isArticle)
            next++;
        else if (tokens[start].Lower is not "half" && Cardinal(tokens, start, out next) is { } counted)
            numerator = counted;
        else if (tokens[start].Lower is not "half")
            return null;
        return Part(tokens, next, out next) is { } denominator ? (numerator, denominator) : null;
    }

    private static int? Part(List<Token> tokens, int start, out int next)
    {
        next = SkipHyphen(tokens, start);
        if (next >= tokens.Count || tokens[next].Kind != TokenKind.Word)
            return null;
        var factor = tokens[next].Lower switch
        {
            "ten" => 10,
            "hundred" => 100,
            _ => 1,
        };
        if (factor > 1)
        {
            next = SkipHyphen(tokens, next + 1);
            if (next >= tokens.Count || !tokens[next].Lower.StartsWith("thousandth", StringComparison.Ordinal))
                return null;
        }

        if (NumberNames.Part(tokens[next].Lower) is not { } part)
            return null;
        next++;
        return part * factor;
    }

    private static BigInteger? Cardinal(List<Token> tokens, int start, out int next)
    {
        next = start;
        var count = new CardinalCount();
        if (tokens[start].Lower is "a" or "an")
        {
            if (start + 1 >= tokens.Count || NumberNames.Scale(tokens[start + 1].Lower) is null)
                return null;
            next++;
        }

        while (next < tokens.Count)
        {
            var at = count.Any ? SkipHyphen(tokens, next) : next;
            if (count.EndedInScale && IsWord(tokens, at, "and"))
                at++;
            if (count.EndedInScale && IsComma(tokens, at))
                at++;
            if (at >= tokens.Count || tokens[at].Kind != TokenKind.Word)
                break;
            var word = tokens[at].Lower;
            if (count.Any && word is "ten" or "hundred" && Part(tokens, at, out _) is not null)
                break;
            if (NumberNames.Small(word) is { } small ? !count.Add(small) : NumberNames.Scale(word) is not { } scale || !count.Scale(scale))
            {
                break;
            }

            next = at + 1;
        }

        return count.Any ? count.Total : null;
    }

    private static Token? Decimals(List<Token> tokens, int at, BigInteger whole, bool spaced, out int next)
    {
        next = at + 1;
        if (!IsWord(tokens, at, "point"))
            return null;
        BigInteger digits = 0;
        var count = 0;
        for (; next < tokens.Count && count < 20 && NumberNames.Small(tokens[next].Lower) is { } digit && digit < 10; next++, count++)
        {
            digits = (digits * 10) + digit;
        }

        if (count == 0)
            return null;
        var value = Rational.Of(whole, 1) + Rational.Of(digits, BigInteger.Pow(10, count));
        return Token.OfNumber(value, NumberForm.WithDecimals, spaced) with { Decimals = count };
    }

    private static Token AsFraction(BigInteger numerator, int denominator, bool spaced) =>
        Token.OfNumber(Rational.Of(numerator, denominator), NumberForm.Fraction, spaced) with
        {
            Reduced = BigInteger.GreatestCommonDivisor(numerator, denominator).IsOne,
        };

    private static Token AsMixed(BigInteger whole, BigInteger numerator, int denominator, bool spaced) =>
        Token.OfNumber(Rational.Of(whole, 1) + Rational.Of(numerator, denominator), NumberForm.Mixed, spaced) with
        {
            Reduced = numerator < denominator && BigInteger.GreatestCommonDivisor(numerator, denominator).IsOne,
        };

    private static bool IsWord(List<Token> tokens, int at, string word) => at < tokens.Count && tokens[at].IsWord(word);

    private static bool IsComma(List<Token> tokens, int at) => at < tokens.Count && tokens[at].Kind == TokenKind.Comma;

    private static int SkipHyphen(List<Token> tokens, int at) =>
        at + 1 < tokens.Count
        && tokens[at] is { Kind: TokenKind.Minus, Spaced: false }
        && tokens[at + 1] is { Kind: TokenKind.Word, Spaced: false }
            ? at + 1
            : at;
}

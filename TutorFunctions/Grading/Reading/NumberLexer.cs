using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Reading;

/// <summary>Reads one number written in digits: "104,000", "104 000", ".5", "1.5e3".</summary>
internal static class NumberLexer
{
    private const int MostDigits = 60;
    private const int LargestExponent = 40;

    public static Token Read(string text, ref int at, bool commas, bool afterMoney, bool spaced)
    {
        var start = at;
        var digits = new List<char>(12);
        var decimals = 0;
        SkipDigits(text, ref at, digits);
        if (commas)
            Groups(text, ref at, digits, start, afterMoney);
        if (HasDecimals(text, at, commas, start))
        {
            at++;
            var before = digits.Count;
            SkipDigits(text, ref at, digits);
            decimals = digits.Count - before;
        }

        var exponent = Exponent(text, ref at);
        if (digits.Count > MostDigits || Math.Abs(exponent) > LargestExponent)
            return new(TokenKind.Other, "#", spaced);
        var value = Rational.Of(Integer(digits), BigInteger.Pow(10, decimals));
        if (exponent != 0)
            value *= Rational.PowerOfTen(exponent);
        return new(TokenKind.Number, text[start..at], spaced)
        {
            Value = value,
            Decimals = decimals,
            Form =
                exponent != 0 ? NumberForm.Scientific
                : decimals > 0 ? NumberForm.WithDecimals
                : NumberForm.Whole,
        };
    }

    /// <summary>"2nd" counts a place and is no amount.</summary>
    public static Token AsOrdinal(string text, ref int at, Token number)
    {
        if (number.Form != NumberForm.Whole || !HasSuffix(text, at))
            return number;
        var word = number.Text + text.Substring(at, 2).ToLowerInvariant();
        at += 2;
        return new(TokenKind.Word, word, number.Spaced);
    }

    /// <summary>Passes over the ending of "3/4ths".</summary>
    public static void SkipSuffix(string text, ref int at)
    {
        if (!HasSuffix(text, at))
            return;
        at += 2;
        if (at < text.Length && text[at] is 's')
            at++;
    }

    private static bool HasSuffix(string text, int at)
    {
        if (at + 1 >= text.Length)
            return false;
        var end = at + 2;
        if (end < text.Length && text[end] == 's')
            end++;
        return (end >= text.Length || !char.IsLetter(text[end])) && text.AsSpan(at, 2) is "st" or "nd" or "rd" or "th";
    }

    private static BigInteger Integer(List<char> digits)
    {
        if (digits.Count > 18)
            return BigInteger.Parse(CollectionsMarshal.AsSpan(digits), NumberStyles.None, CultureInfo.InvariantCulture);
        var value = 0L;
        foreach (var digit in digits)
            value = (value * 10) + (digit - '0');
        return value;
    }

    private static void SkipDigits(string text, ref int at, List<char> digits)
    {
        for (; at < text.Length && char.IsAsciiDigit(text[at]); at++)
            digits.Add(text[at]);
    }

    private static void Groups(string text, ref int at, List<char> digits, int start, bool afterMoney)
    {
        if (at - start is 0 or > 3 || text[start] == '0')
            return;
        var separator = at < text.Length ? text[at] : '\0';
        if (separator is not (',' or ' '))
            return;
        while (GroupStart(text, at, separator, afterMoney) is { } group)
        {
            at = group;
            SkipDigits(text, ref at, digits);
        }
    }

    // After a currency sign even "$17, 590.00" is one amount.
    private static int? GroupStart(string text, int at, char separator, bool afterMoney)
    {
        if (at >= text.Length || text[at] != separator)
            return null;
        var group = at + 1;
        if (afterMoney && separator == ',' && group < text.Length && text[group] == ' ')
            group++;
        if (group + 3 > text.Length)
            return null;
        for (var digit = group; digit < group + 3; digit++)
        {
            if (!char.IsAsciiDigit(text[digit]))
                return null;
        }

        var next = group + 3 < text.Length ? text[group + 3] : '\0';
        return char.IsAsciiDigit(next) || (separator == ' ' && next == '/') ? null : group;
    }

    private static bool HasDecimals(string text, int at, bool commas, int start)
    {
        if (at + 1 >= text.Length || !char.IsAsciiDigit(text[at + 1]))
            return false;
        if (text[at] == '.')
            return true;
        // In "90,60,30" every comma parts two numbers.
        if (!commas || text[at] != ',' || (start > 0 && text[start - 1] == ','))
            return false;
        var end = at + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var decimals = end - at - 1;
        var isLast = end >= text.Length || text[end] is not (',' or '.') || end + 1 >= text.Length || !char.IsAsciiDigit(text[end + 1]);
        // Where "1,234" would be thousands, three digits are decimals only after a lone zero.
        return isLast && (decimals != 3 || (at - start == 1 && text[start] == '0'));
    }

    private static int Exponent(string text, ref int at)
    {
        if (at + 1 >= text.Length || text[at] is not ('e' or 'E'))
            return 0;
        var end = at + 1;
        var negative = text[end] == '-';
        if (text[end] is '-' or '+')
            end++;
        var first = end;
        var exponent = 0;
        for (; end < text.Length && char.IsAsciiDigit(text[end]); end++)
            exponent = Math.Min(1_000, (exponent * 10) + text[end] - '0');
        if (end == first || (end < text.Length && char.IsLetter(text[end])))
            return 0;
        at = end;
        return negative ? -exponent : exponent;
    }
}

using System.Numerics;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Forms;

/// <summary>How single numbers are written.</summary>
public static class NumberForms
{
    public static bool IsWhole(Expression expression) =>
        Parts.WithoutSign(expression) is Number { Value.IsInteger: true, Written: var written } && written.All(char.IsAsciiDigit);

    /// <summary>Digits with a point, or a whole number: no fraction, no power of ten.</summary>
    public static bool IsDecimal(Expression expression) =>
        Parts.WithoutSign(expression) is Number { Written: var written } && !written.Contains('/') && !written.Contains('e');

    /// <summary>A fraction of whole numbers, with the sign anywhere, or a whole number.</summary>
    public static bool IsFraction(Expression expression) =>
        Parts.WithoutSign(expression) switch
        {
            Quotient { Numerator: var numerator, Denominator: var denominator } => IsWhole(numerator) && IsWhole(denominator),
            Number { Written: var written } => written.Contains('/') || IsWhole(expression),
            _ => false,
        };

    public static bool IsImproperFraction(Expression expression) => IsFraction(expression);

    /// <summary>A whole number beside a proper fraction in lowest terms, or a whole number.</summary>
    public static bool IsMixed(Expression expression) =>
        Parts.WithoutSign(expression) switch
        {
            MixedNumber mixed => mixed.Numerator < mixed.Denominator
                && BigInteger.GreatestCommonDivisor(mixed.Numerator, mixed.Denominator).IsOne,
            var other => IsWhole(other),
        };

    /// <summary>a·10^n with a from 1 to below 10 and a whole n, or 1.2e-3.</summary>
    public static bool IsScientific(Expression expression)
    {
        var inner = Parts.WithoutSign(expression);
        if (inner is Number { Written: var written } && written.IndexOf('e') is > 0 and var at)
            return IsMantissa(written[..at]);
        return inner is Product { Factors: [var mantissa, var power] }
            && Parts.WithoutSign(mantissa) is Number { Written: var digits }
            && IsMantissa(digits)
            && IsPowerOfTen(power);
    }

    /// <summary>The number of decimal places as written; null when it is no number with digits.</summary>
    public static int? DecimalPlaces(Expression expression)
    {
        if (
            Parts.WithoutSign(expression) is not Number { Written: var written }
            || written.Contains('/')
            || written.Contains('e')
            || written.Contains('(')
        )
            return null;
        var point = written.IndexOf('.');
        return point < 0 ? 0 : written.Length - point - 1;
    }

    /// <summary>
    /// The least and the greatest number of significant figures that the digits may have: zeros at the end of a whole number may be
    /// significant or not. Null when it is no number with digits.
    /// </summary>
    public static (int Least, int Most)? SignificantFigures(Expression expression)
    {
        var inner = Parts.WithoutSign(expression);
        if (inner is Product { Factors: [var mantissa, var power] } && IsPowerOfTen(power))
            return SignificantFigures(mantissa);
        if (inner is not Number { Written: var written } || written.Contains('/') || written.Contains('('))
            return null;
        var digits = written.IndexOf('e') is > 0 and var at ? written[..at] : written;
        var hasPoint = digits.Contains('.');
        var figures = digits.Replace(".", string.Empty, StringComparison.Ordinal).TrimStart('0');
        // Of 0.00 the decimals count, of 0 the one digit.
        if (figures.Length == 0)
            return hasPoint ? (Math.Max(1, digits.Length - 2), Math.Max(1, digits.Length - 2)) : (1, 1);
        return (hasPoint || written.Contains('e') ? figures.Length : figures.TrimEnd('0').Length, figures.Length);
    }

    private static bool IsMantissa(string digits) =>
        digits.All(character => char.IsAsciiDigit(character) || character == '.')
        && digits[0] != '0'
        && (digits.Length == 1 || digits[1] == '.');

    private static bool IsPowerOfTen(Expression expression) =>
        expression is Power { Base: Number { Value: var ten }, Exponent: var exponent }
        && ten == 10
        && ExactNumber.Of(exponent) is { IsInteger: true };
}

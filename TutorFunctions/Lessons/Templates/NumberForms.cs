using System.Globalization;
using System.Numerics;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Lessons.Templates;

/// <summary>The ways in which a lesson writes an exact number that is not whole.</summary>
internal static class NumberForms
{
    private const int ExactPlaces = 6;

    /// <summary>"1 3/4", "3/4", "2" or "-1 3/4".</summary>
    public static string Mixed(Rational number)
    {
        if (number.IsInteger || Rational.Abs(number) < 1)
            return number.ToString();
        var size = Rational.Abs(number);
        var whole = size.Floor();
        return string.Create(CultureInfo.InvariantCulture, $"{(number < 0 ? "-" : "")}{whole} {size - whole}");
    }

    /// <summary>The number rounded to exactly so many places, as "2.50".</summary>
    public static string Decimal(Rational number, int places)
    {
        var scaled = (number.Round(places) * Rational.PowerOfTen(places)).Numerator;
        var digits = BigInteger.Abs(scaled).ToString(CultureInfo.InvariantCulture).PadLeft(places + 1, '0');
        var sign = scaled < 0 ? "-" : "";
        return places == 0 ? sign + digits : $"{sign}{digits[..^places]}.{digits[^places..]}";
    }

    /// <summary>The decimal that the number is exactly, as "0.75"; a third has none and is refused.</summary>
    public static string ExactDecimal(Rational number) =>
        number.Round(ExactPlaces) == number
            ? Decimal(number, ExactPlaces).TrimEnd('0')
            : throw new TemplateException(
                $"{number} has no exact decimal: write it with frac(), mixed() or dec(), or constrain the parameters so that it is whole"
            );
}

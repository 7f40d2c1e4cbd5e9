using System.Globalization;
using System.Numerics;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Lessons.Templates;

/// <summary>The numbers of the expression language: "12", "-3", "0.75", of at most 16 digits.</summary>
internal static class PlainNumber
{
    /// <summary>The number, or null when the text is anything else.</summary>
    public static Rational? Read(string text)
    {
        var digits = text.StartsWith('-') ? text[1..] : text;
        if (digits.Length is 0 or > 16)
            return null;
        var parts = digits.Split('.');
        if (parts.Length > 2 || !parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit)))
            return null;
        var decimals = parts.Length == 2 ? parts[1].Length : 0;
        var value = Rational.Of(BigInteger.Parse(string.Concat(parts), CultureInfo.InvariantCulture), BigInteger.Pow(10, decimals));
        return text[0] == '-' ? -value : value;
    }
}

using System.Globalization;

namespace TutorFunctions.Lessons.Templates;

/// <summary>The small whole numbers as text, made once: nearly every number that a question shows is one of them.</summary>
internal static class WholeNumbers
{
    private const int Largest = 300;

    private static readonly string[] Small =
    [
        .. Enumerable.Range(-Largest, (2 * Largest) + 1).Select(number => number.ToString(CultureInfo.InvariantCulture)),
    ];

    public static string Written(long number) =>
        number is >= -Largest and <= Largest ? Small[number + Largest] : number.ToString(CultureInfo.InvariantCulture);
}

using TutorFunctions.Grading;
using TutorFunctions.Lessons.Templates;

namespace TutorFunctions.Lessons.Packs.Checks;

/// <summary>
/// Whether two authored answers come to the same. Only spellings that an author writes are compared; judging a learner's reply, which may
/// come in any form, is the grader's work.
/// </summary>
internal static class SameAnswer
{
    public static bool Are(AnswerKey key, string one, string other) => key.Kind switch
    {
        AnswerKind.Choice => one == other,
        // 6/8 for 3/4 is wrong exactly because it is not in lowest terms.
        AnswerKind.Number when !key.LowestTerms => SameNumbers(one, other, key.Tolerance),
        AnswerKind.List when !key.Ordered => Parts(one).Order(StringComparer.Ordinal).SequenceEqual(Parts(other).Order(StringComparer.Ordinal)),
        AnswerKind.List => Parts(one).SequenceEqual(Parts(other)),
        _ => Bare(one) == Bare(other),
    };

    private static bool SameNumbers(string one, string other, double tolerance)
    {
        if (Number(one) is not { } first || Number(other) is not { } second) return Bare(one) == Bare(other);
        var apart = Rational.Abs(first - second);
        return apart == 0 || (double)apart.Numerator / apart.Denominator <= tolerance;
    }

    /// <summary>"-3", "0.75", "3/4" or "1 3/4".</summary>
    private static Rational? Number(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 2 && Number(parts[0]) is { } whole && parts[1].Contains('/') && Number(parts[1]) is { } rest)
        {
            return parts[0].StartsWith('-') ? whole - rest : whole + rest;
        }

        var sides = text.Split('/');
        if (!Rational.TryParse(sides[0].Trim(), out var above)) return null;
        if (sides.Length == 1) return above;
        return sides.Length == 2 && Rational.TryParse(sides[1].Trim(), out var below) && below != 0 ? above / below : null;
    }

    private static IEnumerable<string> Parts(string text) => text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries).Select(Bare);

    private static string Bare(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character))).ToLowerInvariant();
}

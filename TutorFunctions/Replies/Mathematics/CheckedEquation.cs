using TutorFunctions.Grading.Numbers;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies.Mathematics;

/// <summary>An equation that a learner wrote, worked out.</summary>
/// <param name="Span">Where it stands in the reply.</param>
/// <param name="Text">How it was read.</param>
/// <param name="IsTrue">Whether both sides are worth the same, rounding of the second allowed for.</param>
public sealed record CheckedEquation(TextSpan Span, string Text, bool IsTrue);

/// <summary>
/// Checks the equations of a reply. One with a variable on one side only is a condition, neither true nor false, and left out.
/// </summary>
internal static class EquationChecks
{
    public static List<CheckedEquation> Check(IReadOnlyList<MathPiece> pieces)
    {
        var checks = new List<CheckedEquation>();
        foreach (var piece in pieces)
        {
            for (var index = 0; index < piece.Relations.Count; index++)
            {
                if (piece.Relations[index] is not "=")
                    continue;
                var (left, right) = (piece.Sides[index], piece.Sides[index + 1]);
                if (Holds(left, right, isChained: index > 0 || index + 1 < piece.Relations.Count) is { } isTrue)
                    checks.Add(new CheckedEquation(left.Span.To(right.Span), $"{left.Text} = {right.Text}", isTrue));
            }
        }

        return checks;
    }

    private static bool? Holds(MathSide left, MathSide right, bool isChained)
    {
        if (left.HasVariable != right.HasVariable || left.IsNumber && !right.IsNumber && right.HasVariable)
            return null;
        // "10% = 25" and "200000 cm = 2 km" say what one is of the other, not that the numbers are equal.
        if (
            left.IsNumber
            && right.IsNumber
            && (
                left.Text.Contains('%', StringComparison.Ordinal) != right.Text.Contains('%', StringComparison.Ordinal)
                || left.Unit != right.Unit
            )
        )
            return null;
        if (left.HasVariable)
            return Reckoning.AreEqual(left.Text, right.Text);
        if (left.Value is { } first && right.Value is { } second)
            return first == second || IsRounded(first, right) || (isChained && Continues(first, right));
        if (Reckoning.Approximate(left.Text) is not { } one || Reckoning.Approximate(right.Text) is not { } two)
            return null;
        return Math.Abs(one - two) <= Math.Max(0.5 * Math.Pow(10, -Decimals(right.Text)), 1e-9 * Math.Abs(one));
    }

    private static bool IsRounded(Rational exact, MathSide written)
    {
        if (!written.IsNumber || exact.IsInteger)
            return false;
        var decimals = Decimals(written.Text);
        return written.Value == exact.Round(decimals) || written.Value == exact.Truncate(decimals);
    }

    // "6 + 4 = 10 * 5 = 50" goes on with what it has.
    private static bool Continues(Rational value, MathSide next)
    {
        var sign = next.Text.IndexOfAny(['+', '*', '/'], 1);
        if (sign < 0)
            sign = next.Text.IndexOf('-', 1);
        return sign > 0 && Reckoning.Value(next.Text[..sign]) == value;
    }

    private static int Decimals(string text)
    {
        var point = text.LastIndexOf('.');
        return point < 0 ? 0 : text[(point + 1)..].TakeWhile(char.IsAsciiDigit).Count();
    }
}

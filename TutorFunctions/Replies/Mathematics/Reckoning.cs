using TutorFunctions.Grading.Algebra;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Replies.Mathematics;

/// <summary>Works out and compares what learners write as mathematics; the one place where the reader uses Grading's algebra.</summary>
internal static class Reckoning
{
    /// <summary>Longer texts are no step of a learner's working.</summary>
    private const int LongestText = 200;

    public static Expression? Parse(string text) => text.Length is 0 or > LongestText ? null : Parser.Parse(text, out _);

    /// <summary>The exact value of an expression without variables; null when it has none.</summary>
    public static Rational? Value(string text) => Parse(text) is { } expression ? Evaluation.Exact(expression) : null;

    /// <summary>The value in floating point, for roots and π; null when there is none.</summary>
    public static double? Approximate(string text)
    {
        if (Parse(text) is not { } expression || expression.Mentions())
            return null;
        var value = Evaluation.Approximate(expression, static _ => double.NaN);
        return double.IsFinite(value) ? value : null;
    }

    /// <summary>Whether two expressions are worth the same for every value of their variables; null when one cannot be read.</summary>
    public static bool? AreEqual(string first, string second)
    {
        if (Parse(first) is not { } left || Parse(second) is not { } right)
            return null;
        if (left.Mentions() || right.Mentions())
            return Equivalence.AreEqual(left, right);
        if (Evaluation.Exact(left) is { } exact && Evaluation.Exact(right) is { } other)
            return exact == other;
        var (one, two) = (Evaluation.Approximate(left, static _ => double.NaN), Evaluation.Approximate(right, static _ => double.NaN));
        return double.IsFinite(one) && double.IsFinite(two) ? Math.Abs(one - two) <= 1e-9 * Math.Max(1, Math.Abs(two)) : null;
    }

    /// <summary>Whether both sides are worth the same when every variable has the value; null when that cannot be worked out.</summary>
    public static bool? HoldsFor(string first, string second, Rational value)
    {
        if (
            Parse(first.Replace("□", "x", StringComparison.Ordinal)) is not { } left
            || Parse(second.Replace("□", "x", StringComparison.Ordinal)) is not { } right
        )
            return null;
        return Evaluation.Exact(left, _ => value) is { } one && Evaluation.Exact(right, _ => value) is { } other ? one == other : null;
    }

    public static bool HasVariable(string text) => Parse(text)?.Mentions() == true;
}

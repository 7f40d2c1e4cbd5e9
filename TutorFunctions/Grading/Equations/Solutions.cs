using TutorFunctions.Grading.Algebra;

namespace TutorFunctions.Grading.Equations;

/// <summary>The solutions of conditions that are linear in one variable.</summary>
internal static class Solutions
{
    /// <summary>
    /// The variable (null for interval notation) and the intervals in rising order; null when the condition is of another kind.
    /// </summary>
    public static (string? Variable, IReadOnlyList<Interval> Intervals)? Of(Condition condition)
    {
        if (condition.Intervals is { } written)
            return (null, Sort(written));
        string? variable = null;
        var all = Interval.All;
        for (var index = 0; index < condition.Signs.Count; index++)
        {
            var names = new VariableNames();
            var (left, right) = (condition.Sides[index], condition.Sides[index + 1]);
            if (RationalFunction.Of(left, names) is not { } top || RationalFunction.Of(right, names) is not { } bottom)
                return null;
            if (names.Count != 1 || top.Minus(bottom) is not { Denominator.IsConstant: true } difference)
                return null;
            var name = VariableNames.FirstOf(left, right);
            if (variable is not null && !string.Equals(variable, name, StringComparison.OrdinalIgnoreCase))
                return null;
            variable = name;
            if (difference.Numerator.AsLinear(0) is not { } linear)
                return null;
            var sign = linear.Slope.Sign < 0 ? Flip(condition.Signs[index]) : condition.Signs[index];
            if (Interval.Of(sign, -linear.Constant / linear.Slope) is not { } interval)
                return null;
            all = all.Intersect(interval);
        }

        return variable is null ? null : (variable, [all]);
    }

    /// <summary>The sign read from the other side.</summary>
    public static string Flip(string sign) =>
        sign switch
        {
            "<" => ">",
            ">" => "<",
            "<=" => ">=",
            ">=" => "<=",
            _ => sign,
        };

    private static List<Interval> Sort(IReadOnlyList<Interval> intervals)
    {
        var sorted = intervals.ToList();
        sorted.Sort(
            (first, second) =>
                first.Low is not { } low ? -1
                : second.Low is not { } other ? 1
                : low.CompareTo(other)
        );
        return sorted;
    }
}

using TutorFunctions.Grading.Algebra;

namespace TutorFunctions.Grading.Equations;

/// <summary>What an equation, an inequality, a chain of them, an interval or a mere value says.</summary>
/// <param name="Sides">The expressions from left to right; empty for an interval.</param>
/// <param name="Signs">The signs between them, one fewer: = &lt; &gt; &lt;= &gt;= !=.</param>
public sealed record Condition(IReadOnlyList<Expression> Sides, IReadOnlyList<string> Signs)
{
    /// <summary>The solutions, where they were written as intervals or parted by "or".</summary>
    public IReadOnlyList<Interval>? Intervals { get; init; }

    /// <summary>A value without any sign.</summary>
    public bool IsBare => Sides.Count == 1;

    public bool IsEquation => Sides.Count > 1 && Signs.All(sign => sign == "=");

    /// <summary>When it is solved for a variable: that variable, and what it is compared with.</summary>
    public (string Variable, Expression Value)? Solved()
    {
        if (Sides.Count < 2)
            return null;
        var (first, last) = (Sides[0], Sides[^1]);
        // "π = C/d" is solved as "r = d/2" is.
        if (first is Expression.Pi && last is not Expression.Pi && last.Mentions())
            return (VariableNames.Pi, last);
        if (last is Expression.Pi && first is not Expression.Pi && first.Mentions())
            return (VariableNames.Pi, first);
        if (first is Expression.Variable left && !last.Mentions(left.Name))
            return (left.Name, last);
        return last is Expression.Variable right && !first.Mentions(right.Name) ? (right.Name, first) : null;
    }
}

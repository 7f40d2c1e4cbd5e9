using TutorFunctions.Grading.Expressions.Numeric;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Conditions;

/// <summary>
/// Compares two equations, or two inequalities, by the ratio of their differences: x - y = 0 is 2x - 2y = 0, and x - y &lt; 0 is 3y - 3x
/// &gt; 0.
/// </summary>
internal static class RatioComparison
{
    private const int Wanted = 6;
    private const int AgreeingBits = 40;

    private static readonly BallArithmetic s_arithmetic = new(160);

    /// <summary>Same when the ratio is one constant; null when it is none, or they are no single comparisons.</summary>
    public static ConditionAgreement? Compare(Expression left, Expression right)
    {
        if (left is not Relation { Signs: [var leftSign] } first || right is not Relation { Signs: [var rightSign] } second)
            return null;
        if (leftSign == RelationSign.ElementOf || rightSign == RelationSign.ElementOf)
            return null;
        var difference = Difference(first);
        var other = Difference(second);
        if (!difference.Symbols().SetEquals(other.Symbols()))
            return null;
        if (Ratio(difference, other) is not { } ratio)
            return null;
        var isOrdered = leftSign is not (RelationSign.Equal or RelationSign.NotEqual);
        if (!isOrdered)
            return leftSign == rightSign ? ConditionAgreement.Same : null;
        if (!ratio.IsReal || ratio.Real.Sign is not { } sign)
            return null;
        return rightSign == (sign > 0 ? leftSign : Turned(leftSign)) ? ConditionAgreement.Same : null;
    }

    private static Sum Difference(Relation relation) => new([relation.Operands[0], new Negative(relation.Operands[1])]);

    private static RelationSign Turned(RelationSign sign) =>
        sign switch
        {
            RelationSign.Less => RelationSign.Greater,
            RelationSign.LessOrEqual => RelationSign.GreaterOrEqual,
            RelationSign.Greater => RelationSign.Less,
            _ => RelationSign.LessOrEqual,
        };

    // The constant that the quotient of both is wherever it is known; null when it varies or is 0.
    private static ComplexBall? Ratio(Expression upper, Expression lower)
    {
        string[] symbols = [.. upper.Symbols().Union(lower.Symbols()).Order(StringComparer.Ordinal)];
        var domain = ValueComparison.IsImaginary(upper) || ValueComparison.IsImaginary(lower) ? NumberDomain.Complex : NumberDomain.Real;
        ComplexBall? ratio = null;
        var agreements = 0;
        for (var point = 0; point < SamplePoints.Count && agreements < Wanted; point++)
        {
            var evaluator = new NumericEvaluator(s_arithmetic, domain, name =>
                Array.IndexOf(symbols, name) is >= 0 and var at ? (Rational?)SamplePoints.Value(point, at) : null
            );
            if (evaluator.Evaluate(upper) is not { } above || evaluator.Evaluate(lower) is not { } below)
                continue;
            if (above.ContainsZero && below.ContainsZero)
                continue;
            if (above.ContainsZero || below.ContainsZero)
                return null;
            var quotient = s_arithmetic.Divide(above, below);
            if (ratio is not { } known)
                ratio = quotient;
            else if (!IsSmall(s_arithmetic.Subtract(known, quotient), known))
                return null;
            agreements++;
        }

        return agreements >= 2 ? ratio : null;
    }

    private static bool IsSmall(ComplexBall difference, ComplexBall size) =>
        Math.Max(difference.Real.Magnitude, difference.Imaginary.Magnitude)
        < Math.Max(size.Real.Magnitude, size.Imaginary.Magnitude) - AgreeingBits;
}

using TutorFunctions.Grading.Expressions.Numeric;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Conditions;

/// <summary>Whether conditions hold at a point.</summary>
internal static class Truth
{
    // Points next to a root are nearer to it than this; values there count as 0.
    private const int ZeroBits = 50;

    private static readonly BallArithmetic s_arithmetic = new(192);

    /// <summary>
    /// Whether the condition, in the shape of <see cref="ConditionForm"/>, holds. Where a side has no real value nothing holds; null when
    /// it cannot be decided.
    /// </summary>
    public static bool? Holds(Expression condition, Func<string, Rational?> values)
    {
        switch (condition)
        {
            case And and:
                return All(and.Operands, operand => Holds(operand, values));
            case Or or:
                return Any(or.Operands, operand => Holds(operand, values));
            case Relation { Signs: [RelationSign.ElementOf] } membership:
                return IsIn(membership.Operands[0], membership.Operands[1], values);
            case Relation { Signs: [var sign] } relation:
                if (Compare(relation.Operands[0], relation.Operands[1], values, out var isDefined) is { } order)
                    return Fits(order, sign);
                return isDefined ? null : false;
            default:
                return null;
        }
    }

    private static bool Fits(int order, RelationSign sign) =>
        sign switch
        {
            RelationSign.Less => order < 0,
            RelationSign.LessOrEqual => order <= 0,
            RelationSign.Greater => order > 0,
            RelationSign.GreaterOrEqual => order >= 0,
            RelationSign.NotEqual => order != 0,
            _ => order == 0,
        };

    private static bool? IsIn(Expression value, Expression set, Func<string, Rational?> values) =>
        set switch
        {
            NamedSet named => named.Name == SetName.Reals,
            Union union => Any(union.Operands, operand => IsIn(value, operand, values)),
            Intersection intersection => All(intersection.Operands, operand => IsIn(value, operand, values)),
            Interval interval => IsBetween(value, interval, values),
            ValueList { Kind: ValueListKind.Tuple or ValueListKind.List, Items.Count: 2 } bracketed => IsBetween(
                value,
                Intervals.Of(bracketed),
                values
            ),
            ValueList list => Any(list.Items, item => Compare(value, item, values, out var isDefined) is { } order ? order == 0
                : isDefined ? null
                : false),
            _ => null,
        };

    private static bool? IsBetween(Expression value, Interval interval, Func<string, Rational?> values)
    {
        bool? aboveLower = Intervals.IsInfinite(interval.Lower) ? true : Beyond(value, interval.Lower, 1, interval.IncludesLower);
        bool? belowUpper = Intervals.IsInfinite(interval.Upper) ? true : Beyond(value, interval.Upper, -1, interval.IncludesUpper);
        return aboveLower is null || belowUpper is null ? null : aboveLower.Value && belowUpper.Value;

        bool? Beyond(Expression point, Expression bound, int direction, bool included) =>
            Compare(point, bound, values, out var isDefined) is { } order ? order == direction || (order == 0 && included)
            : isDefined ? null
            : false;
    }

    // -1, 0 or 1; null where a side has no real value or the order is not known.
    private static int? Compare(Expression left, Expression right, Func<string, Rational?> values, out bool isDefined)
    {
        isDefined = true;
        // A list or a matrix is no number anywhere.
        if (left is ValueList or Matrix or NamedSet || right is ValueList or Matrix or NamedSet)
            return null;
        var evaluator = new NumericEvaluator(s_arithmetic, NumberDomain.Real, values);
        if (evaluator.Evaluate(left) is not { } first || evaluator.Evaluate(right) is not { } second)
        {
            isDefined = evaluator.Outcome == NumericOutcome.Unknown;
            return null;
        }

        var difference = s_arithmetic.Subtract(first.Real, second.Real);
        return difference.Magnitude < -ZeroBits ? 0 : difference.Sign;
    }

    private static bool? All(ExpressionList operands, Func<Expression, bool?> holds)
    {
        bool? result = true;
        foreach (var operand in operands)
        {
            var each = holds(operand);
            if (each == false)
                return false;
            result = each is null ? null : result;
        }

        return result;
    }

    private static bool? Any(ExpressionList operands, Func<Expression, bool?> holds)
    {
        bool? result = false;
        foreach (var operand in operands)
        {
            var each = holds(operand);
            if (each == true)
                return true;
            result = each is null ? null : result;
        }

        return result;
    }
}

using System.Numerics;
using TutorFunctions.Grading.Algebra;

namespace TutorFunctions.Grading.Numbers;

/// <summary>Tells how an amount was written, and which side of an equation it is.</summary>
internal static class QuantityForm
{
    /// <summary>
    /// The side of an equation that is the answer: 24 of "8*6/2 = 24", "x = 24" and "24 = x". In "2x = 10" there is none yet, in "13 = 12"
    /// none at all.
    /// </summary>
    public static int? AnswerSide(List<Expression> sides)
    {
        var best = -1;
        var algebra = 0;
        for (var index = 0; index < sides.Count; index++)
        {
            if (sides[index].Mentions())
            {
                algebra += sides[index] is Expression.Variable ? 0 : 1;
                continue;
            }

            if (best >= 0 && IsWorkedOut(sides[index]) && IsWorkedOut(sides[best]) && sides[index] != sides[best])
                return null;
            if (best < 0 || IsWorkedOut(sides[index]) || !IsWorkedOut(sides[best]))
                best = index;
        }

        return best < 0 || (algebra > 0 && sides[0] is not Expression.Variable) ? null : best;
    }

    private static bool IsWorkedOut(Expression expression) => expression is Expression.Number;

    /// <summary>A constant expression as an amount, or null where it has no exact value.</summary>
    public static Quantity? Describe(Expression expression)
    {
        if (Evaluation.Exact(expression) is not { } value)
            return null;
        return expression switch
        {
            Expression.Number number => new(value, number.Form) { Decimals = number.Decimals, Reduced = number.Reduced },
            Expression.Negative negative => Describe(negative.Operand) is { } inner ? inner with { Value = value } : null,
            Expression.Binary { Operation: Operation.Divide, Left: var top, Right: var bottom }
                when Whole(top) is { } n && Whole(bottom) is { } d => new(value, NumberForm.Fraction)
                {
                    Reduced = BigInteger.GreatestCommonDivisor(n, d).IsOne,
                },
            Expression.Binary
            {
                Operation: Operation.Multiply,
                Left: Expression.Number,
                Right: Expression.Binary { Operation: Operation.Power } power
            } when power is { Left: Expression.Number { Value: var ten }, Right: Expression.Number } && ten == 10 => new(
                value,
                NumberForm.Scientific
            ),
            _ => new(value, NumberForm.Calculation),
        };
    }

    private static BigInteger? Whole(Expression expression) =>
        expression switch
        {
            Expression.Number { Form: NumberForm.Whole } number => number.Value.Numerator,
            Expression.Negative negative => Whole(negative.Operand),
            _ => null,
        };
}

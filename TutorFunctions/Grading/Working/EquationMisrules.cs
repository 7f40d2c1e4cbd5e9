using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Working;

/// <summary>What well-known mistakes make of an equation or inequality while it is being solved.</summary>
internal static class EquationMisrules
{
    public static IEnumerable<(SlipKind Kind, Expression Where, Relation Result)> Apply(Relation equation)
    {
        var (left, right) = (equation.Operands[0], equation.Operands[1]);
        return OfSides(left, right, (first, second) => Rebuilt(equation, first, second))
            .Concat(OfSides(right, left, (first, second) => Rebuilt(equation, second, first)))
            .Concat(OfSign(equation));
    }

    private static Relation Rebuilt(Relation equation, Expression left, Expression right) => equation with { Operands = [left, right] };

    // What is done to one side, and what then stands on both.
    private static IEnumerable<(SlipKind, Expression, Relation)> OfSides(
        Expression side,
        Expression other,
        Func<Expression, Expression, Relation> rebuild
    )
    {
        if (side is Sum sum)
        {
            foreach (var term in sum.Terms)
            {
                var without = Without(sum, term);
                // x + 16 = 41: x = 41 + 16, or x = 41
                yield return (SlipKind.InverseOperation, term, rebuild(without, new Sum([other, term])));
                yield return (SlipKind.OneSideOnly, term, rebuild(without, other));
            }
        }

        foreach (var (factor, rest) in Multiples(side))
        {
            // 4x = 8: x = 32, x = 4, x = 12, x = 8
            yield return (SlipKind.InverseOperation, factor, rebuild(rest, new Product([other, factor])));
            yield return (SlipKind.InverseOperation, factor, rebuild(rest, new Sum([other, new Negative(factor)])));
            yield return (SlipKind.InverseOperation, factor, rebuild(rest, new Sum([other, factor])));
            yield return (SlipKind.InverseOperation, factor, rebuild(rest, new Quotient(factor, other)));
            yield return (SlipKind.OneSideOnly, factor, rebuild(rest, other));
            yield return (SlipKind.Sign, factor, rebuild(rest, new Negative(new Quotient(other, factor))));
        }

        if (side is Quotient quotient && ExactNumber.Of(quotient.Denominator) is not null)
        {
            // x/4 = 8: x = 2, x = 4, x = 12, x = 8
            yield return (
                SlipKind.InverseOperation,
                quotient.Denominator,
                rebuild(quotient.Numerator, new Quotient(other, quotient.Denominator))
            );
            yield return (
                SlipKind.InverseOperation,
                quotient.Denominator,
                rebuild(quotient.Numerator, new Sum([other, new Negative(quotient.Denominator)]))
            );
            yield return (
                SlipKind.InverseOperation,
                quotient.Denominator,
                rebuild(quotient.Numerator, new Sum([other, quotient.Denominator]))
            );
            yield return (SlipKind.OneSideOnly, quotient.Denominator, rebuild(quotient.Numerator, other));
        }

        if (side is Negative negative)
            yield return (SlipKind.Sign, negative, rebuild(negative.Operand, other));
    }

    private static Expression Without(Sum sum, Expression term)
    {
        var rest = sum.Terms.Where(other => !ReferenceEquals(other, term)).ToList();
        return rest.Count == 1 ? rest[0] : new Sum(ExpressionList.Of(rest));
    }

    // 4x as 4 times x, -4x as -4 times x
    private static IEnumerable<(Expression Factor, Expression Others)> Multiples(Expression side)
    {
        var isNegative = side is Negative;
        if ((isNegative ? ((Negative)side).Operand : side) is not Product product)
            yield break;
        foreach (var factor in product.Factors)
        {
            if (ExactNumber.Of(factor) is not { IsZero: false })
                continue;
            var rest = product.Factors.Where(other => !ReferenceEquals(other, factor)).ToList();
            yield return (isNegative ? new Negative(factor) : factor, rest.Count == 1 ? rest[0] : new Product(ExpressionList.Of(rest)));
        }
    }

    // -2x < 6: x < -3
    private static IEnumerable<(SlipKind, Expression, Relation)> OfSign(Relation relation)
    {
        var turned = relation.Signs[0] switch
        {
            RelationSign.Less => RelationSign.Greater,
            RelationSign.LessOrEqual => RelationSign.GreaterOrEqual,
            RelationSign.Greater => RelationSign.Less,
            RelationSign.GreaterOrEqual => RelationSign.LessOrEqual,
            _ => RelationSign.Equal,
        };
        if (turned != RelationSign.Equal)
            yield return (SlipKind.InequalitySign, relation, relation with { Signs = [turned] });
    }
}

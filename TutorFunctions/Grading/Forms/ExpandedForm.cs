using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Forms;

/// <summary>Expanded: no product and no whole power of a sum is left, and like terms are put together.</summary>
public static class ExpandedForm
{
    public static WorkLeft? Find(Expression expression)
    {
        foreach (var (_, term) in Parts.Terms(expression))
        {
            if (Unexpanded(term) is { } product)
                return new(WorkKind.Brackets, product);
        }

        // -(y + 5)
        if (NegatedSum(expression) is { } negated)
            return new(WorkKind.Brackets, negated);

        return LikeTerms.Find(expression);
    }

    private static Expression? NegatedSum(Expression expression) =>
        expression switch
        {
            Negative { Operand: Sum } => expression,
            Sum sum => sum.Terms.Select(NegatedSum).FirstOrDefault(found => found is not null),
            _ => null,
        };

    private static Expression? Unexpanded(Expression term) =>
        term switch
        {
            Product product when Parts.Factors(product).Exists(factor => factor is Sum) => product,
            Product product => product.Factors.Select(Unexpanded).FirstOrDefault(found => found is not null),
            Power { Base: Sum } power when ExactNumber.Of(power.Exponent) is { IsInteger: true, Sign: > 0 } => power,
            Quotient quotient => Unexpanded(quotient.Numerator),
            Negative negative => Unexpanded(negative.Operand),
            _ => null,
        };
}

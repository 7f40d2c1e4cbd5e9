using TutorFunctions.Grading.Expressions;

namespace TutorFunctions.Grading.Forms;

/// <summary>The terms and factors of expressions, however they are bracketed.</summary>
internal static class Parts
{
    /// <summary>The terms of a sum, each with its sign; the expression alone when it is no sum.</summary>
    public static List<(bool IsNegative, Expression Term)> Terms(Expression expression)
    {
        var terms = new List<(bool, Expression)>();
        Collect(expression, isNegative: false);
        return terms;

        void Collect(Expression part, bool isNegative)
        {
            switch (part)
            {
                case Sum sum:
                    foreach (var term in sum.Terms)
                        Collect(term, isNegative);
                    break;
                case Negative negative:
                    Collect(negative.Operand, !isNegative);
                    break;
                default:
                    terms.Add((isNegative, part));
                    break;
            }
        }
    }

    /// <summary>The factors of a product; signs are left out. Divisors are not among them.</summary>
    public static List<Expression> Factors(Expression expression)
    {
        var factors = new List<Expression>();
        Collect(expression);
        return factors;

        void Collect(Expression part)
        {
            switch (part)
            {
                case Product product:
                    foreach (var factor in product.Factors)
                        Collect(factor);
                    break;
                case Negative { Operand: var operand }:
                    Collect(operand);
                    break;
                default:
                    factors.Add(part);
                    break;
            }
        }
    }

    /// <summary>The expression without the sign before it.</summary>
    public static Expression WithoutSign(Expression expression) =>
        expression is Negative negative ? WithoutSign(negative.Operand) : expression;
}

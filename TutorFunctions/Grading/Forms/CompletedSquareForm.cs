using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Forms;

/// <summary>Completed square: the variable stands in one term only, which is a number times a square, as in 2(x - 1)² + 3.</summary>
public static class CompletedSquareForm
{
    public static WorkLeft? Find(Expression expression)
    {
        var terms = Parts.Terms(expression).ConvertAll(term => term.Term);
        if (expression is Relation)
            return new(WorkKind.SquareNotCompleted, expression);
        var symbols = expression.Symbols();
        if (symbols.Count == 0 || !HasSquare(expression))
            return null;
        foreach (var symbol in symbols)
        {
            var with = terms.FindAll(term => term.Mentions(symbol));
            if (with.Count == 1 && IsMultipleOfSquare(with[0], symbol))
                return null;
        }

        return new(WorkKind.SquareNotCompleted, expression);
    }

    private static bool HasSquare(Expression expression)
    {
        var generators = new Generators();
        if (NormalForm.Of(expression, generators) is not { } form)
            return expression.Contains<Power>();
        return Enumerable.Range(0, generators.Count).Any(variable => form.Numerator.Degree(variable) > 1);
    }

    private static bool IsMultipleOfSquare(Expression term, string symbol)
    {
        var numerator = term is Quotient quotient && !quotient.Denominator.Mentions(symbol) ? quotient.Numerator : term;
        var factors = Parts.Factors(numerator).FindAll(factor => factor.Mentions(symbol));
        return factors is [Power { Exponent: Number { Value: { IsInteger: true } exponent } }] && exponent == 2;
    }
}

using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Working;

/// <summary>Works out a calculation from left to right without regard to precedence, as a learner does who takes 3 + 4·2 for 14.</summary>
internal static class LeftToRight
{
    /// <summary>The value; null when the expression is no calculation, or has only operations of one precedence.</summary>
    public static Rational? Value(Expression expression)
    {
        if (expression is not Sum sum)
            return null;
        var steps = new List<(char Operation, Rational Value)>();
        foreach (var term in sum.Terms)
        {
            if (!Collect(term is Negative negative ? negative.Operand : term, term is Negative ? '-' : '+', steps))
                return null;
        }

        if (steps.TrueForAll(step => step.Operation is '+' or '-'))
            return null;
        var value = Rational.Zero;
        foreach (var (operation, operand) in steps)
        {
            if (operation == '/' && operand.IsZero)
                return null;
            value = operation switch
            {
                '+' => value + operand,
                '-' => value - operand,
                '*' => value * operand,
                _ => value / operand,
            };
        }

        return value;
    }

    private static bool Collect(Expression term, char operation, List<(char, Rational)> steps)
    {
        switch (term)
        {
            case Product product:
                return product.Factors.Select((factor, at) => Collect(factor, at == 0 ? operation : '*', steps)).All(isNumber => isNumber);
            case Quotient quotient:
                return Collect(quotient.Numerator, operation, steps) && Collect(quotient.Denominator, '/', steps);
            default:
                if (ExactNumber.Of(term) is not { } value)
                    return false;
                steps.Add((operation, value));
                return true;
        }
    }
}

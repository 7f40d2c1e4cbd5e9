using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Forms;

/// <summary>Tells numbers from calculations that are still to be worked out.</summary>
internal static class Calculations
{
    /// <summary>Whether it is one number, however written.</summary>
    public static bool IsNumber(Expression expression) =>
        expression is Percent or Degrees
            ? IsNumber(expression.Children[0])
            : NumberForms.IsDecimal(expression)
                || NumberForms.IsFraction(expression)
                || NumberForms.IsScientific(expression)
                || Parts.WithoutSign(expression) is MixedNumber;

    /// <summary>
    /// Whether it is made of numbers and the four operations or whole powers, where one number is asked for: 41 - 16, 48/2 for 24.
    /// </summary>
    public static bool IsOpen(Expression expression, Expression key)
    {
        if (!IsArithmetic(expression))
            return false;
        if (!IsNumber(expression))
            return true;
        return Parts.WithoutSign(expression) is Quotient && ExactNumber.Of(key) is { IsInteger: true };
    }

    private static bool IsArithmetic(Expression expression) =>
        expression switch
        {
            Number or MixedNumber => true,
            Sum or Product or Quotient or Negative or Percent => expression.Children.All(IsArithmetic),
            Root => ExactNumber.Of(expression) is not null,
            Power power => IsArithmetic(power.Base) && ExactNumber.Of(power.Exponent) is { IsInteger: true },
            _ => false,
        };
}

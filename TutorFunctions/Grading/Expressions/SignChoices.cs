namespace TutorFunctions.Grading.Expressions;

/// <summary>What expressions with ± stand for.</summary>
public static class SignChoices
{
    /// <summary>The expression with all upper signs and with all lower ones; itself alone when it has none.</summary>
    public static IReadOnlyList<Expression> Of(Expression expression) =>
        expression.Contains<PlusMinus>() ? [Choose(expression, upper: true), Choose(expression, upper: false)] : [expression];

    private static Expression Choose(Expression expression, bool upper) =>
        expression.Replace(part =>
            part is PlusMinus signed
                ? signed.MinusFirst == upper
                    ? new Negative(signed.Operand) { Span = signed.Span }
                    : signed.Operand
                : null
        );
}

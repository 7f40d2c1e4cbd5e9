using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Lessons.Templates;

/// <summary>What an expression is worth under a drawing of the parameters.</summary>
internal static class Evaluation
{
    /// <param name="expression">What to evaluate.</param>
    /// <param name="drawing">The parameters' values by position.</param>
    /// <exception cref="TemplateException">The expression has no value there, as when it divides by zero.</exception>
    public static Value Of(Expression expression, ReadOnlySpan<Value> drawing) =>
        expression switch
        {
            Expression.Parameter parameter => drawing[parameter.Position],
            Expression.Constant constant => constant.Value,
            Expression.Binary binary => Operate(binary, drawing),
            Expression.Unary { Operator: Operator.Not } not => Value.Of(!Of(not.Operand, drawing).AsTruth("not")),
            Expression.Unary minus => Value.Of(-Of(minus.Operand, drawing).AsNumber("-")),
            Expression.Call call => Apply(call, drawing),
            _ => throw new InvalidOperationException($"An expression of type {expression.GetType().Name} has no rule here; add one."),
        };

    private static Value Apply(Expression.Call call, ReadOnlySpan<Value> drawing)
    {
        // Only one branch of an if has to have a value, as in if(b == 0, 0, a / b).
        if (call.Function.Apply is null)
            return Of(call.Arguments[Of(call.Arguments[0], drawing).AsTruth("if()") ? 1 : 2], drawing);
        var arguments = new Value[call.Arguments.Length];
        for (var at = 0; at < arguments.Length; at++)
            arguments[at] = Of(call.Arguments[at], drawing);
        return call.Function.Apply(arguments);
    }

    private static Value Operate(Expression.Binary binary, ReadOnlySpan<Value> drawing)
    {
        var name = binary.Operator;
        var left = Of(binary.Left, drawing);
        // The right side of a settled "and" or "or" may have no value, as in b != 0 and a / b > 1.
        if (name is Operator.And or Operator.Or)
        {
            var first = left.AsTruth(name.Written());
            return Value.Of(first == (name == Operator.Or) ? first : Of(binary.Right, drawing).AsTruth(name.Written()));
        }

        var right = Of(binary.Right, drawing);
        if (name is Operator.Equal or Operator.Unequal)
            return Value.Of(Same(left, right) == (name == Operator.Equal));
        return Calculate(name, left.AsNumber(name.Written()), right.AsNumber(name.Written()));
    }

    private static Value Calculate(Operator name, Rational left, Rational right) =>
        name switch
        {
            Operator.Less => Value.Of(left < right),
            Operator.LessOrEqual => Value.Of(left <= right),
            Operator.Greater => Value.Of(left > right),
            Operator.GreaterOrEqual => Value.Of(left >= right),
            Operator.Add => Value.Of(left + right),
            Operator.Subtract => Value.Of(left - right),
            Operator.Multiply => Value.Of(left * right),
            Operator.Divide => Value.Of(Quotient(left, right)),
            Operator.FloorDivide => Value.Of(Quotient(left, right).Floor()),
            Operator.Remainder => Value.Of(left - (Quotient(left, right).Floor() * right)),
            _ => throw new InvalidOperationException($"The operator {name} has no rule here; add one."),
        };

    /// <exception cref="TemplateException">The divisor is 0.</exception>
    public static Rational Quotient(Rational left, Rational right) =>
        right.IsZero ? throw new TemplateException("division by zero: add a constraint that keeps the divisor from being 0") : left / right;

    private static bool Same(Value left, Value right) =>
        left.Kind == right.Kind
            ? left == right
            : throw new TemplateException($"{left} and {right} are of different kinds and cannot be compared");
}

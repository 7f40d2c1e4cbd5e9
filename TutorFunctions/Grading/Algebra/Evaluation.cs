using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Algebra;

/// <summary>Works out expressions.</summary>
public static class Evaluation
{
    private const int LargestExponent = 200;

    /// <summary>
    /// The exact value, or null where there is none: division by zero, a root that is no fraction, π, a value too large to be of use, or a
    /// variable that <paramref name="values"/> does not know.
    /// </summary>
    public static Rational? Exact(Expression expression, Func<string, Rational?>? values = null)
    {
        var value = expression switch
        {
            Expression.Number number => number.Value,
            Expression.Variable variable => values?.Invoke(variable.Name),
            Expression.Negative negative => -Exact(negative.Operand, values),
            Expression.Absolute absolute => Exact(absolute.Operand, values) is { } inner ? Rational.Abs(inner) : null,
            Expression.Root root => Exact(root.Radicand, values)?.Root(root.Index),
            Expression.Binary binary => Exact(binary, values),
            _ => (Rational?)null,
        };
        return value is { IsTooLarge: true } ? null : value;
    }

    /// <summary>The value in floating point, NaN where there is none.</summary>
    public static double Approximate(Expression expression, Func<string, double> values) =>
        expression switch
        {
            Expression.Number number => number.Value.ToDouble(),
            Expression.Variable variable => values(variable.Name),
            Expression.Pi => Math.PI,
            Expression.Negative negative => -Approximate(negative.Operand, values),
            Expression.Absolute absolute => Math.Abs(Approximate(absolute.Operand, values)),
            Expression.Root root => Root(Approximate(root.Radicand, values), root.Index),
            Expression.Binary binary => Apply(binary.Operation, Approximate(binary.Left, values), Approximate(binary.Right, values)),
            _ => double.NaN,
        };

    private static Rational? Exact(Expression.Binary binary, Func<string, Rational?>? values)
    {
        if (Exact(binary.Left, values) is not { } left || Exact(binary.Right, values) is not { } right)
            return null;
        return binary.Operation switch
        {
            Operation.Add => left + right,
            Operation.Subtract => left - right,
            Operation.Multiply => left * right,
            Operation.Divide => right.IsZero ? null : left / right,
            _ => Power(left, right),
        };
    }

    private static Rational? Power(Rational value, Rational exponent)
    {
        if (Rational.Abs(exponent) > LargestExponent)
            return null;
        if (exponent.IsInteger)
            return value.Power((int)exponent.Numerator);
        if (exponent.Denominator > 20)
            return null;
        return value.Root((int)exponent.Denominator)?.Power((int)exponent.Numerator);
    }

    private static double Root(double value, int index) =>
        value < 0 && index % 2 == 1 ? -Math.Pow(-value, 1.0 / index)
        : index == 2 ? Math.Sqrt(value)
        : Math.Pow(value, 1.0 / index);

    private static double Apply(Operation operation, double left, double right) =>
        operation switch
        {
            Operation.Add => left + right,
            Operation.Subtract => left - right,
            Operation.Multiply => left * right,
            Operation.Divide => right == 0 ? double.NaN : left / right,
            _ => Math.Pow(left, right),
        };
}

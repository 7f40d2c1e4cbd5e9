using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Algebra;

/// <summary>
/// A quotient of two polynomials, the normal form of every expression without roots, absolute values and variable exponents.
/// </summary>
public sealed record RationalFunction(Polynomial Numerator, Polynomial Denominator)
{
    /// <summary>The normal form, or null where there is none or it would be too large.</summary>
    public static RationalFunction? Of(Expression expression, VariableNames names) =>
        expression switch
        {
            Expression.Number number => new(Polynomial.Constant(number.Value), Polynomial.One),
            Expression.Variable variable => OfVariable(names.IndexOf(variable.Name)),
            Expression.Pi => OfVariable(names.IndexOf(VariableNames.Pi)),
            Expression.Negative negative => Of(negative.Operand, names)?.Negated(),
            Expression.Binary { Operation: Operation.Power } power => OfPower(power, names),
            Expression.Binary binary => OfBinary(binary, names),
            _ => Evaluation.Exact(expression) is { } value ? new(Polynomial.Constant(value), Polynomial.One) : null,
        };

    public RationalFunction? Minus(RationalFunction other) => Plus(other, negated: true);

    /// <summary>Whether both are the same function.</summary>
    public bool Equal(RationalFunction other) =>
        Numerator.Times(other.Denominator) is { } left && other.Numerator.Times(Denominator) is { } right && left.Equal(right);

    private static RationalFunction? OfVariable(int index) => index < 0 ? null : new(Polynomial.Variable(index), Polynomial.One);

    private static RationalFunction? OfBinary(Expression.Binary binary, VariableNames names)
    {
        if (Of(binary.Left, names) is not { } left || Of(binary.Right, names) is not { } right)
            return null;
        return binary.Operation switch
        {
            Operation.Add => left.Plus(right, negated: false),
            Operation.Subtract => left.Plus(right, negated: true),
            Operation.Multiply => Quotient(left.Numerator.Times(right.Numerator), left.Denominator.Times(right.Denominator)),
            _ => Quotient(left.Numerator.Times(right.Denominator), left.Denominator.Times(right.Numerator)),
        };
    }

    private static RationalFunction? OfPower(Expression.Binary power, VariableNames names)
    {
        if (Evaluation.Exact(power) is { } value)
            return new(Polynomial.Constant(value), Polynomial.One);
        if (Evaluation.Exact(power.Right) is not { IsInteger: true } exponent || Rational.Abs(exponent) > 40)
            return null;
        if (Of(power.Left, names) is not { } basis)
            return null;
        var times = (int)exponent.Numerator;
        var (top, bottom) = times >= 0 ? (basis.Numerator, basis.Denominator) : (basis.Denominator, basis.Numerator);
        return Quotient(top.Power(Math.Abs(times)), bottom.Power(Math.Abs(times)));
    }

    private RationalFunction? Plus(RationalFunction other, bool negated)
    {
        if (Denominator.Equal(other.Denominator))
            return Quotient(Numerator.Plus(other.Numerator, negated), Denominator);
        var left = Numerator.Times(other.Denominator);
        var right = other.Numerator.Times(Denominator);
        return left is null || right is null ? null : Quotient(left.Plus(right, negated), Denominator.Times(other.Denominator));
    }

    private RationalFunction? Negated() => Quotient(Polynomial.Constant(0).Plus(Numerator, negated: true), Denominator);

    private static RationalFunction? Quotient(Polynomial? numerator, Polynomial? denominator)
    {
        if (numerator is null || denominator is null || denominator.IsZero)
            return null;
        // Keeping constants out of the denominator lets two numerators be compared.
        if (!denominator.IsConstant || denominator.ConstantTerm == Rational.One)
            return new(numerator, denominator);
        var scaled = numerator.Times(Polynomial.Constant(Rational.One / denominator.ConstantTerm));
        return scaled is null ? null : new(scaled, Polynomial.One);
    }
}

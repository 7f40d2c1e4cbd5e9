using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>
/// A quotient of two polynomials without common factors; the denominator's leading coefficient is positive. Two that stand for the same
/// function are equal. Operations give null when the result would be too large to work with, or at a division by zero.
/// </summary>
public sealed record RationalFunction
{
    private RationalFunction(Polynomial numerator, Polynomial denominator)
    {
        Numerator = numerator;
        Denominator = denominator;
    }

    public static RationalFunction Zero { get; } = new(Polynomial.Zero, Polynomial.One);

    public static RationalFunction One { get; } = new(Polynomial.One, Polynomial.One);

    public Polynomial Numerator { get; }

    public Polynomial Denominator { get; }

    public bool IsZero => Numerator.IsZero;

    /// <summary>The value when it is a number, else null.</summary>
    public Rational? Value =>
        Numerator.IsConstant && Denominator.IsConstant ? Rational.Of(Numerator.ConstantTerm, Denominator.ConstantTerm) : null;

    public static RationalFunction Of(Rational value) => new(Polynomial.Constant(value.Numerator), Polynomial.Constant(value.Denominator));

    public static RationalFunction Of(Polynomial polynomial) => new(polynomial, Polynomial.One);

    public static RationalFunction? Of(Polynomial? numerator, Polynomial? denominator)
    {
        if (numerator is null || denominator is null || denominator.IsZero)
            return null;
        if (numerator.IsZero)
            return Zero;
        var common = PolynomialGcd.Of(numerator, denominator);
        if (denominator.LeadingCoefficient.Sign < 0)
            common = -common;
        return common.IsOne ? new(numerator, denominator)
            : numerator.DivideExactly(common) is { } upper && denominator.DivideExactly(common) is { } lower ? new(upper, lower)
            : null;
    }

    public RationalFunction Negated() => new(-Numerator, Denominator);

    public RationalFunction? Plus(RationalFunction other)
    {
        if (Denominator.Equals(other.Denominator))
            return Of(Numerator + other.Numerator, Denominator);
        var left = Numerator.Times(other.Denominator);
        var right = other.Numerator.Times(Denominator);
        return left is null || right is null ? null : Of(left + right, Denominator.Times(other.Denominator));
    }

    public RationalFunction? Minus(RationalFunction other) => Plus(other.Negated());

    public RationalFunction? Times(RationalFunction other) => Of(Numerator.Times(other.Numerator), Denominator.Times(other.Denominator));

    public RationalFunction? Over(RationalFunction other) => Of(Numerator.Times(other.Denominator), Denominator.Times(other.Numerator));

    public RationalFunction? Power(int exponent)
    {
        var upper = exponent < 0 ? Denominator : Numerator;
        var lower = exponent < 0 ? Numerator : Denominator;
        return Of(upper.Power(Math.Abs(exponent)), lower.Power(Math.Abs(exponent)));
    }

    /// <summary>The terms of the numerator, each over the constant denominator; null where the denominator is no constant.</summary>
    public IEnumerable<(Rational Coefficient, Polynomial Monomial)>? Terms()
    {
        if (!Denominator.IsConstant)
            return null;
        return Numerator.Terms().Select(term => (Rational.Of(term.Coefficient, Denominator.ConstantTerm), Monomial(term.ExponentOf)));
    }

    public override string ToString() => Denominator.IsOne ? Numerator.ToString() : "(" + Numerator + ")/(" + Denominator + ")";

    private static Polynomial Monomial(Func<int, int> exponentOf)
    {
        var monomial = Polynomial.One;
        for (var variable = 0; variable < Polynomial.MostVariables; variable++)
        {
            if (exponentOf(variable) is > 0 and var exponent)
                monomial = monomial.Times(Polynomial.Variable(variable, exponent)) ?? monomial;
        }

        return monomial;
    }
}

using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Expressions.Conditions;

/// <summary>
/// Compares equations, and equations joined by "or", as polynomials that are 0: "a = 0 or b = 0" is ab = 0, x² = y² is (x - y)(x + y) = 0.
/// </summary>
internal static class EquationForm
{
    /// <summary>How the equations agree; null when they are no equations or their forms do not decide it.</summary>
    public static ConditionAgreement? Compare(Expression left, Expression right)
    {
        var generators = new Generators();
        if (Product(left, generators) is not { } first || Product(right, generators) is not { } second)
            return RatioComparison.Compare(left, right);
        // 0 = 0 holds always. 27 = -22 never holds, but is another statement than 27 = -21.
        if (first.IsZero || second.IsZero)
            return first.IsZero && second.IsZero ? ConditionAgreement.Same : Decided(generators, ConditionAgreement.Different);
        if (first.IsConstant || second.IsConstant)
        {
            return first.Equals(second) || first.Equals(-second)
                ? ConditionAgreement.Same
                : Decided(generators, ConditionAgreement.Different);
        }

        if (first.PrimitivePart().Equals(second.PrimitivePart()))
            return ConditionAgreement.Same;
        if (Radical(first) is { } one && Radical(second) is { } other && one.Equals(other))
            return ConditionAgreement.SameSolutions;
        return RatioComparison.Compare(left, right);
    }

    private static ConditionAgreement? Decided(Generators generators, ConditionAgreement agreement) =>
        generators.AreIndependent ? agreement : null;

    // The polynomial that is 0 where one of the equations holds.
    private static Polynomial? Product(Expression condition, Generators generators)
    {
        var product = Polynomial.One;
        foreach (var alternative in ConditionForm.Alternatives(condition))
        {
            if (
                alternative is not Relation { Signs: [RelationSign.Equal] } equation
                || Numerator(equation, generators) is not { } numerator
            )
                return null;
            if (product.Times(numerator) is not { } next || generators.Reduce(next) is not { } reduced)
                return null;
            product = reduced;
        }

        return product;
    }

    private static Polynomial? Numerator(Relation equation, Generators generators)
    {
        var (left, right) = (equation.Operands[0], equation.Operands[1]);
        // |u| = |v| is u² = v².
        if (left is Absolute first && right is Absolute second)
        {
            (left, right) = (new Power(first.Operand, new Number(2)), new Power(second.Operand, new Number(2)));
        }

        return NormalForm.Of(left, generators) is { } upper && NormalForm.Of(right, generators) is { } lower
            ? upper.Minus(lower)?.Numerator
            : null;
    }

    // Each different factor once.
    private static Polynomial? Radical(Polynomial polynomial)
    {
        var simple = polynomial.PrimitivePart();
        foreach (var variable in polynomial.Variables())
        {
            var repeated = PolynomialGcd.Of(simple, simple.Derivative(variable));
            if (simple.DivideExactly(repeated) is not { } next)
                return null;
            simple = next;
        }

        return simple.PrimitivePart();
    }
}

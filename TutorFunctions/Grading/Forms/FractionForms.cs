using System.Numerics;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Forms;

/// <summary>Forms of fractions, of numbers and of algebraic expressions.</summary>
public static class FractionForms
{
    /// <summary>One fraction or none: no sum of fractions, no fraction inside another.</summary>
    public static WorkLeft? FindSingle(Expression expression)
    {
        var inner = Parts.WithoutSign(expression);
        if (inner is MixedNumber)
            return new(WorkKind.NotOneFraction, inner);
        var hasInner = inner is Quotient quotient
            ? HasFraction(quotient.Numerator) || HasFraction(quotient.Denominator)
            : HasFraction(inner);
        return hasInner ? new(WorkKind.NotOneFraction, inner) : null;
    }

    /// <summary>Every fraction of numbers reduced, no two minus signs in one, no root in a denominator.</summary>
    public static WorkLeft? FindLowestTerms(Expression expression)
    {
        foreach (var part in expression.SelfAndDescendants())
        {
            if (part is MixedNumber mixed && !BigInteger.GreatestCommonDivisor(mixed.Numerator, mixed.Denominator).IsOne)
                return new(WorkKind.NotInLowestTerms, part);
            if (part is Negative { Operand: Quotient { Numerator: Negative } or Quotient { Denominator: Negative } })
                return new(WorkKind.NotInLowestTerms, part);
            if (part is not Quotient quotient)
                continue;
            if (quotient is { Numerator: Negative, Denominator: Negative } || CommonDivisor(quotient) is { IsOne: false })
                return new(WorkKind.NotInLowestTerms, quotient);
            if (HasCommonFactor(quotient))
                return new(WorkKind.NotInLowestTerms, quotient);
            if (HasRoot(quotient.Denominator))
                return new(WorkKind.RootInDenominator, quotient);
        }

        return null;
    }

    /// <summary>No root and no i in a denominator.</summary>
    public static WorkLeft? FindRationalDenominator(Expression expression) =>
        expression.SelfAndDescendants().FirstOrDefault(part => part is Quotient quotient && HasRoot(quotient.Denominator)) is { } found
            ? new(WorkKind.RootInDenominator, found)
            : null;

    /// <summary>Whether numerator and denominator have a factor in common that is no number.</summary>
    internal static bool HasCommonFactor(Quotient quotient)
    {
        var generators = new Generators();
        if (
            NormalForm.Of(quotient.Numerator, generators) is not { } upper
            || NormalForm.Of(quotient.Denominator, generators) is not { } lower
        )
            return false;
        return upper.Denominator.IsConstant
            && lower.Denominator.IsConstant
            && !lower.IsZero
            && !PolynomialGcd.Of(upper.Numerator, lower.Numerator).IsConstant;
    }

    /// <summary>The greatest whole number that divides the numbers before and below the line; null where they are not whole.</summary>
    internal static BigInteger? CommonDivisor(Quotient quotient)
    {
        if (WholeContent(quotient.Numerator) is not { } upper || WholeContent(quotient.Denominator) is not { } lower)
            return null;
        return BigInteger.GreatestCommonDivisor(upper, lower);
    }

    internal static bool HasRoot(Expression denominator) =>
        denominator.Contains(part =>
            part is Constant { Name: ConstantName.I }
            || (part is Root root && root.Radicand.IsConstant())
            || (part is Power power && power.Base.IsConstant() && ExactNumber.Of(power.Exponent) is { IsInteger: false })
        );

    private static BigInteger? WholeContent(Expression expression)
    {
        var generators = new Generators();
        if (NormalForm.Of(expression, generators) is not { } form || !form.Denominator.IsOne)
            return null;
        return BigInteger.Abs(form.Numerator.Content());
    }

    // Exponents and what is under roots or in functions do not count.
    private static bool HasFraction(Expression expression) =>
        expression switch
        {
            Quotient or MixedNumber => true,
            Power power => ExactNumber.Of(power.Exponent) is { Sign: < 0 } || HasFraction(power.Base),
            Sum or Product or Negative => expression.Children.Any(HasFraction),
            _ => false,
        };
}

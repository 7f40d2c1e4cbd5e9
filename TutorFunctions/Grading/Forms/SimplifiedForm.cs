using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Forms;

/// <summary>All the work that is left in an expression before it is as simple as it can be.</summary>
public static class SimplifiedForm
{
    private const int LongestWholePower = 12;

    /// <summary>Each kind once, with the first place where it is.</summary>
    public static IReadOnlyList<WorkLeft> Find(Expression expression)
    {
        var found = new Dictionary<WorkKind, WorkLeft>();
        if (LikeTerms.Find(expression) is { } likeTerms)
            found[likeTerms.Kind] = likeTerms;
        foreach (var part in expression.SelfAndDescendants())
        {
            if (OfPart(part) is { } kind)
                found.TryAdd(kind, new(kind, part));
        }

        if (ExpandedForm.Find(expression) is { Kind: WorkKind.Brackets } brackets)
            found.TryAdd(brackets.Kind, brackets);
        return [.. found.Values];
    }

    private static WorkKind? OfPart(Expression part) =>
        part switch
        {
            Product product => OfProduct(product),
            Quotient quotient => OfQuotient(quotient),
            Power power => OfPower(power),
            Root root => OfRadicand(root.Radicand, ExactNumber.Of(root.Index)),
            Negative { Operand: Negative } => WorkKind.Arithmetic,
            Absolute absolute when ExactNumber.Of(absolute.Operand) is not null => WorkKind.Arithmetic,
            Factorial => WorkKind.Arithmetic,
            _ => null,
        };

    private static WorkKind? OfProduct(Product product)
    {
        var factors = Parts.Factors(product);
        // 3.4·10^5 is one number.
        if (NumberForms.IsScientific(product))
            return null;
        if (factors.Count(IsPlainNumber) > 1 || (factors.Exists(IsPlainNumber) && factors.Exists(IsZeroOrOne)))
            return WorkKind.Arithmetic;
        for (var first = 0; first < factors.Count; first++)
        {
            for (var second = 0; second < first; second++)
            {
                if (factors[first] is not (Number or Sum) && Base(factors[first]).Equals(Base(factors[second])))
                    return WorkKind.PowersToJoin;
                if (factors[first] is Root left && factors[second] is Root right && left.Index.Equals(right.Index))
                    return WorkKind.RootNotReduced;
            }
        }

        return null;
    }

    private static WorkKind? OfQuotient(Quotient quotient)
    {
        if (quotient.Numerator.Contains<Quotient>() || quotient.Denominator.Contains(part => part is Quotient))
            return WorkKind.NotOneFraction;
        if (ExactNumber.Of(quotient.Denominator) == 1)
            return WorkKind.NotInLowestTerms;
        if (FractionForms.CommonDivisor(quotient) is { IsOne: false } || FractionForms.HasCommonFactor(quotient))
            return WorkKind.NotInLowestTerms;
        return FractionForms.HasRoot(quotient.Denominator) ? WorkKind.RootInDenominator : null;
    }

    private static WorkKind? OfPower(Power power)
    {
        if (power.Base is Power or Product or Quotient or Negative { Operand: Power or Product or Quotient })
            return WorkKind.PowersToJoin;
        if (ExactNumber.Of(power.Exponent) is not { } exponent)
            return null;
        if (exponent.IsInteger && Parts.WithoutSign(power.Base) is Number && exponent.Sign >= 0 && exponent <= LongestWholePower)
            return WorkKind.Arithmetic;
        if (exponent.IsZero || exponent == 1)
            return WorkKind.PowersToJoin;
        return exponent.IsInteger ? null : OfRadicand(power.Base, Rational.Of(exponent.Denominator, 1));
    }

    // √72 is 6√2, √(2/3) is √6/3, √(x³) is x√x, √(-4) is 2i.
    private static WorkKind? OfRadicand(Expression radicand, Rational? index)
    {
        if (index is not { IsInteger: true } whole || whole < 2 || whole > 60)
            return null;
        if (radicand.Contains<Quotient>() && radicand.IsConstant())
            return WorkKind.RootNotReduced;
        if (ExactNumber.Of(radicand) is { } value)
            return IsReduced(value, (int)whole.Numerator) ? null : WorkKind.RootNotReduced;
        foreach (var factor in Parts.Factors(radicand is Quotient quotient ? quotient.Numerator : radicand))
        {
            if (factor is Power raised && ExactNumber.Of(raised.Exponent) is { } exponent && exponent >= whole)
                return WorkKind.RootNotReduced;
            if (factor is Number number && !IsReduced(number.Value, (int)whole.Numerator))
                return WorkKind.RootNotReduced;
        }

        return radicand is Quotient fraction && FractionForms.HasCommonFactor(fraction) ? WorkKind.RootNotReduced : null;
    }

    private static bool IsReduced(Rational value, int index)
    {
        if (!value.IsInteger || value.Sign < 0 || value.Root(index) is not null)
            return false;
        return value > 1_000_000_000_000 || !WholeNumberFactors.Of((long)value.Numerator).Any(factor => factor.Exponent >= index);
    }

    private static Expression Base(Expression factor) => factor is Power power ? power.Base : factor;

    private static bool IsPlainNumber(Expression factor) =>
        factor is Number or MixedNumber || (factor is Quotient && ExactNumber.Of(factor) is not null);

    private static bool IsZeroOrOne(Expression factor) => factor is Number { Value: var value } && (value.IsZero || value == 1);
}

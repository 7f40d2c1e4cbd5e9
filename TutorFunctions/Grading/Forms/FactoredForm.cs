using System.Numerics;
using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Forms;

/// <summary>
/// Factored over the integers: a product of numbers, powers and polynomials none of which has a factor left. Numbers may stand
/// unmultiplied, and factors may be repeated instead of raised.
/// </summary>
public static class FactoredForm
{
    public static WorkLeft? Find(Expression expression)
    {
        var inner = Parts.WithoutSign(expression);
        if (inner is Quotient quotient)
            return Find(quotient.Numerator) ?? Find(quotient.Denominator);
        var generators = new Generators();
        var factors = Parts.Factors(inner);
        foreach (var factor in factors)
        {
            var basis = factor is Power { Exponent: var exponent } power && ExactNumber.Of(exponent) is not null ? power.Base : factor;
            if (basis is Quotient or Product)
            {
                if (Find(basis) is { } work)
                    return work;
            }
            else if (OfFactor(basis, generators, isOnly: factors.Count == 1) is { } left)
                return left;
        }

        return null;
    }

    private static WorkLeft? OfFactor(Expression factor, Generators generators, bool isOnly)
    {
        if (factor is not (Sum or Negative) || NormalForm.Of(factor, generators) is not { } form)
            return null;
        var notFactored = new WorkLeft(isOnly ? WorkKind.NotFactored : WorkKind.FactorLeft, factor);
        if (!form.Denominator.IsConstant)
            return notFactored;
        if (form.Numerator.IsConstant)
            return null;
        // 2x + 6 has the factor 2; 2x + 1/2 is written with fractions and has none that is whole.
        var content = Rational.Of(BigInteger.Abs(form.Numerator.Content()), form.Denominator.ConstantTerm);
        if (!content.Numerator.IsOne || Irreducibility.IsIrreducible(form.Numerator) == false)
            return notFactored;
        return HasUnjoinedTerms(factor, form.Numerator) ? new(WorkKind.LikeTerms, factor) : null;
    }

    private static bool HasUnjoinedTerms(Expression factor, Polynomial polynomial) =>
        Parts.Terms(factor).Count > polynomial.TermCount
        && !factor.Contains<Root>()
        && !factor.Contains(part => part is Product product && product.Factors.Any(inner => inner is Sum));
}

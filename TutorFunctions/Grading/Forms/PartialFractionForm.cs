using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Forms;

/// <summary>
/// Partial fractions: a sum of polynomials and of fractions whose denominators are powers of one irreducible polynomial, each with a
/// numerator of a lower degree than that polynomial, and no denominator twice.
/// </summary>
public static class PartialFractionForm
{
    public static WorkLeft? Find(Expression expression)
    {
        var generators = new Generators();
        var seen = new HashSet<(Polynomial, int)>();
        foreach (var (_, term) in Parts.Terms(WithoutOuterNumber(expression)))
        {
            if (!IsPartial(term, generators, seen))
                return new(WorkKind.NotPartialFractions, term);
        }

        return null;
    }

    // 3(1/(x+1) + 1/(x+2)) is as good as multiplied out.
    private static Expression WithoutOuterNumber(Expression expression)
    {
        if (Parts.WithoutSign(expression) is not Product product)
            return expression;
        var sums = product.Factors.Where(factor => ExactNumber.Of(factor) is null).ToList();
        return sums is [Sum only] ? only : expression;
    }

    private static bool IsPartial(Expression term, Generators generators, HashSet<(Polynomial, int)> seen)
    {
        if (NormalForm.Of(term, generators) is not { } form)
            return false;
        if (form.Denominator.IsConstant)
            return Unreduced(term) is null || form.Numerator.IsConstant;
        var variables = form.Denominator.Variables();
        var (basis, power) = Base(form.Denominator.PrimitivePart(), variables[0]);
        if (Irreducibility.IsIrreducible(basis) == false)
            return false;
        return form.Numerator.Degree(variables[0]) < basis.Degree(variables[0]) && seen.Add((basis, power));
    }

    private static Quotient? Unreduced(Expression term) =>
        term.SelfAndDescendants().OfType<Quotient>().FirstOrDefault(quotient => ExactNumber.Of(quotient.Denominator) is null);

    // The polynomial without repeated factors that the denominator is a power of; the denominator itself and 1 when it is no power.
    private static (Polynomial Base, int Power) Base(Polynomial denominator, int variable)
    {
        var repeated = PolynomialGcd.Of(denominator, denominator.Derivative(variable));
        if (denominator.DivideExactly(repeated)?.PrimitivePart() is not { } simple || simple.Degree(variable) == 0)
            return (denominator, 1);
        var power = denominator.Degree(variable) / simple.Degree(variable);
        return simple.Power(power) is { } raised && raised.PrimitivePart().Equals(denominator) ? (simple, power) : (denominator, 1);
    }
}

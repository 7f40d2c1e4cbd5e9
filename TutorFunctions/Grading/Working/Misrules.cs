using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Expressions.Exact;

namespace TutorFunctions.Grading.Working;

/// <summary>
/// What well-known mistakes make of an expression. The kinds are those that studies of pupils' algebra report again and again (Matz 1982,
/// Sleeman 1984).
/// </summary>
internal static class Misrules
{
    private const int MostCandidates = 120;

    /// <summary>The expression after each mistake that can be made in one place, with the kind and the place.</summary>
    public static IEnumerable<(SlipKind Kind, Expression Where, Expression Result)> Apply(Expression expression)
    {
        var count = 0;
        foreach (var part in expression.SelfAndDescendants())
        {
            foreach (var (kind, result) in OfPart(part))
            {
                if (++count > MostCandidates)
                    yield break;
                yield return (kind, part, expression.Replace(other => ReferenceEquals(other, part) ? result : null));
            }
        }
    }

    private static IEnumerable<(SlipKind, Expression)> OfPart(Expression part) =>
        part switch
        {
            Product product => OfProduct(product),
            Sum sum => OfSum(sum),
            Power power => OfPower(power),
            Root { Radicand: Sum radicand } root =>
            [
                (
                    SlipKind.PowerOfSum,
                    new Sum(
                        radicand.Terms.Map(term =>
                            term is Negative negative
                                ? new Negative(root with { Radicand = negative.Operand })
                                : root with
                                {
                                    Radicand = term,
                                }
                        )
                    )
                ),
            ],
            Negative { Operand: Sum sum } =>
            [
                (SlipKind.Distribution, new Sum([new Negative(sum.Terms[0]), .. sum.Terms.Skip(1)])),
                (SlipKind.Sign, sum),
            ],
            Negative negative => [(SlipKind.Sign, negative.Operand)],
            Quotient quotient => [(SlipKind.InverseOperation, new Quotient(quotient.Denominator, quotient.Numerator))],
            _ => [],
        };

    // 3(x + 4): 3x + 4
    private static IEnumerable<(SlipKind, Expression)> OfProduct(Product product)
    {
        for (var at = 0; at < product.Factors.Count; at++)
        {
            if (product.Factors[at] is not Sum sum)
                continue;
            var others = product.Factors.Where((_, index) => index != at).ToList();
            yield return (SlipKind.Distribution, new Sum([Times(others, sum.Terms[0]), .. sum.Terms.Skip(1)]));
            yield return (SlipKind.Distribution, new Sum([.. sum.Terms.Take(sum.Terms.Count - 1), Times(others, sum.Terms[^1])]));
            // -2(x - 3): -2x - 6
            if (sum.Terms[^1] is Negative last)
                yield return (SlipKind.Sign, new Sum([Times(others, sum.Terms[0]), Times(others, last.Operand)]));
            else
                yield return (SlipKind.Sign, new Sum([Times(others, sum.Terms[0]), new Negative(Times(others, sum.Terms[^1]))]));
        }

        for (var first = 0; first < product.Factors.Count; first++)
        {
            for (var second = first + 1; second < product.Factors.Count; second++)
            {
                if (Powers(product.Factors[first], product.Factors[second]) is { } joined)
                {
                    yield return (
                        SlipKind.Exponents,
                        Times(product.Factors.Where((_, index) => index != first && index != second).ToList(), joined)
                    );
                }
            }
        }
    }

    // x^2·x^3: x^6
    private static Power? Powers(Expression left, Expression right) =>
        left is Power first && right is Power second && first.Base.Equals(second.Base)
            ? first with
            {
                Exponent = new Product([first.Exponent, second.Exponent]),
            }
            : null;

    private static IEnumerable<(SlipKind, Expression)> OfSum(Sum sum)
    {
        var terms = sum.Terms;
        for (var first = 0; first < terms.Count; first++)
        {
            for (var second = first + 1; second < terms.Count; second++)
            {
                var rest = terms.Where((_, index) => index != first && index != second).ToList();
                if (Across(terms[first], terms[second]) is { } across)
                    yield return (SlipKind.FractionsAddedAcross, Plus(rest, across));
                foreach (var joined in Unlike(terms[first], terms[second]))
                    yield return (SlipKind.UnlikeTerms, Plus(rest, joined));
            }
        }

        for (var at = 0; at < terms.Count; at++)
        {
            var turned = terms[at] is Negative negative ? negative.Operand : new Negative(terms[at]);
            yield return (SlipKind.Sign, new Sum(ExpressionList.Of(terms.Select((term, index) => index == at ? turned : term))));
        }
    }

    // 1/2 + 1/3: 2/5
    private static Quotient? Across(Expression left, Expression right) =>
        Fraction(left) is var (upper, lower) && Fraction(right) is var (otherUpper, otherLower)
            ? new Quotient(new Sum([upper, otherUpper]), new Sum([lower, otherLower]))
            : null;

    private static (Expression Upper, Expression Lower)? Fraction(Expression term) =>
        term switch
        {
            Quotient quotient => (quotient.Numerator, quotient.Denominator),
            Negative { Operand: Quotient quotient } => (new Negative(quotient.Numerator), quotient.Denominator),
            _ => null,
        };

    // 3x + 4: 7x, 2x + 3y: 5xy, x^2 + x: x^3
    private static IEnumerable<Expression> Unlike(Expression left, Expression right)
    {
        var (coefficient, monomial) = Split(left);
        var (otherCoefficient, otherMonomial) = Split(right);
        if (coefficient is null || otherCoefficient is null || CommutativeForm.AreAlike(monomial, otherMonomial))
            yield break;
        var sum = new Sum([coefficient, otherCoefficient]);
        if (monomial is Number)
            yield return new Product([sum, otherMonomial]);
        else if (otherMonomial is Number)
            yield return new Product([sum, monomial]);
        else
        {
            yield return new Product([sum, monomial, otherMonomial]);
            yield return new Product([sum, monomial]);
        }
    }

    // The number before a term and what it multiplies.
    private static (Expression? Coefficient, Expression Monomial) Split(Expression term)
    {
        if (term is Negative negative)
            return Split(negative.Operand) is ({ } inner, var rest) ? (new Negative(inner), rest) : (null, term);
        if (ExactNumber.Of(term) is not null)
            return (term, new Number(1));
        if (term is not Product product)
            return term is Sum or Quotient ? (null, term) : (new Number(1), term);
        var numbers = product.Factors.Where(factor => ExactNumber.Of(factor) is not null).ToList();
        var others = product.Factors.Where(factor => ExactNumber.Of(factor) is null).ToList();
        return (
            numbers.Count == 0 ? new Number(1) : Times(numbers.Skip(1).ToList(), numbers[0]),
            Times(others.Skip(1).ToList(), others[0])
        );
    }

    private static IEnumerable<(SlipKind, Expression)> OfPower(Power power)
    {
        if (power.Base is Sum sum)
            yield return (SlipKind.PowerOfSum, new Sum(sum.Terms.Map(term => new Power(term, power.Exponent))));
        if (power.Base is Power inner)
            yield return (SlipKind.Exponents, new Power(inner.Base, new Sum([inner.Exponent, power.Exponent])));
        // (3x)^2: 3x^2
        if (power.Base is Product product)
            yield return (
                SlipKind.Exponents,
                new Product([.. product.Factors.Take(product.Factors.Count - 1), new Power(product.Factors[^1], power.Exponent)])
            );
        // 3^2: 6
        if (ExactNumber.Of(power.Exponent) is { IsInteger: true, Sign: > 0 })
            yield return (SlipKind.Exponents, new Product([power.Base, power.Exponent]));
        if (power.Exponent is Negative negative)
            yield return (SlipKind.Exponents, new Negative(new Power(power.Base, negative.Operand)));
    }

    private static Expression Times(List<Expression> others, Expression factor) =>
        others.Count == 0 ? factor : new Product(ExpressionList.Of([.. others, factor]));

    private static Expression Plus(List<Expression> rest, Expression term) =>
        rest.Count == 0 ? term : new Sum(ExpressionList.Of([.. rest, term]));
}

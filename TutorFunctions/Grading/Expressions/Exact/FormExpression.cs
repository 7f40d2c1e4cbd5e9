using System.Numerics;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Grading.Expressions.Exact;

/// <summary>Writes normal forms as expressions again.</summary>
public static class FormExpression
{
    /// <summary>
    /// The expression, a quotient of two sums of terms in falling powers; null where a generator is more than a symbol or a constant.
    /// </summary>
    public static Expression? Of(RationalFunction form, Generators generators)
    {
        if (Of(form.Numerator, generators) is not { } numerator)
            return null;
        if (form.Denominator.IsOne)
            return numerator;
        if (Of(form.Denominator, generators) is not { } denominator)
            return null;
        return numerator is Negative negative
            ? new Negative(new Quotient(negative.Operand, denominator))
            : new Quotient(numerator, denominator);
    }

    private static Expression? Of(Polynomial polynomial, Generators generators)
    {
        var terms = new List<Expression>();
        foreach (var (coefficient, exponentOf) in polynomial.Terms())
        {
            if (Term(coefficient, exponentOf, generators) is not { } term)
                return null;
            terms.Add(term);
        }

        return terms.Count switch
        {
            0 => new Number(Rational.Zero),
            1 => terms[0],
            _ => new Sum(ExpressionList.Of(terms)),
        };
    }

    private static Expression? Term(BigInteger coefficient, Func<int, int> exponentOf, Generators generators)
    {
        var factors = new List<Expression>();
        var size = BigInteger.Abs(coefficient);
        for (var index = 0; index < generators.Count; index++)
        {
            var exponent = exponentOf(index);
            if (exponent == 0)
                continue;
            if (Generator(generators.KeyOf(index)) is not { } factor)
                return null;
            factors.Add(exponent == 1 ? factor : new Power(factor, new Number(exponent)));
        }

        if (!size.IsOne || factors.Count == 0)
            factors.Insert(0, new Number(Rational.Of(size, 1)));
        var product = factors.Count == 1 ? factors[0] : new Product(ExpressionList.Of(factors));
        return coefficient.Sign < 0 ? new Negative(product) : product;
    }

    private static Expression? Generator(string key) =>
        key switch
        {
            "#π" => new Constant(ConstantName.Pi),
            "#e" => new Constant(ConstantName.E),
            "#i" => new Constant(ConstantName.I),
            _ when key.StartsWith("#√", StringComparison.Ordinal) => new Root(
                new Number(Rational.Of(BigInteger.Parse(key[2..], System.Globalization.CultureInfo.InvariantCulture), 1)),
                new Number(2)
            ),
            _ when key.StartsWith('#') => null,
            _ => new Symbol(key),
        };
}

using System.Numerics;
using TutorFunctions.Grading.Expressions.Exact;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Tests.Grading.Expressions;

public class PolynomialTests
{
    [Theory]
    [InlineData("(x+1)(x+2)", "(x+1)(x+3)", "x+1")]
    [InlineData("6x^2-6", "4x+4", "2x+2")]
    [InlineData("x^2-y^2", "x^2+2x*y+y^2", "x+y")]
    [InlineData("(x+y+z)^3*(x-2z)", "(x+y+z)^2*(y+1)", "(x+y+z)^2")]
    [InlineData("x^2+1", "x+1", "1")]
    public void The_greatest_common_divisor_is_found(string left, string right, string divisor)
    {
        var generators = new Generators();
        PolynomialGcd.Of(Of(left, generators), Of(right, generators)).ShouldBe(Of(divisor, generators));
    }

    [Theory]
    [InlineData("x^2+1", true)]
    [InlineData("x^2-2", true)]
    [InlineData("x^2-1", false)]
    [InlineData("x^3-x+1", true)]
    [InlineData("x^3-1", false)]
    [InlineData("x^4+4", false)]
    [InlineData("x^4+1", true)]
    [InlineData("x^4-10x^2+1", true)]
    [InlineData("(x^2+x+1)(x^3+2)", false)]
    [InlineData("x^6+x^3+1", true)]
    [InlineData("x^2-y^2", false)]
    [InlineData("x^2+y^2", true)]
    [InlineData("x*y+x", false)]
    [InlineData("x^2*y-4", true)]
    [InlineData("x^3+y^3", false)]
    public void Irreducible_polynomials_are_told_from_products(string text, bool expected) =>
        Irreducibility.IsIrreducible(Of(text, new Generators())).ShouldBe(expected);

    [Fact]
    public void Real_roots_are_found_exactly_where_they_are_fractions()
    {
        var roots = RealRoots.Of(Of("(2x-1)(x+3)(x^2-2)(x^2+1)", new Generators()), 0)!;
        roots.Count.ShouldBe(4);
        roots[0].ShouldBe(new RealRoot(-3, true));
        roots[2].ShouldBe(new RealRoot(Rational.Of(1, 2), true));
        roots[3].IsExact.ShouldBeFalse();
        roots[3].Value.ToDouble().ShouldBe(Math.Sqrt(2), 1e-15);
    }

    [Fact]
    public void A_root_that_is_there_twice_is_found_once() =>
        RealRoots.Of(Of("(x-2)^2*(x+5)^3", new Generators()), 0)!.Select(root => root.Value).ShouldBe([-5, 2]);

    [Fact]
    public void Products_that_would_be_too_large_are_refused()
    {
        var generators = new Generators();
        Of("x+y", generators).Power(200).ShouldBeNull();
    }

    [Theory]
    [InlineData(12L, "2^2·3^1")]
    [InlineData(97L, "97^1")]
    [InlineData(999_966_000_289L, "999983^2")]
    public void Whole_numbers_are_factored(long value, string factors) =>
        string.Join("·", WholeNumberFactors.Of(value).Select(factor => factor.Prime + "^" + factor.Exponent)).ShouldBe(factors);

    [Fact]
    public void A_normal_form_is_written_as_an_expression_again()
    {
        var generators = new Generators();
        var form = NormalForm.Of(Read.As("(x^2-1)/(2x+2)+sqrt(8)"), generators)!;
        FormExpression.Of(form, generators)!.ToString().ShouldBe("(x + 4*sqrt(2) - 1)/2");
    }

    private static Polynomial Of(string text, Generators generators)
    {
        var form = NormalForm.Of(Read.As(text), generators).ShouldNotBeNull();
        form.Denominator.ShouldBe(Polynomial.Constant(BigInteger.One));
        return form.Numerator;
    }
}

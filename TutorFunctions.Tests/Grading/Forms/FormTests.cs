using TutorFunctions.Grading.Forms;
using TutorFunctions.Tests.Grading.Expressions;

namespace TutorFunctions.Tests.Grading.Forms;

public class FormTests
{
    [Theory]
    [InlineData("2(x-1)")]
    [InlineData("2x(x-3)")]
    [InlineData("(x+2)(x+3)")]
    [InlineData("(1-x)(1-x)")]
    [InlineData("-2*3*k*(4b-k-1)")]
    [InlineData("x^2+1")]
    [InlineData("(a-x)^6000")]
    [InlineData("24(x-1/4)")]
    [InlineData("4(1-x/2)^2")]
    [InlineData("(x-1)(x^2+x+1)")]
    [InlineData("(sin(x)+1)(sin(x)-1)")]
    [InlineData("(x-sqrt(2))(x+sqrt(2))")]
    [InlineData("(x-i)(x+i)")]
    [InlineData("3(x+2)/(x-1)")]
    public void Factored(string answer) => ShouldHave(answer, FormKind.Factored);

    [Theory]
    [InlineData("2x-2", WorkKind.NotFactored)]
    [InlineData("x^2+5x+6", WorkKind.NotFactored)]
    [InlineData("2(x^2-3x)", WorkKind.FactorLeft)]
    [InlineData("x(2x-6)", WorkKind.FactorLeft)]
    [InlineData("(x^2-4x+4)(3-x)", WorkKind.FactorLeft)]
    [InlineData("x(x-4+4/x)", WorkKind.FactorLeft)]
    [InlineData("x(x+5)+6", WorkKind.NotFactored)]
    [InlineData("i*x-2i", WorkKind.NotFactored)]
    public void Not_factored(string answer, WorkKind left) => ShouldLack(answer, FormKind.Factored, left);

    [Theory]
    [InlineData("3x+12", null)]
    [InlineData("x^2-2x+1", null)]
    [InlineData("3(x+4)", WorkKind.Brackets)]
    [InlineData("(x+1)^2", WorkKind.Brackets)]
    [InlineData("3x+3*4", WorkKind.Arithmetic)]
    [InlineData("x+x+3", WorkKind.LikeTerms)]
    public void Expanded(string answer, WorkKind? left) => ShouldLack(answer, FormKind.Expanded, left);

    [Theory]
    [InlineData("5x")]
    [InlineData("5sqrt(3)+5")]
    [InlineData("x+4")]
    [InlineData("-9a/b^2")]
    [InlineData("sqrt(6)/3")]
    [InlineData("7^(-2)")]
    [InlineData("5^(x*y)")]
    [InlineData("x^5")]
    public void Simplified(string answer) => ShouldHave(answer, FormKind.Simplified);

    [Theory]
    [InlineData("3x+2x", WorkKind.LikeTerms)]
    [InlineData("(3+2)x", WorkKind.Arithmetic)]
    [InlineData("3sqrt(8)", WorkKind.RootNotReduced)]
    [InlineData("sqrt(72)", WorkKind.RootNotReduced)]
    [InlineData("sqrt(2/3)", WorkKind.RootNotReduced)]
    [InlineData("1/sqrt(2)", WorkKind.RootInDenominator)]
    [InlineData("x^15/x^10", WorkKind.NotInLowestTerms)]
    [InlineData("(x^2+9x+20)/(x+5)", WorkKind.NotInLowestTerms)]
    [InlineData("x^4*x^2", WorkKind.PowersToJoin)]
    [InlineData("(5^x)^y", WorkKind.PowersToJoin)]
    [InlineData("(5t^2)^3", WorkKind.PowersToJoin)]
    [InlineData("5sqrt(5)-4sqrt(5)", WorkKind.LikeTerms)]
    public void Not_simplified(string answer, WorkKind left) => ShouldLack(answer, FormKind.Simplified, left);

    [Theory]
    [InlineData("2/n", null)]
    [InlineData("-(1/(n-1))", null)]
    [InlineData("(5^(3/2)+6)/15", null)]
    [InlineData("a+1/2", WorkKind.NotOneFraction)]
    [InlineData("2*(1/n)", WorkKind.NotOneFraction)]
    [InlineData("(1/2)/(3/4)", WorkKind.NotOneFraction)]
    public void Single_fraction(string answer, WorkKind? left) => ShouldLack(answer, FormKind.SingleFraction, left);

    [Theory]
    [InlineData("1+n+n^2+1/(n-1)", null)]
    [InlineData("9/(y-4)+28/(y-4)^2", null)]
    [InlineData("1/(2x-2)-(x+1)/(2(x^2+1))", null)]
    [InlineData("3(1/(x+1) + 1/(x+2))", null)]
    [InlineData("n^3/(n-1)", WorkKind.NotPartialFractions)]
    [InlineData("1/(n(n+1))", WorkKind.NotPartialFractions)]
    [InlineData("(9y-8)/(y-4)^2", WorkKind.NotPartialFractions)]
    [InlineData("3x(1/(x+1) + 2/(x+2))", WorkKind.NotPartialFractions)]
    public void Partial_fractions(string answer, WorkKind? left) => ShouldLack(answer, FormKind.PartialFractions, left);

    [Theory]
    [InlineData("(x-1)^2+1", null)]
    [InlineData("3-4(x-1)^2", null)]
    [InlineData("x^2-1", null)]
    [InlineData("x^2-2x+2", WorkKind.SquareNotCompleted)]
    public void Completed_square(string answer, WorkKind? left) => ShouldLack(answer, FormKind.CompletedSquare, left);

    [Theory]
    [InlineData("7/20", null)]
    [InlineData("-1/3", null)]
    [InlineData("sqrt(3)/3", null)]
    [InlineData("35/100", WorkKind.NotInLowestTerms)]
    [InlineData("-1/-3", WorkKind.NotInLowestTerms)]
    [InlineData("x+2/6", WorkKind.NotInLowestTerms)]
    [InlineData("1/(1+sqrt(2))", WorkKind.RootInDenominator)]
    public void Lowest_terms(string answer, WorkKind? left) => ShouldLack(answer, FormKind.LowestTerms, left);

    [Theory]
    [InlineData(FormKind.MixedNumber, "1 3/4", true)]
    [InlineData(FormKind.MixedNumber, "7/4", false)]
    [InlineData(FormKind.DecimalNumber, "0.35", true)]
    [InlineData(FormKind.DecimalNumber, "7/20", false)]
    [InlineData(FormKind.Fraction, "20/33", true)]
    [InlineData(FormKind.Fraction, "0.606060...", false)]
    [InlineData(FormKind.ScientificNotation, "3.4*10^5", true)]
    [InlineData(FormKind.ScientificNotation, "3.4e5", true)]
    [InlineData(FormKind.ScientificNotation, "34*10^4", false)]
    [InlineData(FormKind.OrdinaryNumber, "0.00045", true)]
    [InlineData(FormKind.OrdinaryNumber, "4.5e-4", false)]
    [InlineData(FormKind.TermsOfPi, "12pi", true)]
    [InlineData(FormKind.TermsOfPi, "37.7", false)]
    [InlineData(FormKind.Exact, "sqrt(2)", true)]
    [InlineData(FormKind.Exact, "1.41", false)]
    [InlineData(FormKind.SinglePower, "x^6", true)]
    [InlineData(FormKind.SinglePower, "x^4*x^2", false)]
    [InlineData(FormKind.SingleLogarithm, "log_10(xy/z)", true)]
    [InlineData(FormKind.SingleLogarithm, "log(x)+log(y)", false)]
    [InlineData(FormKind.SolvedFor, "x = 5 or x = -5", true)]
    [InlineData(FormKind.SolvedFor, "2x = 10", false)]
    public void Other_forms(FormKind form, string answer, bool isFulfilled) => (Left(answer, new(form)).Count == 0).ShouldBe(isFulfilled);

    [Theory]
    [InlineData("0.00123", 3, true)]
    [InlineData("1.23e-3", 3, true)]
    [InlineData("1.50", 3, true)]
    [InlineData("1.5", 3, false)]
    [InlineData("1000", 2, true)]
    [InlineData("1E3", 2, false)]
    [InlineData("245.0", 3, false)]
    public void Significant_figures(string answer, int count, bool isFulfilled) =>
        (Left(answer, new(FormKind.SignificantFigures, count)).Count == 0).ShouldBe(isFulfilled);

    private static void ShouldHave(string answer, FormKind form) => Left(answer, new(form)).ShouldBeEmpty();

    private static void ShouldLack(string answer, FormKind form, WorkKind? kind)
    {
        var left = Left(answer, new(form));
        if (kind is { } expected)
            left.ShouldContain(expected);
        else
            left.ShouldBeEmpty();
    }

    private static List<WorkKind> Left(string answer, AskedForm form) =>
        [.. FormCheck.Find(Read.As(answer), form).Select(work => work.Kind)];
}

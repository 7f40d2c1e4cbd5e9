using System.Globalization;
using System.Numerics;
using TutorFunctions.Grading.Expressions.Numeric;
using TutorFunctions.Grading.Numbers;

namespace TutorFunctions.Tests.Grading.Expressions;

public class BallTests
{
    // 60 decimals of well-known constants.
    [Theory]
    [InlineData("pi", "3.141592653589793238462643383279502884197169399375105820974944")]
    [InlineData("e", "2.718281828459045235360287471352662497757247093699959574966967")]
    [InlineData("ln(2)", "0.693147180559945309417232121458176568075500134360255254120680")]
    [InlineData("sqrt(2)", "1.414213562373095048801688724209698078569671875376948073176679")]
    [InlineData("sin(1)", "0.841470984807896506652502321630298999622563060798371065672751")]
    [InlineData("cos(1)", "0.540302305868139717400936607442976603732310420617922227670097")]
    [InlineData("arctan(2)", "1.107148717794090503017065460178537040070047645401432646676539")]
    [InlineData("e^10", "22026.465794806716516957900645284244366353512618556781074235426355")]
    [InlineData("ln(1000)", "6.907755278982137052053974364053092622803304465886318928099983")]
    [InlineData("sin(1000000)", "-0.349993502171292952117652486780771469061406605328716273857059")]
    public void Values_lie_within_their_proved_bounds(string text, string digits)
    {
        var value = Evaluate(text, 160);
        var (units, error) = (BigInteger.Abs(value.Real.Mantissa), value.Real.Error);
        value.Real.ErrorMagnitude.ShouldBeLessThan(value.Real.Magnitude - 120);
        units.IsZero.ShouldBeFalse();
        var expected = BigInteger.Parse(digits.Replace(".", string.Empty, StringComparison.Ordinal), CultureInfo.InvariantCulture);
        var decimals = digits.Length - digits.IndexOf('.') - 1;
        // The last digit of the table may be rounded.
        var (fixedPoint, fixedError) = BallArithmetic.ToFixed(value.Real, 300);
        var difference = (fixedPoint * BigInteger.Pow(10, decimals)) - (expected << 300);
        (
            BigInteger.Abs(difference) <= ((BigInteger)(fixedError + error) * BigInteger.Pow(10, decimals)) + (BigInteger.One << 301)
        ).ShouldBeTrue($"{text} is not {digits}");
    }

    [Fact]
    public void More_digits_lie_within_the_bounds_of_fewer()
    {
        foreach (var text in (string[])["sin(3)^7*exp(2)", "ln(7)/arctan(1/3)", "(sqrt(5)-2)^20", "cos(10)^3-sin(20)", "2^0.3-3^0.7"])
        {
            var rough = Evaluate(text, 64).Real;
            var fine = Evaluate(text, 256).Real;
            var arithmetic = new BallArithmetic(300);
            arithmetic.Subtract(rough, fine).ContainsZero.ShouldBeTrue(text);
        }
    }

    [Fact]
    public void What_cannot_be_decided_is_unknown()
    {
        var arithmetic = new BallArithmetic(96);
        var third = arithmetic.Of(Rational.Of(1, 3));
        var nothing = arithmetic.Subtract(third, third);
        nothing.Sign.ShouldBeNull();
        arithmetic.Divide(Ball.One, nothing).IsKnown.ShouldBeFalse();
        arithmetic.SquareRoot(nothing).IsKnown.ShouldBeFalse();
        arithmetic.NaturalLogarithm(nothing).IsKnown.ShouldBeFalse();
    }

    [Theory]
    [InlineData("1/0", NumericOutcome.Excluded)]
    [InlineData("sqrt(-2)", NumericOutcome.Undefined)]
    [InlineData("ln(-2)", NumericOutcome.Excluded)]
    [InlineData("arcsin(2)", NumericOutcome.Undefined)]
    [InlineData("x+1", NumericOutcome.Undefined)]
    [InlineData("(1/2)!", NumericOutcome.Excluded)]
    public void An_expression_without_a_real_value_says_why(string text, NumericOutcome outcome)
    {
        var evaluator = new NumericEvaluator(new BallArithmetic(96), NumberDomain.Real, _ => null);
        evaluator.Evaluate(Read.As(text)).ShouldBeNull();
        evaluator.Outcome.ShouldBe(outcome);
    }

    private static ComplexBall Evaluate(string text, int precision) =>
        new NumericEvaluator(new BallArithmetic(precision), NumberDomain.Real, _ => null).Evaluate(Read.As(text)).ShouldNotBeNull();
}

using TutorFunctions.Grading.Forms;

namespace TutorFunctions.Tests.Grading.Forms;

public class FormWordingTests
{
    [Theory]
    [InlineData("Factor x^2 + 5x + 6.", FormKind.Factored)]
    [InlineData("Factorise completely: 2x + 6", FormKind.Factored)]
    [InlineData("Multiply out 3(x + 4).", FormKind.Expanded)]
    [InlineData("Expand (x+1)^2", FormKind.Expanded)]
    [InlineData("Simplify 3x + 2x.", FormKind.Simplified)]
    [InlineData("Write as a single fraction: 1/x + 1/y", FormKind.SingleFraction)]
    [InlineData("Write in partial fractions: 1/(n(n+1))", FormKind.PartialFractions)]
    [InlineData("Complete the square: x^2+2x", FormKind.CompletedSquare)]
    [InlineData("Write 6/8 in lowest terms.", FormKind.LowestTerms)]
    [InlineData("Write 0.35 as a fraction in its simplest form.", FormKind.LowestTerms)]
    [InlineData("Write 7/4 as a mixed number.", FormKind.MixedNumber)]
    [InlineData("Write 7/20 as a decimal.", FormKind.DecimalNumber)]
    [InlineData("Write 340000 in scientific notation.", FormKind.ScientificNotation)]
    [InlineData("Write 0.00005819 in standard form.", FormKind.ScientificNotation)]
    [InlineData("Write 4.5 x 10^-4 as an ordinary number.", FormKind.OrdinaryNumber)]
    [InlineData("Give the area in terms of pi.", FormKind.TermsOfPi)]
    [InlineData("Rationalise the denominator: 1/sqrt(2)", FormKind.RationalDenominator)]
    [InlineData("Write as a single power: x^4 * x^2", FormKind.SinglePower)]
    [InlineData("Write log(x) + log(y) as one logarithm.", FormKind.SingleLogarithm)]
    [InlineData("Give the exact value.", FormKind.Exact)]
    [InlineData("Solve 2x = 10.", FormKind.SolvedFor)]
    public void A_form_is_read_from_the_question(string question, FormKind form) =>
        FormWording.English.Read(question).Select(asked => asked.Kind).ShouldContain(form);

    [Theory]
    [InlineData("Round to 2 decimal places.", FormKind.DecimalPlaces, 2)]
    [InlineData("Give your answer to three decimal places.", FormKind.DecimalPlaces, 3)]
    [InlineData("Give the answer to 4 significant figures.", FormKind.SignificantFigures, 4)]
    public void The_number_of_digits_is_read(string question, FormKind form, int count) =>
        FormWording.English.Read(question).ShouldContain(new AskedForm(form, count));

    [Fact]
    public void The_symbol_to_solve_for_is_read() =>
        FormWording
            .English.Read("Solve the formula $$A=\\frac{1}{2} b h$$ for $$h$$")
            .ShouldContain(new AskedForm(FormKind.SolvedFor, 0, "h"));

    [Theory]
    [InlineData("What is the answer?")]
    [InlineData("How many factors of 12 are there?")]
    [InlineData("A factory makes 3 toys. How many in 5 days?")]
    public void A_question_that_asks_for_no_form_has_none(string question) => FormWording.English.Read(question).ShouldBeEmpty();
}

using System.Xml.Linq;
using TutorFunctions.Grading.Expressions.Printing;

namespace TutorFunctions.Tests.Grading.Expressions;

public class PrintingTests
{
    [Theory]
    [InlineData("2x+3", "2x + 3")]
    [InlineData("1/2*x", "\\frac{1}{2}x")]
    [InlineData("2*3", "2 \\cdot 3")]
    [InlineData("x^(n+1)", "x^{n + 1}")]
    [InlineData("(x+1)^2", "\\left(x + 1\\right)^{2}")]
    [InlineData("(a/b)^2", "\\left(\\frac{a}{b}\\right)^{2}")]
    [InlineData("sqrt(2)", "\\sqrt{2}")]
    [InlineData("root(x,3)", "\\sqrt[3]{x}")]
    [InlineData("x >= 2", "x \\ge 2")]
    [InlineData("1 3/4", "1\\frac{3}{4}")]
    [InlineData("a - (b - c)", "a - \\left(b - c\\right)")]
    [InlineData("x_1", "x_{1}")]
    public void Latex_is_printed(string text, string latex) => LatexPrinter.Print(Read.As(text)).ShouldBe(latex);

    [Theory]
    [InlineData("2x+3")]
    [InlineData("a-(b-c)/(d*e)^2")]
    [InlineData("-(x+1)(x-1)")]
    [InlineData("(-2)^2 - 2^(-2)")]
    [InlineData("x^2^3 + (x^2)^3")]
    [InlineData("a/(b/c) - (a/b)/c")]
    [InlineData("|x-1|*sqrt(2x) + root(x,3)!")]
    [InlineData("log_2(8) + ln(x)^2 - sin(2x)")]
    [InlineData("x = 1 or x = -1 and y > 2")]
    [InlineData("(2, -5), {1, 2}, [3, 4)")]
    [InlineData("(-oo, 3) ∪ [7, oo)")]
    [InlineData("5 ± 2 = x")]
    [InlineData("12% + 90°")]
    public void What_is_printed_reads_back_to_the_same_expression(string text)
    {
        var expression = Read.As(text);
        Read.As(PlainTextPrinter.Print(expression)).ShouldBe(expression);
        Read.As(LatexPrinter.Print(expression)).ShouldBe(expression);
    }

    [Theory]
    [InlineData("x^2/(y+1) < sqrt(2)")]
    [InlineData("x_1 = 0.9(6) or x_1 = 1.2e-3")]
    [InlineData("\\begin{pmatrix}1 & 2 \\\\ 3 & 4\\end{pmatrix}")]
    [InlineData("log_2(8), f(x), |a|!")]
    public void MathMl_is_well_formed(string text)
    {
        var element = XElement.Parse(MathMlPrinter.Print(Read.As(text)));
        element.Name.LocalName.ShouldBe("math");
    }

    [Fact]
    public void MathMl_sets_fractions_and_powers() =>
        MathMlPrinter
            .Print(Read.As("x^2/3"))
            .ShouldContain(
                "<mfrac><mrow><msup><mrow><mi>x</mi></mrow><mrow><mn>2</mn></mrow></msup></mrow><mrow><mn>3</mn></mrow></mfrac>"
            );
}

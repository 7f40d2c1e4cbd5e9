using System.Collections.Frozen;
using TutorFunctions.Grading.Expressions.Reading;

namespace TutorFunctions.Tests.Grading.Expressions;

public class ReadingTests
{
    [Theory]
    [InlineData("2x+3", "2*x + 3")]
    [InlineData("$$2x+3$$", "2*x + 3")]
    [InlineData("2·x − 3", "2*x - 3")]
    [InlineData("-x^2", "-x^2")]
    [InlineData("2^-3", "2^(-3)")]
    [InlineData("2^3^2", "2^3^2")]
    [InlineData("2*-3", "2*(-3)")]
    [InlineData("a-(b-c)", "a - (b - c)")]
    [InlineData("1/2x", "1/2*x")]
    [InlineData("x²y⁻¹", "x^2*y^(-1)")]
    [InlineData("2**3", "2^3")]
    [InlineData("|x||y|", "abs(x)*abs(y)")]
    [InlineData("2|x-5|+3", "2*abs(x - 5) + 3")]
    [InlineData("(n+1)!/n!", "(n + 1)!/n!")]
    [InlineData("5!=120", "5! = 120")]
    [InlineData("x!=5", "x ≠ 5")]
    [InlineData("28%", "28%")]
    [InlineData("28 percent", "28%")]
    [InlineData("90^\\circ", "90°")]
    [InlineData("110.7**{\\circ}", "110.7°")]
    public void Operations_are_read(string text, string printed) => Read.As(text).ToString().ShouldBe(printed);

    [Theory]
    [InlineData("\\frac{1}{2}x", "1/2*x")]
    [InlineData("\\frac12", "1/2")]
    [InlineData("\\frac94\\pi", "9/4*π")]
    [InlineData("\\sqrt[3]{x+1}", "root(x + 1, 3)")]
    [InlineData("√72", "sqrt(72)")]
    [InlineData("3√2", "3*sqrt(2)")]
    [InlineData("∛8", "root(8, 3)")]
    [InlineData("³√8", "root(8, 3)")]
    [InlineData("sqrt 2", "sqrt(2)")]
    [InlineData("root(x,3)", "root(x, 3)")]
    public void Fractions_and_roots_are_read(string text, string printed) => Read.As(text).ToString().ShouldBe(printed);

    [Theory]
    [InlineData("sin x cos y", "sin(x)*cos(y)")]
    [InlineData("sin 2x", "sin(2*x)")]
    [InlineData("sin^2 x", "sin(x)^2")]
    [InlineData("sin(x)^2", "sin(x)^2")]
    [InlineData("sin^{-1}(x)", "arcsin(x)")]
    [InlineData("asin x", "arcsin(x)")]
    [InlineData("\\operatorname{sec}\\left(\\theta\\right)", "sec(θ)")]
    [InlineData("2sin(theta)", "2*sin(θ)")]
    [InlineData("xsinx", "x*sin(x)")]
    [InlineData("log_10(xy/z)", "log(x*y/z, 10)")]
    [InlineData("log10(x)", "log(x, 10)")]
    [InlineData("\\log_{b}\\left(7\\right)", "log(7, b)")]
    [InlineData("log_2 100", "log(100, 2)")]
    [InlineData("ln(a)*b", "ln(a)*b")]
    [InlineData("ln|x|", "ln(abs(x))")]
    [InlineData("exp(2x)", "e^(2*x)")]
    [InlineData("f'(x)", "f'(x)")]
    [InlineData("f^{-1}(x)", "f^-1(x)")]
    [InlineData("P(A|B)", "P(A, B)")]
    [InlineData("dy/dx", "dy/dx")]
    [InlineData("\\frac{dy}{dx}", "dy/dx")]
    public void Functions_are_read(string text, string printed) => Read.As(text).ToString().ShouldBe(printed);

    [Theory]
    [InlineData("x1", "x_1")]
    [InlineData("x_1", "x_1")]
    [InlineData("x₁", "x_1")]
    [InlineData("a_{n+1}", "a_n+1")]
    [InlineData("x_{max}", "x_max")]
    [InlineData("y'", "y'")]
    [InlineData("alpha", "α")]
    [InlineData("2pir", "2*π*r")]
    [InlineData("an = 4n", "a*n = 4*n")]
    public void Symbols_are_read(string text, string printed) => Read.As(text).ToString().ShouldBe(printed);

    [Theory]
    [InlineData("1,234,567", "1234567")]
    [InlineData("1 234 567", "1234567")]
    [InlineData("1'234'567.5", "1234567.5")]
    [InlineData("102.585.771", "102585771")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("14{,}916", "14916")]
    [InlineData("11,\\! 111,\\! 111", "11111111")]
    [InlineData(".5", "0.5")]
    [InlineData("1.23e-3", "1.23e-3")]
    [InlineData("1.4 e-2", "1.4e-2")]
    [InlineData("3.140", "3.140")]
    [InlineData("0.9(6)", "0.9(6)")]
    [InlineData("0.8̅", "0.(8)")]
    [InlineData("0.8̇", "0.(8)")]
    [InlineData("0.9\\overline{6}", "0.9(6)")]
    [InlineData("0.\\overline{3}", "0.(3)")]
    [InlineData("0.606060...", "0.(60)")]
    [InlineData(".8 bar", "0.(8)")]
    [InlineData("3.4 x 10^5", "3.4*10^5")]
    [InlineData("3.4\\times{10}^5", "3.4*10^5")]
    [InlineData("2x3", "2*3")]
    [InlineData("2x+3x", "2*x + 3*x")]
    [InlineData("1 3/4", "1 3/4")]
    [InlineData("1\\frac{3}{4}", "1 3/4")]
    [InlineData("1¾", "1 3/4")]
    [InlineData("3 : 2", "3 : 2")]
    public void Numbers_are_read(string text, string printed) => Read.As(text).ToString().ShouldBe(printed);

    [Theory]
    [InlineData("x² ≥ 4 or x = −1", "x^2 ≥ 4 or x = -1")]
    [InlineData("1 < x ≤ 5", "1 < x ≤ 5")]
    [InlineData("x = ±5", "x = ±5")]
    [InlineData("x=+/-5", "x = ±5")]
    [InlineData("x=+-5", "x = ±5")]
    [InlineData("x = 5 or -5", "x = 5 or -5")]
    [InlineData("> 5", "? > 5")]
    [InlineData("= 5", "5")]
    [InlineData("19, 46, and 82", "19, 46, 82")]
    [InlineData("{1, 2}", "{1, 2}")]
    [InlineData("(2|-5)", "(2, -5)")]
    [InlineData("{x | x > 2}", "x > 2")]
    [InlineData("x \\in [-2,7]", "x ∈ [-2, 7]")]
    [InlineData("no solution", "∅")]
    [InlineData("All real numbers", "ℝ")]
    public void Conditions_and_lists_are_read(string text, string printed) => Read.As(text).ToString().ShouldBe(printed);

    [Theory]
    [InlineData("[2, ∞)", "[2, ∞)")]
    [InlineData("]1, 3]", "(1, 3]")]
    [InlineData("[3; +∞[", "[3, ∞)")]
    [InlineData("(-oo,3)u(7,oo)", "(-∞, 3) ∪ (7, ∞)")]
    [InlineData("(-inf,-6]&[-2,inf)", "(-∞, -6] ∪ [-2, ∞)")]
    public void Intervals_are_read(string text, string printed) => Read.As(text).ToString().ShouldBe(printed);

    [Theory]
    [InlineData("\\begin{pmatrix}1 & 2 \\\\ 3 & 4\\end{pmatrix}", "[[1, 2], [3, 4]]")]
    [InlineData("\\left[\\begin{array}{cc}1 & 2 \\\\3 & 4\\end{array}\\right]", "[[1, 2], [3, 4]]")]
    public void Matrices_are_read(string text, string printed) => Read.As(text).ToString().ShouldBe(printed);

    [Fact]
    public void A_comma_begins_the_decimals_where_the_options_say_so() =>
        Read.As("0,5", new ReaderOptions { Comma = CommaMeaning.BeginsDecimals }).ToString().ShouldBe("0.5");

    [Fact]
    public void A_product_without_a_sign_stays_below_the_line_where_the_options_say_so() =>
        Read.As("1/2x", new ReaderOptions { TightProducts = true }).ToString().ShouldBe("1/(2*x)");

    [Fact]
    public void A_word_of_known_letters_is_their_product() =>
        Read.As("lwh", new ReaderOptions { Symbols = FrozenSet.ToFrozenSet(["l", "w", "h"]) }).ToString().ShouldBe("l*w*h");

    [Fact]
    public void Every_part_knows_where_it_stands_in_the_text()
    {
        const string Text = "$$2(x+13)$$";
        var part = Read.As(Text).Children[1].Children[1];
        Text[part.Span.Start..part.Span.End].ShouldBe("13");
    }

    [Theory]
    [InlineData("2(x+3", ReadErrorKind.BracketNotClosed, 1)]
    [InlineData("2x+3)", ReadErrorKind.BracketNotOpened, 4)]
    [InlineData("x+*3", ReadErrorKind.Unexpected, 2)]
    [InlineData("2x+", ReadErrorKind.OperandMissing, 3)]
    [InlineData("2x@3", ReadErrorKind.UnknownSign, 2)]
    [InlineData("5 meters", ReadErrorKind.UnknownWord, 2)]
    [InlineData("\\zzz", ReadErrorKind.UnknownWord, 0)]
    [InlineData("", ReadErrorKind.Empty, 0)]
    public void An_error_says_what_is_wrong_and_where(string text, ReadErrorKind kind, int start)
    {
        var error = MathReader.Read(text).Error.ShouldNotBeNull();
        error.Kind.ShouldBe(kind);
        error.Span.Start.ShouldBe(start);
        error.Message.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Words_after_the_expression_are_kept_apart_where_the_options_say_so()
    {
        var read = MathReader.Read("15 cm^2", new ReaderOptions { IgnoreTrailingWords = true });
        read.Expression!.ToString().ShouldBe("15");
        read.TrailingWords.ShouldBe("cm^2");
    }

    [Theory]
    [InlineData("Factor x^2 + 5x + 6.", "x^2 + 5*x + 6")]
    [InlineData("Write 7/4 as a mixed number.", "7/4")]
    [InlineData("Check whether $$\\frac{98}{\\left(-7\\right)}$$ equals $$-2$$: TRUE", "98/(-7)|-2")]
    [InlineData("Solve 12t + 5 > 54.", "12*t + 5 > 54")]
    [InlineData("How old is she?", "")]
    public void Mathematics_is_found_among_words(string text, string pieces) => string.Join("|", MathInText.Find(text)).ShouldBe(pieces);

    [Theory]
    [InlineData("Thus $x-p=\\boxed{2-2p}$.", "2-2p")]
    [InlineData("$$\\boxed{(2, 2)} \\quad \\text{and} \\quad \\boxed{(6, 2)}$$", "(2, 2), (6, 2)")]
    [InlineData("We get $2x = 6$, so the final answer is $3$. I hope it helps.", "3")]
    [InlineData("2x+3", "2x+3")]
    public void The_answer_of_a_worked_text_is_what_it_ends_with(string text, string answer) => FinalAnswer.Of(text).ShouldBe(answer);
}

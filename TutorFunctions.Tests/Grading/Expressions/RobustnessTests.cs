using System.Text;
using TutorFunctions.Grading.Expressions.Reading;
using TutorFunctions.Grading.Forms;
using TutorFunctions.Grading.Working;

namespace TutorFunctions.Tests.Grading.Expressions;

public class RobustnessTests
{
    private static readonly string[] s_pieces =
    [
        "x",
        "y",
        "2",
        "10",
        ".",
        ",",
        "+",
        "-",
        "*",
        "/",
        "^",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "|",
        "=",
        "<",
        "≤",
        "±",
        "√",
        "²",
        "!",
        "%",
        "°",
        " ",
        "\\",
        "_",
        "'",
        "\\frac",
        "\\sqrt",
        "sin",
        "log_",
        "e^",
        " or ",
        " and ",
        "\\left(",
        "\\right)",
        "\\begin{pmatrix}",
        "\\end{pmatrix}",
        "&",
        "\\\\",
        "∪",
        "∞",
        "...",
        "e5",
        "9^9^9",
        "10^400",
        "(x+1)^60",
        "n!",
        "f(x)",
        "{x|x>2}",
        "\\sum_{k=0}^n",
        "1 1/2",
        "0.(3)",
        "\ud835",
    ];

    [Fact]
    public void Any_text_is_read_judged_and_checked_without_an_exception()
    {
        var random = new Random(20261);
        AnswerTask[] tasks =
        [
            AnswerTask.Of(Read.As("2x+3"), "Simplify x+x+3 and factor x^2 into partial fractions."),
            AnswerTask.Of(Read.As("x=5 or x=-5"), "Solve x^2 = 25."),
            AnswerTask.Of(Read.As("[2,\\infty)"), "Give the interval."),
            AnswerTask.Of(Read.As("3.14"), "Round to 2 decimal places."),
            AnswerTask.Of(Read.As("(2,-5)"), "Where?"),
        ];
        for (var round = 0; round < 2000; round++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, round % 100 == 0 ? 300 : 20); length > 0; length--)
                text.Append(s_pieces[random.Next(s_pieces.Length)]);
            var task = tasks[round % tasks.Length];
            foreach (var reading in MathReader.Readings(text.ToString()))
            {
                var judged = AnswerJudging.Judge(task, reading);
                judged.Share.ShouldBeInRange(0, 1);
                WrongAnswer.Explain(task, reading);
                reading.ToString().ShouldNotBeEmpty();
            }

            MathInText.Find(text.ToString());
            ClaimCheck.Check(text.ToString());
            FinalAnswer.Of(text.ToString()).ShouldNotBeNull();
        }
    }

    [Theory]
    [InlineData("(", 5000)]
    [InlineData("-", 3000)]
    [InlineData("x^", 2000)]
    [InlineData("sin ", 1000)]
    [InlineData("9", 4000)]
    [InlineData("1+", 1900)]
    public void Long_and_deep_texts_end_in_an_error_or_an_expression(string piece, int times)
    {
        var read = MathReader.Read(string.Concat(Enumerable.Repeat(piece, times)) + "1");
        (read.Expression is null).ShouldBe(read.Error is not null);
    }
}

using TutorFunctions.Grading.Forms;
using TutorFunctions.Tests.Grading.Expressions;

namespace TutorFunctions.Tests.Grading.Forms;

public class AnswerJudgingTests
{
    [Theory]
    [InlineData("Factor x^2 + 5x + 6.", "(x+2)(x+3)", "(x+3)(x+2)")]
    [InlineData("Simplify: sqrt(72)", "6sqrt(2)", "6√2")]
    [InlineData("Add: 1/x + 1/y", "(x+y)/(xy)", "(y+x)/(x*y)")]
    [InlineData("Solve x^2 = 25.", "x=5 or x=-5", "x=±5")]
    [InlineData("Write the equation of the line.", "y=2x+1", "2x - y + 1 = 0")]
    [InlineData("Write 0.35 as a fraction in its simplest form.", "7/20", "7/20")]
    [InlineData("Simplify the expression: 7sqrt(p)-6sqrt(q)", "7sqrt(p)-6sqrt(q)", "7sqrt(p)-6sqrt(q)")]
    [InlineData("Round to 2 decimal places.", "3.14159", "3.14")]
    [InlineData("Give the answer to 4 significant figures.", "pi", "3.142")]
    [InlineData("What is the answer?", "1/2", "0.5")]
    public void Right_answers_in_the_form_asked_for(string question, string key, string answer) =>
        Judge(question, key, answer).Verdict.ShouldBe(AnswerVerdict.Right);

    [Theory]
    [InlineData("Factor x^2 + 5x + 6.", "(x+2)(x+3)", "x^2+5x+6", WorkKind.NothingDone)]
    [InlineData("Factor x^2 + x.", "x(x+1)", "x x + x", WorkKind.NotFactored)]
    [InlineData("Simplify 3x + 2x.", "5x", "x+4x", WorkKind.LikeTerms)]
    [InlineData("Simplify: sqrt(72)", "6sqrt(2)", "2sqrt(18)", WorkKind.RootNotReduced)]
    [InlineData("Multiply out 3(x + 4).", "3x+12", "3*(x+4)", WorkKind.NothingDone)]
    [InlineData("Write 13/4 as a mixed number.", "3 1/4", "26/8", WorkKind.NotMixedNumber)]
    [InlineData("Work out 3/4 + 1/6.", "11/12", "22/24", WorkKind.NotInLowestTerms)]
    [InlineData("What is left?", "25", "41-16", WorkKind.Arithmetic)]
    [InlineData("How many?", "24", "48/2", WorkKind.Arithmetic)]
    [InlineData("Solve 2x = 10.", "x=5", "x=10/2", WorkKind.Arithmetic)]
    [InlineData("Solve 2x + 1 = 11.", "x=5", "2x=10", WorkKind.NotSolved)]
    [InlineData("Round to 2 decimal places.", "3.14159", "3.14159", WorkKind.WrongNumberOfDecimalPlaces)]
    [InlineData("Factor $$v^2-1$$", "v^2-1", "v^2-1", WorkKind.NotFactored)]
    public void Answers_that_are_equal_but_not_finished(string question, string key, string answer, WorkKind left)
    {
        var judged = Judge(question, key, answer);
        judged.Verdict.ShouldBe(AnswerVerdict.Unfinished);
        judged.Left.Select(work => work.Kind).ShouldContain(left);
    }

    [Theory]
    [InlineData("Factor x^2 + 5x + 6.", "(x+2)(x+3)", "(x+1)(x+6)")]
    [InlineData("Round to 2 decimal places.", "3.14159", "3.15")]
    [InlineData("Condense: -log_b(1/7)", "log_b(7)", "-log_b(7)")]
    public void Wrong_answers(string question, string key, string answer) =>
        Judge(question, key, answer).Verdict.ShouldBe(AnswerVerdict.Wrong);

    [Fact]
    public void A_form_that_the_key_itself_lacks_is_not_demanded() =>
        Judge("Simplify: sqrt(432)", "4sqrt(27)", "4√27").Verdict.ShouldBe(AnswerVerdict.Right);

    private static AnswerJudgement Judge(string question, string key, string answer) =>
        AnswerJudging.Judge(AnswerTask.Of(Read.As(key), question), Read.As(answer));
}

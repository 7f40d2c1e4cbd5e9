using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

public class AnswerKeysTests
{
    [Theory]
    [InlineData("24", AnswerKind.Number)]
    [InlineData("$$-3$$", AnswerKind.Number)]
    [InlineData("$$\\frac{-10}{11}$$", AnswerKind.Number)]
    [InlineData("2 1/2", AnswerKind.Number)]
    [InlineData("$5.83", AnswerKind.Number)]
    [InlineData("104,000", AnswerKind.Number)]
    [InlineData("9,246,073,189", AnswerKind.Number)]
    [InlineData("75%", AnswerKind.Number)]
    [InlineData("5 cm", AnswerKind.Number)]
    [InlineData("5 apples", AnswerKind.Number)]
    [InlineData("1.5\\times10^3", AnswerKind.Number)]
    [InlineData("7 lb 3 oz", AnswerKind.Number)]
    [InlineData("$$2h$$", AnswerKind.Expression)]
    [InlineData("8q", AnswerKind.Expression)]
    [InlineData("$$10+10$$", AnswerKind.Expression)]
    [InlineData("$$\\frac{6}{xy}$$", AnswerKind.Expression)]
    [InlineData("(x+1)(x+2)", AnswerKind.Expression)]
    [InlineData("\\frac{\\pi}{2}", AnswerKind.Expression)]
    [InlineData("$$x=5$$", AnswerKind.Equation)]
    [InlineData("x<5", AnswerKind.Equation)]
    [InlineData("$$(-\\infty,8]$$", AnswerKind.Equation)]
    [InlineData("[2,5]", AnswerKind.Equation)]
    [InlineData("$$-3=-3$$", AnswerKind.Equation)]
    [InlineData("4,-3", AnswerKind.List)]
    [InlineData("-4,0", AnswerKind.List)]
    [InlineData("330,367", AnswerKind.List)]
    [InlineData("90,60,30", AnswerKind.List)]
    [InlineData("(3,4)", AnswerKind.List)]
    [InlineData("{1,2}", AnswerKind.List)]
    [InlineData("n,n+1,n+2", AnswerKind.List)]
    [InlineData("a=5, b=6", AnswerKind.List)]
    [InlineData("$$9$$ quarters and $$18$$ pennies", AnswerKind.List)]
    [InlineData("TRUE", AnswerKind.Choice)]
    [InlineData("no", AnswerKind.Choice)]
    [InlineData("photosynthesis", AnswerKind.Text)]
    [InlineData("six and seven tenths", AnswerKind.Text)]
    [InlineData("no solution", AnswerKind.Text)]
    [InlineData("", AnswerKind.Text)]
    public void The_kind_is_found_from_how_the_answer_is_written(string answer, AnswerKind kind)
    {
        AnswerKeys.From(answer, [], isChoice: false).Kind.ShouldBe(kind);
        if (answer.Length > 0)
            Judged.ShouldBe(AnswerKeys.From(answer, [], isChoice: false), answer, Verdict.Correct);
    }

    [Fact]
    public void Choices_make_it_a_choice() =>
        AnswerKeys
            .From("$$5$$", ["$$4$$", "$$5$$"], isChoice: true)
            .ShouldSatisfyAllConditions(
                key => key.Kind.ShouldBe(AnswerKind.Choice),
                key => key.Choices.ShouldBe(["$$4$$", "$$5$$"]),
                key => key.Accepted.ShouldBe(["$$5$$"])
            );

    [Fact]
    public void The_question_may_ask_for_a_form()
    {
        AnswerKeys.From("$$27m-21n$$", [], isChoice: false, "Simplify by combining like terms").Simplified.ShouldBeTrue();
        AnswerKeys.From("$$27m-21n$$", [], isChoice: false).Simplified.ShouldBeFalse();
        AnswerKeys.From("3/4", [], isChoice: false, "Write 6/8 in lowest terms").LowestTerms.ShouldBeTrue();
        AnswerKeys.From("14,12", [], isChoice: false, "Find length and width (enter the answer as x,y).").Ordered.ShouldBeTrue();
        AnswerKeys.From("14,12", [], isChoice: false, "Find the two numbers.").Ordered.ShouldBeFalse();
        AnswerKeys.From("(3,4)", [], isChoice: false).Ordered.ShouldBeTrue();
    }
}

using TutorFunctions.Replies;

namespace TutorFunctions.Tests.Replies;

public sealed class EquationCheckTests
{
    private static readonly AskedQuestion s_question = Ask.Number("Work out 7 × 35.", "245");

    [Theory]
    [InlineData("7 × 5 = 35", true)]
    [InlineData("2 × 4 = 6", false)]
    [InlineData("45 take away 18 is 27", true)]
    [InlineData("28:4=7", true)]
    [InlineData("28 ÷ 3 = 9.33", true)]
    [InlineData("half of 70 is 30", false)]
    [InlineData("15% of 80 = 12", true)]
    [InlineData("0,70 - 0,25 = 0,45", true)]
    [InlineData("3x + 2x = 5x", true)]
    public void An_equation_is_true_or_false(string reply, bool isTrue) =>
        Ask.Reader.Read(s_question, reply).Equations.ShouldHaveSingleItem(reply).IsTrue.ShouldBe(isTrue, reply);

    [Fact]
    public void Each_equation_of_a_chain_is_checked_with_its_place()
    {
        const string reply = "6+4=10 10x5=40";

        var equations = Ask.Reader.Read(s_question, reply).Equations;

        equations.Select(equation => (equation.Span.In(reply), equation.IsTrue)).ShouldBe([("6+4=10", true), ("10x5=40", false)]);
    }

    [Theory]
    [InlineData("10% = 25")]
    [InlineData("5x = 35")]
    [InlineData("it is 7")]
    public void What_is_no_claim_of_equality_is_left_out(string reply) => Ask.Reader.Read(s_question, reply).Equations.ShouldBeEmpty();
}

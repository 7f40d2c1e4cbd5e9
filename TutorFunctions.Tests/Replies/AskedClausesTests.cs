using TutorFunctions.Replies;

namespace TutorFunctions.Tests.Replies;

public sealed class AskedClausesTests
{
    [Theory]
    [InlineData("19 bc 20 is the fence. why doesnt it just include the 20 tho", "why doesnt it just include the 20 tho")]
    [InlineData("D obv. but wait is there a way to break both", "is there a way to break both")]
    [InlineData("Then D. But please tell me: does air have weight?", "does air have weight")]
    [InlineData("12. can i draw it", "can i draw it")]
    [InlineData("and why?", "why")]
    public void The_part_that_asks_is_found_beside_an_answer(string reply, string asked) => AskedClauses.In(reply).ShouldBe([asked]);

    [Theory]
    [InlineData("3/4 because fourths are bigger")]
    [InlineData("i know why it is 7")]
    [InlineData("ok")]
    [InlineData("")]
    public void What_asks_nothing_has_no_such_part(string reply) => AskedClauses.In(reply).ShouldBeEmpty();

    [Theory]
    [InlineData("u skipped my question about the loops")]
    [InlineData("C. tea. u didnt answer my q btw")]
    [InlineData("Excuse me, you did not explain the word lease.")]
    public void That_a_question_stayed_open_is_heard(string reply) => AskedClauses.SaysUnanswered(reply).ShouldBeTrue();

    [Theory]
    [InlineData("7 because you did not add the 2")]
    [InlineData("the answer is 7")]
    public void An_answer_is_no_complaint(string reply) => AskedClauses.SaysUnanswered(reply).ShouldBeFalse();
}

using TutorFunctions.Replies;

namespace TutorFunctions.Tests.Replies;

/// <summary>A value that has a clause of its own counts wherever the clause stands.</summary>
public sealed class ClauseClaimTests
{
    private static readonly AskedQuestion s_area = Ask.Number("What is the area of a triangle with base 8 and height 6?", "24");
    private static readonly AskedQuestion s_divisible = Ask.Choice("Is 3,765 divisible by 5?", "Yes", "Yes", "No");

    [Theory]
    [InlineData("oh i forgot the half again. 24. my brain is a walnut today")]
    [InlineData("thank you, that is clear now. and as i wrote, it is 24")]
    [InlineData("the box is 48, which makes 24. But what is the difference between base and side?")]
    [InlineData("I wrote already 24! Please read it.")]
    public void A_right_value_in_a_clause_of_its_own_is_accepted(string reply) =>
        Ask.Reader.Read(s_area, reply).Outcome.ShouldBe(Outcome.Accept, reply);

    [Fact]
    public void A_conclusion_in_words_is_accepted_amid_talk() =>
        Ask.Reader.Read(s_divisible, "It ends in 5, therefore yes. By the way I must stir my soup, one moment.")
            .Outcome.ShouldBe(Outcome.Accept);

    [Theory]
    [InlineData("my brother is 24. what is a base")]
    [InlineData("is it 24 or 48?")]
    [InlineData("its not 24")]
    [InlineData("you said 24 before, why")]
    public void A_value_that_is_told_of_something_else_asked_about_or_denied_is_not(string reply) =>
        Ask.Reader.Read(s_area, reply).Outcome.ShouldNotBe(Outcome.Accept, reply);
}

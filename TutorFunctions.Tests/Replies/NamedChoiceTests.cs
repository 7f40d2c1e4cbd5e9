using TutorFunctions.Replies;

namespace TutorFunctions.Tests.Replies;

/// <summary>Choices that are named by what stands for them, and choices that are ruled out.</summary>
public sealed class NamedChoiceTests
{
    [Theory]
    [InlineData("the km one", "1 kilometre", "1 metre", "90 centimetres", "1 kilometre", "500 millimetres")]
    [InlineData("CO2. but do they breathe at night?", "carbon dioxide", "oxygen", "carbon dioxide", "nitrogen")]
    [InlineData("GB, coal and canals", "Great Britain", "France", "Germany", "Great Britain")]
    [InlineData("18.", "the 18th century", "the 17th century", "the 18th century", "the 19th century")]
    [InlineData("so the eighteenth", "the 18th century", "the 17th century", "the 18th century", "the 19th century")]
    [InlineData("the fifths", "3/5", "3/5", "3/8")]
    [InlineData("not a single one", "none", "none", "one", "two")]
    public void What_stands_for_a_choice_names_it(string reply, string answer, params string[] choices) =>
        Ask.Reader.Read(Ask.Choice("Which one is it?", answer, choices), reply).Outcome.ShouldBe(Outcome.Accept, reply);

    [Theory]
    [InlineData("i can cross out 2/3 and 3/4, the other two look the same")]
    [InlineData("2/3 and 3/4 are too small so it isnt them")]
    [InlineData("not 2/3 or 3/4")]
    public void Choices_that_are_ruled_out_together_are_partly_right(string reply) =>
        Ask.Reader.Read(Ask.Choice("Which fraction is nearest to 1?", "7/8", "5/6", "7/8", "2/3", "3/4"), reply)
            .Outcome.ShouldBe(Outcome.Partial, reply);

    [Fact]
    public void None_of_that_names_no_choice() =>
        Ask.Reader.Read(Ask.Choice("How many lines of symmetry are there?", "none", "none", "one", "two"), "none of that goes in my head")
            .Outcome.ShouldNotBe(Outcome.Accept);
}

using TutorFunctions.Replies;

namespace TutorFunctions.Tests.Replies;

/// <summary>A choice that is picked by its letter counts, whatever stands beside it.</summary>
public sealed class StatedChoiceTests
{
    private static readonly AskedQuestion s_question = Ask.Choice(
        "When do the living cells of a plant respire?",
        "All the time",
        "Never",
        "Only at night",
        "All the time",
        "Only in bright light"
    );

    [Theory]
    [InlineData("Then C. But please tell me: does air have weight or not?")]
    [InlineData("All the time (C). What is the difference between chloroplast and chlorophyll? The words are so similar that I mix them.")]
    [InlineData("I already answered C: all the time. So the chlorophyll is only the green colour which is inside of it, yes?")]
    [InlineData("I take C: the cells need energy always. But you did not explain me the word 'cell'. And what is a 'lease'?")]
    [InlineData("Excuse me, I have already given my answer, it is C. The reason: a heart does not stop at noon.")]
    public void A_right_letter_is_accepted_beside_questions_and_complaints(string reply) =>
        Ask.Reader.Read(s_question, reply).Outcome.ShouldBe(Outcome.Accept, reply);

    [Theory]
    [InlineData("This is hard. I think B, because even a plant has to sleep. Does it not?")]
    [InlineData("I suppose B, only at night, because in the day the plant cannot do the opposite at the same time.")]
    [InlineData("im bored. B")]
    public void A_wrong_letter_is_refused_and_not_taken_for_being_stuck(string reply) =>
        Ask.Reader.Read(s_question, reply).Outcome.ShouldBe(Outcome.Refuse, reply);

    [Theory]
    [InlineData("its not C")]
    [InlineData("is it C or D")]
    [InlineData("why is it C?")]
    [InlineData("what does C mean")]
    public void A_letter_that_is_denied_or_asked_about_is_not_picked(string reply) =>
        Ask.Reader.Read(s_question, reply).Outcome.ShouldNotBe(Outcome.Accept, reply);
}

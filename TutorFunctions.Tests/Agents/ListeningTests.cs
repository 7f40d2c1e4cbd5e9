using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

/// <summary>What learners say and ask beside their answers is taken up.</summary>
public sealed class ListeningTests
{
    [Theory]
    [InlineData("photosynthesis", "what is the difference between chloroplast and chlorophyll?", "catches light")]
    [InlineData("linear-equations", "why cant you add 2x and 5 tho", "Only like goes with like")]
    [InlineData("python-loops", "is there a way to break both loops", "innermost")]
    public async Task A_question_gets_the_answer_that_the_lesson_has_for_it(string lesson, string asked, string told)
    {
        var session = await SessionAsync(lesson);
        var open = session.State.Open;

        (await session.ReplyAsync(asked)).UserIntent.ShouldBe(UserIntent.AskQuestion);

        session.Message.Teaching.ShouldContain(told);
        session.State.Open!.ItemId.ShouldBe(open!.ItemId);
    }

    [Fact]
    public async Task A_question_beside_a_right_answer_is_answered_before_the_next_one()
    {
        var session = await SessionAsync("linear-equations");

        var evaluation = await session.ReplyAsync($"{session.Open.Answer.Accepted[0]}. but why cant you add 2x and 5 tho");

        evaluation.IsRight.ShouldBeTrue();
        session.Message.Teaching.ShouldContain("Only like goes with like");
    }

    [Fact]
    public async Task What_nobody_has_an_answer_to_is_not_answered_with_something_else()
    {
        var session = await SessionAsync("linear-equations");

        await session.ReplyAsync("why do cats purr when they sleep");

        session.Message.Teaching.ShouldNotContain("If you ask");
    }

    [Fact]
    public async Task A_thought_beside_a_right_answer_that_the_lesson_foresees_is_answered()
    {
        var session = await SessionAsync("linear-equations");

        var evaluation = await session.ReplyAsync($"{session.Open.Answer.Accepted[0]}. the letter stands for a number in a box");

        evaluation.IsRight.ShouldBeTrue();
        evaluation.AnswersThought.ShouldBeTrue();
        evaluation.Feedback.ShouldContain("variable");
    }

    [Fact]
    public async Task A_thought_beside_a_right_answer_that_nobody_foresees_is_said_back()
    {
        var session = await SessionAsync("linear-equations");

        var evaluation = await session.ReplyAsync($"{session.Open.Answer.Accepted[0]}. the purple giraffe sat upon four umbrellas");

        evaluation.IsRight.ShouldBeTrue();
        evaluation.Feedback.ShouldContain("the purple giraffe sat upon four umbrellas");
    }

    [Fact]
    public async Task Who_asks_whether_a_value_is_right_gets_it_judged()
    {
        var session = await SessionAsync("linear-equations");

        var evaluation = await session.ReplyAsync($"is it {session.Open.Answer.Accepted[0]} or not?");

        evaluation.IsRight.ShouldBeTrue();
    }

    [Theory]
    [InlineData("can we stop now", "your place is kept")]
    [InlineData("when is this over", "step 1 of")]
    [InlineData("how many more", "step 1 of")]
    [InlineData("thats not what i asked", "Sorry")]
    [InlineData("can we skip to the hard ones", "ahead")]
    public async Task A_wish_beside_an_answer_gets_a_word(string wish, string told)
    {
        var session = await SessionAsync("linear-equations");

        var evaluation = await session.ReplyAsync($"{session.Open.Answer.Accepted[0]}. {wish}");

        evaluation.IsRight.ShouldBeTrue();
        evaluation.Feedback.ShouldContain(told);
    }

    [Fact]
    public async Task A_true_step_in_a_wrong_answer_is_said_to_hold()
    {
        var session = await SessionAsync("linear-equations");

        var evaluation = await session.ReplyAsync("12 + 7 = 19 so 19999");

        evaluation.IsRight.ShouldBeFalse();
        evaluation.Feedback.ShouldContain("12 + 7 = 19");
    }

    [Theory]
    [InlineData("im just bad at math")]
    [InlineData("i suck at this")]
    public async Task Who_holds_little_of_themselves_is_told_otherwise(string reply)
    {
        var session = await SessionAsync("comparing-fractions");

        (await session.ReplyAsync(reply)).Feedback.ShouldContain("bad at", Case.Insensitive);
    }

    [Theory]
    [InlineData("How can a gas be heavy?")]
    [InlineData("I must stir my soup")]
    [InlineData("them curvy things. what do they mean")]
    [InlineData("It is strange that so much disappears.")]
    public async Task What_tells_of_no_distress_is_not_met_as_if_it_did(string reply)
    {
        var session = await SessionAsync("photosynthesis");

        (await session.ReplyAsync(reply)).Feedback.ShouldNotContain("sounds hard");
    }

    private static async Task<AgentSession> SessionAsync(string lesson)
    {
        var session = new AgentSession(AuthoredLessons.Lesson(lesson));
        await session.StartAsync();
        return session;
    }
}

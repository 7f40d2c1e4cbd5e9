using TutorFunctions.Lessons;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

/// <summary>Whole dialogues on the shipped lessons: what the tutor makes of what people write, and what it says.</summary>
public sealed class DialogueTests
{
    [Fact]
    public async Task A_greeting_is_returned_and_the_question_stays()
    {
        var session = await SessionAsync("comparing-fractions");
        var asked = session.State.Open;

        var evaluation = await session.ReplyAsync("hi");

        evaluation.Feedback.ShouldContain("Hello");
        session.State.Open.ShouldBe(asked);
    }

    [Fact]
    public async Task A_wish_to_stop_is_a_break_in_which_nothing_is_asked()
    {
        var session = await SessionAsync("comparing-fractions");

        var evaluation = await session.ReplyAsync("can we take a break");

        evaluation.IsPause.ShouldBeTrue();
        evaluation.IsBreak.ShouldBeTrue();
        evaluation.Feedback.ShouldContain("place is kept");
    }

    [Theory]
    [InlineData("comparing-fractions", "what is a denominator", "equal")]
    [InlineData("comparing-fractions", "what does numerator mean", "parts")]
    [InlineData("linear-equations", "what does the x mean", "number")]
    public async Task A_question_about_a_word_is_answered_from_the_glossary(string lesson, string reply, string said)
    {
        var session = await SessionAsync(lesson);
        var asked = session.State.Open!.ItemId;

        (await session.ReplyAsync(reply)).UserIntent.ShouldBe(UserIntent.AskQuestion);

        session.Message.Teaching.ShouldContain(said, Case.Insensitive);
        session.State.Open!.ItemId.ShouldBe(asked);
    }

    [Fact]
    public async Task Why_one_has_to_do_this_is_answered_with_what_the_lesson_is_good_for()
    {
        var lesson = AuthoredLessons.Lesson("comparing-fractions");
        var session = await SessionAsync(lesson.Id);

        await session.ReplyAsync("why do i have to do this");

        session.Message.Teaching.ShouldContain(lesson.Why.ShouldNotBeNull());
    }

    [Fact]
    public async Task An_answer_in_another_language_says_in_it_that_the_lesson_is_in_english()
    {
        var session = await SessionAsync("comparing-fractions");

        (await session.ReplyAsync("no entiendo")).Feedback.ShouldContain("inglés");
    }

    [Fact]
    public async Task Who_knows_it_already_gets_a_harder_question_at_once()
    {
        var session = await SessionAsync("linear-equations");
        var asked = session.State.Open!.ItemId;

        await session.ReplyAsync("I already know this");

        session.State.Open!.ItemId.ShouldNotBe(asked);
        session.State.Open.IsChallenge.ShouldBeTrue();
        session.State.Plan!.TodoList.Sum(static step => step.StatusInfo.Attempts).ShouldBe(0);
    }

    [Fact]
    public async Task A_right_answer_is_named_and_no_list_of_steps_follows()
    {
        var session = await SessionAsync("linear-equations");
        var right = session.Open.Answer.Accepted[0];

        var evaluation = await session.ReplyAsync(right);

        evaluation.IsRight.ShouldBeTrue();
        evaluation.Feedback.ShouldContain(right);
        Words(evaluation.Feedback).ShouldBeLessThan(15);
    }

    [Fact]
    public async Task A_question_stays_until_it_is_answered_while_hints_are_left()
    {
        var session = await SessionAsync("linear-equations");
        var asked = session.State.Open!.ItemId;

        await session.ReplyAsync("idk");
        var first = session.Message.Teaching;
        await session.ReplyAsync("idk");

        session.State.Open!.ItemId.ShouldBe(asked);
        session.Message.Teaching.ShouldNotBe(first);
    }

    [Fact]
    public async Task A_feeling_alone_brings_no_hint()
    {
        var session = await SessionAsync("linear-equations");
        await session.ReplyAsync("idk");
        var shown = session.State.Open!.HintsShown;

        await session.ReplyAsync("this is stupid");

        session.State.Open!.HintsShown.ShouldBe(shown);
    }

    [Fact]
    public async Task Who_asks_for_the_answer_sees_one_with_other_numbers()
    {
        var session = await SessionAsync("linear-equations");
        var answer = session.Open.Answer.Accepted[0];

        await session.ReplyAsync("just tell me the answer");

        session.Message.Teaching.ShouldContain("other numbers");
        session.Message.Teaching.ShouldNotEndWith($"= {answer}. Now yours.");
    }

    [Fact]
    public async Task Nothing_is_said_twice_in_the_same_words_in_thirty_replies()
    {
        var session = await SessionAsync("linear-equations");
        var said = new List<string>();
        string[] replies = ["idk", "what does solution mean", "hello", "7", "haha", "this is hard", "why?", "x = 100", "can you help me"];

        for (var turn = 0; turn < 30 && !session.HasEnded; turn++)
        {
            var before = session.Message;
            said.AddRange(Sentences((await session.ReplyAsync(replies[turn % replies.Length])).Feedback));
            if (session.Message != before)
                said.AddRange(Sentences(session.Message.Teaching));
        }

        var doubled = said.Where(static sentence => Words(sentence) > 6)
            .GroupBy(static sentence => sentence)
            .Count(static one => one.Count() > 1);
        doubled.ShouldBeLessThanOrEqualTo(
            2,
            string.Join('\n', said.GroupBy(static one => one).Where(static one => one.Count() > 1).Select(static one => one.Key))
        );
    }

    [Fact]
    public async Task A_replan_steps_back_to_what_the_question_needs()
    {
        var session = await SessionAsync("linear-equations");
        var concept = session.State.Open!.ConceptId;

        for (var turn = 0; turn < 3; turn++)
            await session.ReplyAsync("idk");

        session.State.Plan!.CurrentStep!.Kind.ShouldBe(StepKind.Prerequisite);
        AuthoredLessons
            .Lesson("linear-equations")
            .Concept(concept)
            .Prerequisites.Append(concept)
            .ShouldContain(session.State.Plan.CurrentStep.ConceptId);
    }

    private static async Task<AgentSession> SessionAsync(string lesson)
    {
        var session = new AgentSession(AuthoredLessons.Lesson(lesson));
        await session.StartAsync();
        return session;
    }

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string[] Sentences(string text) =>
        text.Split(['.', '\n', '!', '?'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

using TutorFunctions.Agents.Executor;
using TutorFunctions.Lessons;
using TutorFunctions.Tests.LanguageModels;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents.Briefs;

public sealed class ExecutorBriefTests
{
    [Fact]
    public async Task A_judgement_that_was_overruled_is_told_as_it_stands_and_its_guidance_is_not()
    {
        await using var session = await ModelSession.StartAsync();

        await session.ReplyAsync(
            session.Right,
            ("evaluation", "wrong"),
            ("feedback", "Not quite."),
            ("guidance_for_tutor", "Show a picture.")
        );

        var brief = session.Brief("executor");
        brief.Text("last_reply", "evaluation").ShouldBe("correct");
        brief.Text("last_reply", "already_said").ShouldNotBeNull().ShouldNotContain("Not quite");
        brief.Text("last_reply", "guidance").ShouldBeNull();
    }

    [Fact]
    public async Task A_right_step_is_taken_up_without_a_hint_for_what_was_just_done()
    {
        await using var session = await ModelSession.StartAsync();

        await session.ReplyAsync(
            "so 3 times",
            ("acts", new[] { new { act = "working" } }),
            ("user_intent", "attempt_answer"),
            ("evaluation", "partial"),
            ("score", 0.5)
        );

        var brief = session.Brief("executor");
        brief
            .Text("occasion")!
            .ShouldStartWith("The student is right so far. Take up where they stand and name what is missing. Explain nothing again.");
        brief.Text("material").ShouldBeNull();
        brief.Text("question_is").ShouldStartWith("the same");
    }

    [Fact]
    public async Task A_new_question_says_why_it_is_new_and_brings_no_guidance_for_the_old_one()
    {
        await using var session = await ModelSession.StartAsync();
        var answered = session.Session.Message.Question;

        await session.ReplyAsync(session.Right, ("guidance_for_tutor", "Ask for the reason."));

        var brief = session.Brief("executor");
        brief.Text("question_is").ShouldBe("new: the last one was answered");
        brief.Text("last_reply", "guidance").ShouldBeNull();
        brief.Text("last_reply", "question").ShouldStartWith(answered);
        brief.Text("question_to_ask").ShouldNotStartWith(answered);
    }

    [Fact]
    public async Task What_the_learner_asked_is_answered_before_the_same_question()
    {
        await using var session = await ModelSession.StartAsync();

        await session.ReplyAsync("what does denominator mean", ("user_intent", "ask_question"), ("evaluation", "n/a"), ("feedback", ""));

        var brief = session.Brief("executor");
        brief.Text("occasion").ShouldStartWith("First answer what the student asked");
        brief.Text("material").ShouldNotBeNull().ShouldContain("denominator is the bottom number");
        brief.Text("question_is").ShouldStartWith("the same");
        brief.Text("last_reply", "already_said").ShouldBeNull();
    }

    [Theory]
    [InlineData(TeachingMove.Keep, false)]
    [InlineData(TeachingMove.ExplainAnotherWay, false)]
    [InlineData(TeachingMove.Hint, true)]
    internal void Only_a_hint_may_give_the_open_answer_away(TeachingMove move, bool isGiven)
    {
        var lesson = AuthoredLessons.Lesson("comparing-fractions");
        var concept = lesson.Concepts.First(one => !one.IsFoundation);
        var open = new OpenQuestion
        {
            ItemId = concept.Items[0].Id,
            Seed = 1,
            ConceptId = concept.Id,
            StepId = "a",
            AskedInTurn = 0,
        };
        var taught = new Taught(move, "So 1/2 is longer than 1/4.", MessageType.Explanation, "Why.") { AnswersFirst = true };
        var draft = new TutorMessage
        {
            Teaching = taught.Teaching,
            Question = "Which is longer?",
            MessageType = taught.Type,
            Difficulty = Difficulty.Easy,
            Asked = open,
        };
        var input = new ExecutorInput
        {
            Setup = AgentLessons.Setup(lesson),
            Step = AgentLessons.Step("a", concept),
            Turn = 1,
            Open = open,
        };

        Occasion.OfLesson(input, lesson, draft, taught, isGivenAway: true).Material.ShouldBe(isGiven ? taught.Teaching : null);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_overview_that_promises_what_the_plan_leaves_out_is_not_given(bool leavesOut)
    {
        await using var session = await ModelSession.StartAsync(leavesOut);

        session.Brief("executor").Text("occasion").ShouldStartWith("Open the lesson");
        (session.Brief("executor").Text("material") is null).ShouldBe(leavesOut);
    }

    [Fact]
    public async Task A_turn_of_the_conversation_keeps_its_question_and_lies_with_the_step_that_it_answered()
    {
        await using var session = await ModelSession.StartAsync();
        var (first, step) = (session.Session.Message, session.Session.State.Plan!.CurrentStep!.Title);
        await session.ReplyAsync(session.Right);
        session.Session.State.Plan!.CurrentStep!.Title.ShouldNotBe(step);

        await session.ReplyAsync("idk");

        var turn = session.Brief("executor").GetProperty("conversation")[1];
        turn.Text("question").ShouldStartWith(first.Question);
        turn.Text("judged").ShouldBe("correct");
        turn.Text("tutor")!.Length.ShouldBeLessThanOrEqualTo(160);
        session.Session.State.Conversation.Recent[1].Step.ShouldBe(step);
        session.Session.State.Conversation.Recent[2].Step.ShouldNotBe(step);
    }

    [Fact]
    public async Task Nothing_of_any_length_is_told_twice()
    {
        await using var session = await ModelSession.StartAsync();
        foreach (var reply in new[] { "idk", "is it the first one?", session.Right, "why is that", "can i have a hint" })
            await session.ReplyAsync(reply);

        foreach (var agent in new[] { "evaluator", "executor", "reviewer" })
        {
            var texts = session.Brief(agent).Texts().Where(text => text.Length > 40 && !text.EndsWith('…')).ToList();
            texts.Distinct().Count().ShouldBe(texts.Count, $"{agent}: {string.Join(" | ", texts)}");
        }
    }

    [Fact]
    public async Task A_step_that_was_begun_is_not_opened_again_when_the_plan_was_changed()
    {
        await using var session = await ModelSession.StartAsync();
        for (var miss = 0; miss < ReplyEffect.FailuresBeforeReplan; miss++)
            await session.ReplyAsync(session.Wrong);

        session.Calls("planner").ShouldBe(2);
        session.Brief("executor").Text("occasion").ShouldNotBeNull().ShouldNotContain("Open the lesson");
        session.Brief("executor").Text("question_is").ShouldBe("new: the plan was changed");
    }

    [Fact]
    public async Task The_opening_of_a_topic_without_a_lesson_says_what_earlier_sessions_have_shown()
    {
        await using var agents = await ModelAgents.StartAsync();
        var input = agents.ExecutorInput(isOpen: true);
        input = input with
        {
            Setup = input.Setup with { MasteredConcepts = ["what-magma-is"], KnownConcepts = ["how-lava-cools"] },
            Step = input.Step with { Kind = StepKind.Introduction },
        };

        await agents.The<IExecutor>().WriteAsync(input, ModelAgents.OpenLesson(), TestContext.Current.CancellationToken);

        agents
            .Models.Requests[^1]
            .Data.Text("earlier_sessions")
            .ShouldBe("In earlier sessions on this topic the student has mastered: what magma is; probably knows: how lava cools.");
    }
}

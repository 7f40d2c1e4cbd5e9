using TutorFunctions.Agents;
using TutorFunctions.Agents.Executor;
using TutorFunctions.LanguageModels;
using TutorFunctions.Tests.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents.Briefs;

/// <summary>What a message is told to be follows from one decision, and nothing beside it says otherwise.</summary>
public sealed class DirectionTests
{
    [Fact]
    public async Task What_the_lesson_does_not_explain_is_answered_in_the_models_words_and_no_material_says_that_it_is_missing()
    {
        await using var session = await ModelSession.StartAsync();

        await session.ReplyAsync(
            "what does quark mean",
            ("acts", new[] { new { act = "ask_term", value = "quark" } }),
            ("user_intent", "ask_question"),
            ("evaluation", "n/a"),
            ("feedback", "")
        );

        var brief = session.Brief("executor");
        brief.Text("occasion")!.ShouldContain("in a sentence of your own if it is of the subject, else say that it is for later");
        brief.Text("material").ShouldBeNull();
    }

    [Fact]
    public async Task A_hint_that_is_due_is_no_answer_to_a_question_and_stands_once()
    {
        await using var session = await ModelSession.StartAsync();
        await session.ReplyAsync(session.Right);
        while (session.Session.Open.Answer.Choices.Count == OpenQuestion.ChoicesThatTell)
            await session.ReplyAsync(session.Right);

        await session.ReplyAsync(
            $"{session.Wrong} but why is that",
            ("acts", new[] { new { act = "answer" }, new { act = "ask_reason" } }),
            ("user_intent", "attempt_answer"),
            ("evaluation", "wrong")
        );

        var brief = session.Brief("executor");
        brief.Text("occasion")!.ShouldContain("as one pointer");
        brief.Text("occasion")!.ShouldContain("in a sentence of your own");
        brief.Text("material").ShouldBe(session.Session.Open.Hints[0].Text);
        session.Brief("reviewer").Text("help_due").ShouldBe(session.Session.Open.Hints[0].Text);
    }

    [Fact]
    public async Task A_wish_to_pass_over_a_question_is_granted_in_words_and_in_deed()
    {
        await using var session = await ModelSession.StartAsync();
        var asked = session.Session.State.Open!.ItemId;

        await session.ReplyAsync("skip", ("acts", new[] { new { act = "request_skip" } }), ("user_intent", "stuck"), ("evaluation", "n/a"));

        session.Brief("executor").Text("occasion")!.ShouldStartWith("The wish to pass over the last question is granted");
        session.Brief("executor").Text("question_is").ShouldBe("new: the student passed over the last one");
        session.Session.State.Open!.ItemId.ShouldNotBe(asked);
    }

    [Fact]
    public async Task Who_is_right_and_asks_to_go_on_gets_the_question_that_completes_the_step()
    {
        await using var session = await ModelSession.StartAsync();
        await session.ReplyAsync(session.Right);
        await session.ReplyAsync("hm", ("user_intent", "off_topic"), ("evaluation", "n/a"));
        var step = session.Session.State.Plan!.CurrentStep!;

        await session.ReplyAsync(
            $"{session.Right}. can we skip to the next thing",
            ("acts", new[] { new { act = "answer" }, new { act = "request_skip" } }),
            ("user_intent", "attempt_answer"),
            ("evaluation", "correct"),
            ("score", 1.0),
            ("criteria_met", false)
        );

        session.Brief("executor").Text("occasion")!.ShouldStartWith("The student asks to go on faster, and may");
        session.Brief("executor").Text("occasion")!.ShouldContain("completes this step");
        session.Brief("executor").Text("question_is").ShouldBe("new: the student asks to go on faster");
        session.Session.State.Open!.StepId.ShouldBe(step.StepId);
        await session.ReplyAsync(session.Right, ("criteria_met", false));
        session.Session.State.Plan.Step(step.StepId).Status.ShouldBe(StepStatus.Completed);
    }

    [Fact]
    public async Task A_draft_that_was_refused_comes_with_the_reason()
    {
        await using var agents = await ModelAgents.StartAsync();
        var refused = await agents.WriteAsync();
        var input = agents.ExecutorInput(isOpen: false) with { ReviewerNotes = "Too long.", RefusedDraft = refused };

        await agents.The<IExecutor>().WriteAsync(input, agents.Lesson, TestContext.Current.CancellationToken);

        agents.Models.Requests[^1].Data.Text("reviewer_notes").ShouldBe("Too long.");
        agents.Models.Requests[^1].Data.Text("refused_draft").ShouldBe(refused.Teaching);
    }

    [Fact]
    public async Task No_turn_falls_between_the_conversation_and_what_is_told_of_before()
    {
        await using var session = await ModelSession.StartAsync();
        for (var turn = 0; turn < 8; turn++)
            await session.ReplyAsync($"hm {turn}", ("user_intent", "off_topic"), ("evaluation", "n/a"));

        var brief = session.Brief("executor");
        var told = brief.GetProperty("conversation").GetArrayLength();
        var before = brief.Text("earlier_conversation").ShouldNotBeNull();
        before.ShouldContain($"{session.Session.State.Turn - told - 1} replies");
    }

    [Theory]
    [InlineData(4, false, "Yes, that is right.", "86 words, 12 a sentence")]
    [InlineData(9, true, null, "120 words, 20 a sentence")]
    [InlineData(null, false, null, "90 words, 20 a sentence")]
    public void A_message_and_the_feedback_before_it_share_one_limit(int? grade, bool opens, string? feedback, string limits) =>
        TextLimits.OfMessage(grade, opens, feedback).ShouldBe(limits);

    [Fact]
    public async Task Each_limit_is_told_once_to_each_agent_and_no_prompt_has_one_of_its_own()
    {
        await using var session = await ModelSession.StartAsync();
        await session.ReplyAsync("idk");

        session.Brief("evaluator").Text("feedback_limit").ShouldBe("3 sentences of 12 words");
        session.Brief("executor").Text("limits")!.ShouldEndWith("12 a sentence");
        session.Brief("reviewer").Text("limits").ShouldBe(session.Brief("executor").Text("limits"));
        foreach (var role in new[] { AgentRole.Evaluator, AgentRole.Executor })
            Prompt.Load(role).Text.ShouldNotMatch(@"(?i)at most (?:\d+|twelve|three) (?:short )?(?:words|sentences)");
    }

    [Theory]
    [InlineData("question_to_ask", "asks nothing itself")]
    [InlineData("question_is", "give no other reason")]
    [InlineData("open question", "nor ask what you have just told")]
    public void The_writer_is_told_that_a_message_has_one_question(string about, string told)
    {
        var prompt = string.Join(' ', Prompt.Load(AgentRole.Executor).Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        prompt.ShouldContain(about);
        prompt.ShouldContain(told);
    }
}

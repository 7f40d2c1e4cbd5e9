using TutorFunctions.Agents.Evaluator;
using TutorFunctions.LanguageModels;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents.Briefs;

public sealed class EvaluatorBriefTests
{
    [Fact]
    public async Task Who_judges_knows_whether_a_wrong_answer_leaves_the_question_open()
    {
        await using var session = await ModelSession.StartAsync();
        var choices = session.Session.Open.Answer.Choices.Count;

        await session.ReplyAsync(session.Wrong, ("feedback", $"It is {session.Right}, since the pieces are bigger."));

        choices.ShouldBe(OpenQuestion.ChoicesThatTell);
        session.Brief("evaluator").Text("question", "after_a_wrong_answer").ShouldStartWith("Its two choices give the answer away");
        session.Calls("evaluator").ShouldBe(1);
    }

    [Fact]
    public async Task Nothing_need_be_said_to_a_question_which_the_tutor_answers_next()
    {
        await using var session = await ModelSession.StartAsync();

        var evaluation = await session.ReplyAsync(
            "why do we do this",
            ("user_intent", "ask_question"),
            ("evaluation", "n/a"),
            ("feedback", "")
        );

        evaluation.Feedback.ShouldBeEmpty();
        session.Calls("evaluator").ShouldBe(1);
    }

    [Fact]
    public async Task What_leads_back_to_the_question_is_what_the_learner_reads()
    {
        await using var session = await ModelSession.StartAsync();

        var evaluation = await session.ReplyAsync(
            "my brother has a lizard",
            ("user_intent", "off_topic"),
            ("evaluation", "n/a"),
            ("feedback", "A lizard! It could eat one of our two fractions. Which?")
        );

        evaluation.Feedback.ShouldStartWith("A lizard!");
        evaluation.UserIntent.ShouldBe(UserIntent.OffTopic);
    }

    [Fact]
    public async Task The_reply_comes_last_and_what_stays_in_a_step_comes_first()
    {
        await using var session = await ModelSession.StartAsync();

        await session.ReplyAsync("idk");

        session
            .Brief("evaluator")
            .EnumerateObject()
            .Select(field => field.Name)
            .ShouldBe([
                "topic",
                "audience",
                "interests",
                "current_step",
                "question",
                "feedback_limit",
                "conversation",
                "student_reply",
                "acts_read_by_rules",
            ]);
    }

    [Theory]
    [InlineData("4 goes into 20 5 times, and you start to do the same with the 3.", true)]
    [InlineData("Good, keep going: you are close, look again.", true)]
    [InlineData("Sure! Minecraft creepers explode near players.", false)]
    public void A_text_is_held_back_only_when_nothing_in_it_is_of_the_lesson(string text, bool passes)
    {
        var outgoing = new OutgoingText(Prompt.Load(AgentRole.Evaluator), ["3/4 = □/20. Which number belongs in the box?"], "en");

        outgoing.IsForeign(text).ShouldBe(!passes);
    }

    [Theory]
    [InlineData(true, true, 1, "after help the rules ask for 2 right answers")]
    [InlineData(false, false, 2, "the model finds its criteria not met")]
    [InlineData(true, false, 2, null)]
    public async Task Where_the_rules_differ_about_a_step_the_log_says_why(bool isMet, bool hasHint, int right, string? told)
    {
        await using var session = await ModelSession.StartAsync();
        var input = TutorFunctions.Sessions.AgentInputs.OfEvaluator(
            session.Session.State,
            new InboxEntry(1, InboxKind.Reply, "r", session.Right, default, hasHint ? 1 : 0)
        );
        input = input with
        {
            Step = input.Step with { CorrectNeeded = 2, StatusInfo = input.Step.StatusInfo with { QuestionsCorrect = right - 1 } },
        };
        var judged = await new OfflineEvaluator().EvaluateAsync(
            input,
            AuthoredLessons.Lesson("comparing-fractions"),
            TestContext.Current.CancellationToken
        );

        var reasoning = CriteriaNote.With("Right.", isMet, judged, input);

        reasoning.ShouldBe(told is null ? "Right." : reasoning);
        if (told is not null)
            reasoning.ShouldContain(told);
    }
}

using TutorFunctions.Lessons;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Sessions.Endpoints;
using TutorFunctions.Tests.Server;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Agents;

/// <summary>What a session makes of everything that stands in a reply.</summary>
public sealed class ReplyActsTests
{
    private static readonly Lesson s_fractions = AuthoredLessons.Lesson("comparing-fractions");

    [Fact]
    public async Task A_right_answer_with_a_question_beside_it_is_judged_and_the_question_answered()
    {
        var session = await BegunAsync();

        var evaluation = await session.ReplyAsync($"{Right(session)}. what does denominator mean?");

        evaluation.AnswerEvaluation.ShouldBe(AnswerEvaluation.Correct);
        evaluation.Acts.Select(static act => act.Act).ShouldBe([DialogueAct.Answer, DialogueAct.AskTerm]);
        session.Message.Teaching.ShouldContain("denominator", Case.Insensitive);
    }

    [Theory]
    [InlineData("what does denominator mean")]
    [InlineData("this is stupid")]
    [InlineData("hello")]
    [InlineData("are you a robot?")]
    public async Task What_is_no_answer_costs_nothing_and_the_question_stays(string reply)
    {
        var session = await BegunAsync();
        var (open, step) = (session.State.Open!, session.State.Plan!.CurrentStep!);

        await session.ReplyAsync(reply);

        (session.State.Open!.ItemId, session.State.Open.FailedAttempts).ShouldBe((open.ItemId, 0));
        session.State.Plan!.CurrentStep!.FailuresInARow.ShouldBe(step.FailuresInARow);
        session.State.Plan.CurrentStep.StatusInfo.QuestionsAsked.ShouldBe(step.StatusInfo.QuestionsAsked);
    }

    [Fact]
    public async Task Not_knowing_brings_help_and_is_no_answer_in_the_figures()
    {
        var session = await BegunAsync();

        await session.ReplyAsync("idk");
        var stuck = session.State.Plan!.CurrentStep!;
        await session.ReplyAsync(Right(session));

        (stuck.FailuresInARow, stuck.StatusInfo.QuestionsAsked).ShouldBe((1, 0));
        session.State.Plan.Step(stuck.StepId).StatusInfo.QuestionsAsked.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_leaves_two_answers_open_is_asked_which_and_has_not_failed()
    {
        var session = await BegunAsync();
        var choices = session.Open.Answer.Choices;

        var evaluation = await session.ReplyAsync($"{choices[0]} or {choices[1]}");

        evaluation.Feedback.ShouldContain("Which of");
        session.State.Open!.FailedAttempts.ShouldBe(0);
        session.State.Plan!.CurrentStep!.FailuresInARow.ShouldBe(0);
    }

    [Fact]
    public async Task A_judgement_that_misread_the_learner_is_taken_back_when_they_dispute_it()
    {
        var session = await BegunAsync();
        await session.ReplyAsync("idk");
        var right = Right(session);
        var misread = new Exchange(
            session.State.Turn,
            "step",
            $"its {right}",
            UserIntent.AttemptAnswer,
            AnswerEvaluation.Wrong,
            null,
            "Not quite yet.",
            null
        );
        session.Remember(misread);

        var evaluation = await session.ReplyAsync($"but i said {right}, you got it wrong");

        evaluation.TakesBack.ShouldBe(misread.Turn);
        evaluation.IsRight.ShouldBeTrue();
        evaluation.Feedback.ShouldContain("I misread you");
    }

    [Fact]
    public void The_steps_answer_names_the_acts_in_the_order_written()
    {
        var turn = new TurnRecord
        {
            SessionId = "s",
            Turn = 1,
            At = default,
            Entry = new InboxEntry(1, InboxKind.Reply, "r", "7. why is that?", default, 0),
            Evaluation = new Evaluation
            {
                UserIntent = UserIntent.AttemptAnswer,
                AnswerEvaluation = AnswerEvaluation.Correct,
                Score = 1,
                Feedback = "Yes.",
                Reasoning = string.Empty,
                GuidanceForTutor = string.Empty,
                AssessmentNote = string.Empty,
                Acts = [new(DialogueAct.Answer, 0, 1, 1) { Value = "7" }, new(DialogueAct.AskReason, 3, 12, 0.9)],
            },
            Summary = new()
            {
                Status = SessionStatus.Active,
                Turn = 1,
                LastTaken = 1,
                LastUpdatedAt = default,
            },
        };

        StepAnswer.Of(turn).Acts.ShouldBe([new(DialogueAct.Answer, "7", "7"), new(DialogueAct.AskReason, "why is that?", null)]);
    }

    private static async Task<AgentSession> BegunAsync()
    {
        var session = new AgentSession(s_fractions);
        await session.StartAsync();
        session.Open.Answer.Choices.Count.ShouldBeGreaterThan(1);
        return session;
    }

    private static string Right(AgentSession session) => session.Open.Answer.Accepted[0];
}

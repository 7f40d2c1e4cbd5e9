using TutorFunctions.Agents;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Sessions;

public sealed class TutoringSessionTests
{
    [Fact]
    public async Task A_session_is_planned_taught_judged_and_completed_in_the_order_of_the_picture()
    {
        var session = new MockedOrchestration { Replies = { "right", "right" } };

        var outcome = await session.RunAsync();

        outcome.Status.ShouldBe(SessionStatus.Completed);
        session.Called.ShouldBe([
            "PathGenerator",
            "Planner",
            "Executor",
            "Reviewer",
            "RecordTurn",
            "Evaluator",
            "Executor",
            "Reviewer",
            "RecordTurn",
            "Evaluator",
            "RecordTurn",
        ]);
        session.Recorded.Select(turn => turn.Summary.StepsCompleted).ShouldBe([0, 1, 2]);
        session.Recorded[^1].Message.ShouldBeNull();
    }

    [Fact]
    public async Task A_wrong_answer_keeps_the_step_and_its_question_open()
    {
        var session = new MockedOrchestration { Replies = { "wrong", "right", "right" } };

        await session.RunAsync();

        session.Recorded[1].Message!.Asked.ItemId.ShouldBe(session.Recorded[0].Message!.Asked.ItemId);
        session.Recorded[1].Summary.StepsCompleted.ShouldBe(0);
        session.Recorded[^1].Summary.Status.ShouldBe(SessionStatus.Completed);
    }

    [Fact]
    public async Task A_draft_refused_three_times_goes_out_marked_as_bypassed()
    {
        var session = new MockedOrchestration { Replies = { "right", "right" }, Reviewer = _ => new Review(false, "Too long.", null) };

        await session.RunAsync();

        session.Drafts.Take(3).Select(draft => draft.ReviewerNotes).ShouldBe([null, "Too long.", "Too long."]);
        session.Drafts.Take(3).Select(draft => draft.RefusedDraft is null).ShouldBe([true, false, false]);
        session.Recorded[0].FeedbackLoop.ShouldBe(new FeedbackLoop(3, "Too long.", IsBypassed: true));
        session.Recorded[0].Message.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_draft_approved_at_the_second_try_is_not_bypassed()
    {
        var reviews = 0;
        var session = new MockedOrchestration
        {
            Replies = { "right", "right" },
            Reviewer = _ => new Review(++reviews != 1, "Too long.", null),
        };

        await session.RunAsync();

        session.Recorded[0].FeedbackLoop.ShouldBe(new FeedbackLoop(1, "Too long.", IsBypassed: false));
    }

    [Fact]
    public async Task Three_failures_in_a_row_change_the_plan_and_say_so()
    {
        var session = new MockedOrchestration { Replies = { "wrong", "wrong", "wrong", "right", "right", "right" } };

        var outcome = await session.RunAsync();

        var replanned = session.Recorded[3];
        replanned.IsNewPlan.ShouldBeTrue();
        replanned.ReplanReason.ShouldNotBeNullOrEmpty();
        replanned.ChangesMade.ShouldBe("Added a step.");
        replanned.Summary.Plan!.PlanVersion.ShouldBe(2);
        replanned.Summary.StepsTotal.ShouldBe(3);
        outcome.Status.ShouldBe(SessionStatus.Completed);
    }

    [Fact]
    public async Task The_fourth_replan_never_happens_a_person_is_called_instead()
    {
        var session = new MockedOrchestration();
        for (var i = 0; i < 12; i++)
            session.Replies.Add("wrong");

        var outcome = await session.RunAsync();

        outcome.Status.ShouldBe(SessionStatus.NeedsIntervention);
        outcome.Reason.ShouldNotBeNullOrEmpty();
        session.Called.Count(name => name == AgentActivities.Planner).ShouldBe(4);
        session.Recorded[^1].Summary.Plan!.ReplanCount.ShouldBe(3);
    }

    [Fact]
    public async Task An_off_topic_reply_changes_no_status()
    {
        var session = new MockedOrchestration
        {
            Replies = { "dinosaurs", "right", "right" },
            Evaluator = input =>
                MockedOrchestration.Judged(input.Reply == "right") with
                {
                    UserIntent = input.Reply == "right" ? UserIntent.AttemptAnswer : UserIntent.OffTopic,
                },
        };

        await session.RunAsync();

        session.Recorded[1].Steps.ShouldBeEmpty();
        session.Recorded[1].Summary.QuestionsAsked.ShouldBe(0);
        session.Recorded[1].Message!.Asked.ShouldBe(session.Recorded[0].Message!.Asked);
    }

    [Fact]
    public async Task A_session_that_asks_for_a_path_waits_for_the_choice_and_plans_by_it()
    {
        PlannerInput? planned = null;
        var session = new MockedOrchestration();
        var plan = session.Planner;
        session.Planner = input => plan(planned = input);
        session.Entries.Enqueue(
            new InboxEntry(1, InboxKind.PathChoice, "choice", "2", new DateTime(2026, 1, 5, 9, 0, 30, DateTimeKind.Utc))
        );
        session.Replies.Add("right");
        session.Replies.Add("right");

        await session.RunAsync(MockedOrchestration.Setup(PathSelection.Ask));

        session.Recorded[0].Summary.Status.ShouldBe(SessionStatus.AwaitingPath);
        session.Recorded[0].Message.ShouldBeNull();
        planned!.Path.Id.ShouldBe("2");
        session.Recorded[1].Summary.SelectedPathId.ShouldBe("2");
    }

    [Fact]
    public async Task Silence_is_answered_by_one_reminder_and_much_later_by_the_end()
    {
        var session = new MockedOrchestration { SilentWaits = 2 };

        var outcome = await session.RunAsync();

        outcome.Status.ShouldBe(SessionStatus.Expired);
        session.Recorded.Select(turn => turn.SystemMessage is not null).ShouldBe([false, true, true]);
    }

    [Fact]
    public async Task After_twenty_turns_the_session_continues_as_new_with_all_that_it_needs()
    {
        var session = new MockedOrchestration
        {
            Planner = _ => new ProposedPlan([MockedOrchestration.Step("a", needed: 50)], "because", null, null),
        };
        for (var i = 0; i < 30; i++)
            session.Replies.Add("right");

        await session.RunAsync(new SessionState { Setup = MockedOrchestration.Setup() }, continuations: 1);

        var carried = session.ContinuedWith!;
        carried.Turn.ShouldBe(20);
        carried.LastTaken.ShouldBe(20);
        carried.Plan!.Step("a").StatusInfo.QuestionsCorrect.ShouldBe(20);
        carried.Open.ShouldNotBeNull();
    }
}

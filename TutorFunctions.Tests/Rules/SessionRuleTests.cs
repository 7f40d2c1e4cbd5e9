using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Rules;

/// <summary>The rules of a session, one by one.</summary>
public class SessionRuleTests
{
    [Fact]
    public void Three_failures_in_a_row_block_the_step_and_ask_for_another_plan()
    {
        var session = new SimulatedSession(steps: 2);

        session.Reply(Act.Wrong).ReplanNeeded.ShouldBeFalse();
        session.Reply(Act.Stuck).ReplanNeeded.ShouldBeFalse();
        var third = session.Reply(Act.Wrong);

        third.ReplanNeeded.ShouldBeTrue();
        third.ReplanReason!.ShouldContain("step 0");
        third.Session.Plan!.Step("step 0").Status.ShouldBe(StepStatus.Blocked);
        session.Plan.TodoList.Select(step => step.StepId).ShouldBe(["new 1", "step 0", "step 1"]);
        session.Plan.CurrentStep!.StepId.ShouldBe("new 1");
        session.Plan.Step("step 0").StatusInfo.Attempts.ShouldBe(3);
    }

    [Fact]
    public void A_right_answer_in_between_starts_the_count_of_failures_again()
    {
        var session = new SimulatedSession(steps: 1, correctNeeded: 3);

        foreach (var act in new[] { Act.Wrong, Act.Wrong, Act.Right, Act.Wrong, Act.Wrong })
            session.Reply(act).ReplanNeeded.ShouldBeFalse();

        session.Reply(Act.Wrong).ReplanNeeded.ShouldBeTrue();
    }

    [Fact]
    public void A_skipped_question_counts_as_skipped_and_for_nothing_else()
    {
        var session = new SimulatedSession(steps: 1);
        var asked = session.State.Open!.ItemId;

        session.Reply(Act.Skip);

        session
            .Plan.Step("step 0")
            .StatusInfo.ShouldBe(new StepProgress { Skipped = 1, StartedAt = session.Plan.Step("step 0").StatusInfo.StartedAt });
        session.Plan.Step("step 0").Status.ShouldBe(StepStatus.InProgress);
        session.State.Open!.ItemId.ShouldNotBe(asked);
    }

    [Fact]
    public void Passing_over_everything_changes_the_plan_and_ends_with_a_person()
    {
        var session = new SimulatedSession(steps: 1);

        for (var replies = 0; !session.HasEnded; replies++)
        {
            replies.ShouldBeLessThan(40);
            session.Reply(Act.Skip);
        }

        session.LastRoute.ShouldBe(Route.Intervene);
        session.Plan.StepsCompleted.ShouldBe(0);
    }

    [Fact]
    public void A_follow_up_question_counts_like_any_other()
    {
        var session = new SimulatedSession(steps: 1, correctNeeded: 2);

        session.Reply(Act.Right);
        session.Reply(Act.Question);
        session.Reply(Act.Wrong);
        session.Reply(Act.Right);

        var step = session.Plan.Step("step 0");
        step.Status.ShouldBe(StepStatus.Completed);
        step.StatusInfo.Attempts.ShouldBe(3);
        step.StatusInfo.QuestionsAsked.ShouldBe(2);
        step.StatusInfo.QuestionsCorrect.ShouldBe(2);
    }

    [Fact]
    public void A_right_answer_to_a_challenge_completes_every_step_that_it_covers_each_with_evidence_of_its_own()
    {
        var session = new SimulatedSession(steps: 4, correctNeeded: 2);
        session.Reply(Act.Right);
        session.Ask("step 2", "concept 0", "concept 1");

        session.Reply(Act.Right);

        session
            .Plan.TodoList.Select(step => step.Status)
            .ShouldBe([StepStatus.Completed, StepStatus.Completed, StepStatus.Completed, StepStatus.InProgress]);
        session.Plan.TodoList.Take(3).ShouldAllBe(step => step.StatusInfo.QuestionsCorrect > 0 && step.StatusInfo.Attempts > 0);
    }

    [Theory]
    [InlineData(Act.RightWithHint)]
    [InlineData(Act.Wrong)]
    public void A_challenge_that_needs_help_completes_nothing_but_at_most_its_own_step(Act act)
    {
        var session = new SimulatedSession(steps: 4);
        session.Ask("step 2", "concept 0", "concept 1");

        session.Reply(act);

        session.Plan.Step("step 0").Status.ShouldNotBe(StepStatus.Completed);
        session.Plan.Step("step 1").Status.ShouldNotBe(StepStatus.Completed);
    }

    [Theory]
    [InlineData(8, DialogueAct.RequestEasier, true)]
    [InlineData(8, DialogueAct.Frustration, true)]
    [InlineData(8, DialogueAct.AskTask, false)]
    [InlineData(7, DialogueAct.Frustration, false)]
    public void A_protest_leaves_a_challenge_for_good_since_version_8(int version, DialogueAct act, bool isLeft)
    {
        var session = new SimulatedSession(steps: 4);
        session.Ask("step 2", "concept 0", "concept 1");
        var protest = new Evaluation
        {
            UserIntent = UserIntent.Stuck,
            AnswerEvaluation = AnswerEvaluation.NotApplicable,
            Score = 0,
            Acts = [new ReplyAct(act, 0, 1, 1)],
            Feedback = "f",
            Reasoning = "r",
            GuidanceForTutor = "g",
            AssessmentNote = "n",
        };

        var reply = new InboxEntry(1, InboxKind.Reply, "1", "no", default, 0);

        var after = ReplyEffect.Of(session.State with { FormatVersion = version, Streak = 2 }, protest, reply).Session;

        (after.Open is null).ShouldBe(isLeft);
        after.IsSparedChallenges.ShouldBe(isLeft);
        after.Streak.ShouldBe(isLeft ? 0 : 2);
    }

    [Fact]
    public void An_answer_that_the_last_hint_gave_away_is_no_evidence_and_another_question_follows()
    {
        var session = new SimulatedSession(steps: 1);
        var asked = session.State.Open!.ItemId;

        session.Reply(Act.RightAfterLastHint);

        session.Plan.Step("step 0").Status.ShouldBe(StepStatus.InProgress);
        session.Plan.Step("step 0").StatusInfo.QuestionsCorrect.ShouldBe(0);
        session.Plan.Step("step 0").StatusInfo.Attempts.ShouldBe(1);
        session.State.Open!.ItemId.ShouldNotBe(asked);
        session.Reply(Act.Right);
        session.LastRoute.ShouldBe(Route.End);
    }

    [Theory]
    [InlineData(true, 3, false, Route.Intervene)]
    [InlineData(true, 2, false, Route.Replan)]
    [InlineData(false, 3, false, Route.Continue)]
    [InlineData(false, 0, true, Route.End)]
    [InlineData(true, 0, true, Route.Replan)]
    public void The_router_puts_a_replan_before_the_end_and_the_end_before_going_on(
        bool replanNeeded,
        int replans,
        bool isCompleted,
        Route route
    )
    {
        var step = SimulatedSession.Step("a", "c") with { Status = isCompleted ? StepStatus.Completed : StepStatus.Pending };
        var plan = new StudyPlan
        {
            TodoList = [step],
            Metadata = new PlanMetadata
            {
                ReplanCount = replans,
                MaxReplans = 3,
                CreatedAt = default,
                LastUpdatedAt = default,
            },
        };

        Router.Decide(plan, replanNeeded).ShouldBe(route);
    }

    [Theory]
    [InlineData(StepStatus.Pending, StepStatus.InProgress, 0, true)]
    [InlineData(StepStatus.Pending, StepStatus.Completed, 0, false)]
    [InlineData(StepStatus.Pending, StepStatus.Completed, 1, true)]
    [InlineData(StepStatus.InProgress, StepStatus.Completed, 0, false)]
    [InlineData(StepStatus.InProgress, StepStatus.Completed, 1, true)]
    [InlineData(StepStatus.InProgress, StepStatus.Blocked, 0, true)]
    [InlineData(StepStatus.InProgress, StepStatus.Pending, 0, true)]
    [InlineData(StepStatus.Blocked, StepStatus.Pending, 0, true)]
    [InlineData(StepStatus.Blocked, StepStatus.InProgress, 0, false)]
    [InlineData(StepStatus.Blocked, StepStatus.Completed, 1, false)]
    [InlineData(StepStatus.Pending, StepStatus.Blocked, 0, false)]
    [InlineData(StepStatus.Completed, StepStatus.Pending, 1, false)]
    [InlineData(StepStatus.Completed, StepStatus.InProgress, 1, false)]
    [InlineData(StepStatus.Completed, StepStatus.Blocked, 1, false)]
    public void Statuses_change_only_as_the_table_says(StepStatus from, StepStatus to, int right, bool isLegal)
    {
        var step = SimulatedSession.Step("a", "c") with
        {
            Status = from,
            StatusInfo = new StepProgress { QuestionsCorrect = right },
        };
        var plan = new StudyPlan
        {
            TodoList = [step],
            Metadata = new PlanMetadata { CreatedAt = default, LastUpdatedAt = default },
        };

        StepTransitions.IsLegal(plan, step, to).ShouldBe(isLegal);
        if (isLegal)
            plan.Move("a", to, default).Step("a").Status.ShouldBe(to);
        else
            Should.Throw<IllegalTransitionException>(() => plan.Move("a", to, default));
    }
}

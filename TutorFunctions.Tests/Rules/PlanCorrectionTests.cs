using TutorFunctions.Tutoring;

namespace TutorFunctions.Tests.Rules;

/// <summary>What a corrected judgement changes of a plan.</summary>
public sealed class PlanCorrectionTests
{
    private static readonly DateTime s_now = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_wrong_answer_that_was_right_counts_and_ends_the_row_of_failures()
    {
        var plan = Plan(Step("a", needed: 2) with { FailuresInARow = 2, StatusInfo = new() { QuestionsAsked = 1, Attempts = 1 } });

        var step = Correct(plan, AnswerEvaluation.Wrong, AnswerEvaluation.Correct).Step("a");

        (step.StatusInfo.QuestionsCorrect, step.StatusInfo.QuestionsAsked, step.FailuresInARow).ShouldBe((1, 1, 0));
        step.Status.ShouldBe(StepStatus.InProgress);
    }

    [Fact]
    public void A_step_that_has_then_been_shown_is_completed_even_if_it_was_blocked()
    {
        var blocked = Step("a", needed: 1) with { Status = StepStatus.Blocked, FailuresInARow = 3 };

        Correct(Plan(blocked, Step("b")), AnswerEvaluation.Wrong, AnswerEvaluation.Correct)
            .Step("a")
            .Status.ShouldBe(StepStatus.Completed);
    }

    [Fact]
    public void A_finished_step_stays_finished_and_its_count_follows()
    {
        var done = Step("a") with
        {
            Status = StepStatus.Completed,
            StatusInfo = new() { QuestionsAsked = 1, QuestionsCorrect = 1, Attempts = 1 },
        };

        var step = Correct(Plan(done, Step("b")), AnswerEvaluation.Correct, AnswerEvaluation.Wrong).Step("a");

        (step.Status, step.StatusInfo.QuestionsCorrect).ShouldBe((StepStatus.Completed, 0));
    }

    [Fact]
    public void An_answer_that_the_last_hint_gave_away_is_no_evidence_however_it_is_judged() =>
        Correct(Plan(Step("a")), AnswerEvaluation.Wrong, AnswerEvaluation.Correct, hints: 3)
            .Step("a")
            .StatusInfo.QuestionsCorrect.ShouldBe(0);

    [Fact]
    public void A_plan_that_has_the_step_no_more_stays_as_it_is()
    {
        var plan = Plan(Step("other"));

        Correct(plan, AnswerEvaluation.Wrong, AnswerEvaluation.Correct).ShouldBeSameAs(plan);
    }

    [Fact]
    public void A_correction_and_the_one_that_takes_it_back_leave_the_counts_as_they_were()
    {
        var plan = Plan(Step("a", needed: 3) with { StatusInfo = new() { QuestionsAsked = 2, QuestionsCorrect = 1, Attempts = 3 } });

        var back = Correct(
            Correct(plan, AnswerEvaluation.Wrong, AnswerEvaluation.NotApplicable),
            AnswerEvaluation.NotApplicable,
            AnswerEvaluation.Wrong
        );

        back.Step("a").StatusInfo.ShouldBe(plan.Step("a").StatusInfo);
    }

    private static StudyPlan Correct(StudyPlan plan, AnswerEvaluation from, AnswerEvaluation to, int hints = 0) =>
        PlanCorrection.Apply(
            plan,
            new JudgementCorrection(
                1,
                from,
                to,
                new OpenQuestion
                {
                    ItemId = "item",
                    Seed = 1,
                    ConceptId = "concept a",
                    StepId = "a",
                    AskedInTurn = 0,
                    HintLevels = 3,
                },
                hints
            ),
            s_now
        );

    private static StudyPlan Plan(params PlanStep[] steps) =>
        new()
        {
            TodoList = [.. steps],
            Metadata = new PlanMetadata { CreatedAt = s_now, LastUpdatedAt = s_now },
        };

    private static PlanStep Step(string id, int needed = 1) =>
        new()
        {
            StepId = id,
            Title = id,
            Description = id,
            TeachingApproach = "rule",
            SuccessCriteria = "one right",
            Kind = StepKind.Concept,
            ConceptId = $"concept {id}",
            CorrectNeeded = needed,
            Status = id == "a" ? StepStatus.InProgress : StepStatus.Pending,
        };
}

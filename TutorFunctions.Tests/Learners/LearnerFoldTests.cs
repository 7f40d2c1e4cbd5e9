using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Tests.Learners;

public sealed class LearnerFoldTests
{
    [Fact]
    public void A_choice_of_one_is_no_guess_and_does_no_harm()
    {
        var open = Answers.Of(1, "s", isRight: true);

        var change = new LearnerHistoryFold().Take(Answers.Log(open with { Options = 1 })[0]);

        change.Predicted.ShouldBe(new LearnerHistoryFold().Take(Answers.Log(open)[0]).Predicted);
    }

    [Fact]
    public void Right_answers_master_a_skill_and_schedule_its_review()
    {
        var fold = Fold([.. Enumerable.Range(1, 4).Select(number => Answers.Of(number, "adding", isRight: true))]);

        var skill = fold.Skills["lesson/adding"];
        skill.Mastery.ShouldBeGreaterThan(KnowledgeTracing.Mastered);
        skill.MasteredAt.ShouldNotBeNull();
        skill.IsFading(Answers.Start.AddHours(1)).ShouldBeFalse();
        skill.IsFading(Answers.Start.AddYears(1)).ShouldBeTrue();
        skill.LevelAt(Answers.Start.AddYears(1)).ShouldBeLessThan(skill.Mastery);
    }

    [Fact]
    public void A_later_try_is_evidence_but_says_nothing_of_what_was_known_before()
    {
        var wrong = Answers.Of(1, "adding", isRight: false);
        var before = Fold([wrong]).Skills["lesson/adding"];
        var after = Fold([wrong, Answers.Of(2, "adding", isRight: true) with { Attempt = 2 }]).Skills["lesson/adding"];

        after.Answers.ShouldBe(2);
        after.FirstTries.ShouldBe(1);
        after.Knowledge.ShouldBe(before.Knowledge);
        after.Review.ShouldBeNull("nothing was answered right without help");
    }

    [Fact]
    public void A_hint_makes_an_answer_worth_half_and_one_that_was_given_away_nothing()
    {
        LearnerFold.Worth(Answers.Of(1, "adding", isRight: true) with { HintsTaken = 1 }).ShouldBe(0.5);
        LearnerFold.Worth(Answers.Of(1, "adding", isRight: true) with { HintsTaken = 3, IsCorrect = false }).ShouldBe(0);
        LearnerFold.Worth(Answers.Of(1, "adding", isRight: false) with { Score = 0.4 }).ShouldBe(0.4);
    }

    [Fact]
    public void A_right_answer_is_evidence_for_what_it_covers_and_counts_once_for_the_learner()
    {
        var fold = Fold([Answers.Of(1, "sums", isRight: true) with { Covers = ["lesson/adding", "lesson/sums"] }]);

        fold.Skills.Keys.Order().ShouldBe(["lesson/adding", "lesson/sums"]);
        fold.Skills["lesson/adding"].Mastery.ShouldBe(fold.Skills["lesson/sums"].Mastery);
        fold.Totals.FirstTries.ShouldBe(1);
        fold.Totals.Calibration.Answers.ShouldBe(1);
    }

    [Fact]
    public void Ten_chances_that_lead_nowhere_are_wheel_spinning_and_nine_are_not()
    {
        List<AnswerEvidence> answers = [.. Enumerable.Range(1, 10).Select(number => Answers.Of(number, "adding", isRight: false))];

        Fold(answers.Take(9)).Skills["lesson/adding"].IsSpinning.ShouldBeFalse();
        Fold(answers).Skills["lesson/adding"].IsSpinning.ShouldBeTrue();
    }

    [Fact]
    public void Who_was_stopped_and_comes_back_another_time_gets_a_fresh_chance()
    {
        List<AnswerEvidence> answers = [.. Enumerable.Range(1, 10).Select(number => Answers.Of(number, "adding", isRight: false))];

        var again = Fold([.. answers, Answers.Of(11, "adding", isRight: false) with { Source = EvidenceSource.OfTurn("later", 1) }]).Skills[
            "lesson/adding"
        ];

        again.IsSpinning.ShouldBeFalse();
        again.Run!.Chances.ShouldBe(1);
    }

    [Fact]
    public void A_learner_who_gets_on_slowly_is_not_spinning()
    {
        bool[] marks = [false, false, true, false, true, true, false, true, true, true, true];

        Fold(marks.Select((right, number) => Answers.Of(number, "adding", right))).Skills["lesson/adding"].IsSpinning.ShouldBeFalse();
    }

    [Fact]
    public void Right_and_wrong_in_turns_for_ever_is_spinning_too()
    {
        var answers = Enumerable.Range(1, 30).Select(number => Answers.Of(number, "adding", isRight: number % 2 == 0)).ToList();

        Enumerable.Range(10, 20).ShouldContain(count => Fold(answers.Take(count)).Skills["lesson/adding"].IsSpinning);
    }

    [Fact]
    public void What_the_course_says_of_a_skill_is_where_its_tracing_starts()
    {
        var easy = Fold([Answers.Of(1, "adding", isRight: true) with { Tracing = new TracingStart(0.9, 0.2, 0.05, 0.1) }]);

        easy.Skills["lesson/adding"]
            .Mastery.ShouldBeGreaterThan(Fold([Answers.Of(1, "adding", isRight: true)]).Skills["lesson/adding"].Mastery);
    }

    [Fact]
    public void Days_in_a_row_are_a_streak_and_a_late_answer_breaks_none()
    {
        ActiveDays? days = null;
        foreach (var day in new[] { 0, 1, 1, 0, 2, 5, 6 })
            days = ActiveDays.After(days, Answers.Start.AddDays(day));

        days!.ShouldBe(new ActiveDays(5, DateOnly.FromDateTime(Answers.Start.AddDays(6)), 2, 3, 1));
        days!.StreakOn(days.Last.AddDays(1)).ShouldBe(2);
        days.StreakOn(days.Last.AddDays(2)).ShouldBe(0);
    }

    [Fact]
    public void Someone_who_went_away_is_no_slow_thinker()
    {
        var times = new ResponseTimes().After(20).After(45).After(7200).After(0.25).After(null);

        times.Answers.ShouldBe(2);
        times.Typical!.Value.ShouldBe(30, 0.001);
        times.Spent.ShouldBe(20 + 45 + 300 + 0.25);
    }

    [Fact]
    public void Predictions_that_come_true_are_calibrated_and_confident_errors_are_not()
    {
        var good = Enumerable.Range(0, 100).Aggregate(new Calibration(), (all, number) => all.After(0.75, number % 4 == 0 ? 0 : 1));
        var bad = Enumerable.Range(0, 100).Aggregate(new Calibration(), (all, _) => all.After(0.95, 0));

        good.ExpectedError!.Value.ShouldBe(0, 1e-9);
        good.Brier!.Value.ShouldBe(0.1875, 1e-9);
        bad.ExpectedError!.Value.ShouldBe(0.95, 1e-9);
    }

    private static LearnerHistoryFold Fold(IEnumerable<AnswerEvidence> answers)
    {
        var fold = new LearnerHistoryFold();
        foreach (var recorded in Answers.Log([.. answers]))
            fold.Take(recorded);
        return fold;
    }
}

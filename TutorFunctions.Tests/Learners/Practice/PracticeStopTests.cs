using FsCheck;
using FsCheck.Fluent;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.Practice;

namespace TutorFunctions.Tests.Learners.Practice;

public sealed class PracticeStopTests
{
    private static readonly TracingParameters s_parameters = new(0.2, 0.1, 0.05, 0.2);

    [Fact]
    public void Right_answers_end_practice_as_mastered()
    {
        var run = Answer(1, 1, 1, 1);

        PracticeStop.Decide(run, s_parameters).Advice.ShouldBe(PracticeAdvice.Mastered);
        PracticeStop.Decide(run, s_parameters).Reason.ShouldStartWith("After 4 answers the skill is known with a probability of 0.96.");
    }

    [Fact]
    public void Where_tracing_must_not_judge_alone_the_other_model_has_to_agree()
    {
        var run = Answer(1, 1, 1, 1);

        PracticeStop.Decide(run, s_parameters, known: 0.9).Advice.ShouldBe(PracticeAdvice.Continue);
        PracticeStop.Decide(run, s_parameters, known: 0.96).Advice.ShouldBe(PracticeAdvice.Mastered);
    }

    [Fact]
    public void At_the_last_question_what_is_likelier_is_said()
    {
        var run = Answer([.. Enumerable.Repeat(0.0, PracticeStop.MostChances - 3), .. Enumerable.Repeat(1.0, 3)]);

        run.Known.ShouldBeInRange(0.5, KnowledgeTracing.Mastered);
        PracticeStop.Decide(run, s_parameters).Advice.ShouldBe(PracticeAdvice.Mastered);
        PracticeStop.Decide(run, s_parameters, known: 0.4).Advice.ShouldBe(PracticeAdvice.Help);
        PracticeStop.Decide(run, s_parameters, known: 0.4).Reason.ShouldBe("40 questions have not led to the skill.");
    }

    [Fact]
    public void A_lucky_run_of_someone_right_half_of_the_time_is_no_mastery()
    {
        var run = Answer(1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 1, 1, 1);

        run.Mastery.ShouldBeGreaterThan(KnowledgeTracing.Mastered);
        PracticeStop.Decide(run, s_parameters).Advice.ShouldBe(PracticeAdvice.Continue);
        run.Stuck.ShouldBeGreaterThan(Answer(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1).Stuck);
    }

    [Fact]
    public void Who_was_stuck_on_other_skills_is_sooner_taken_to_be_stuck_on_this_one()
    {
        var stuck = Answer([.. Enumerable.Range(0, 30).Select(number => number % 2.0)]);
        var known = Answer(1, 1, 1, 1);

        PracticeRun.StuckShare([]).ShouldBe(PracticeRun.StuckAtFirst);
        PracticeRun.StuckShare([stuck, stuck]).ShouldBeGreaterThan(0.5);
        PracticeRun.StuckShare([known, known, known]).ShouldBeLessThan(PracticeRun.StuckAtFirst);
    }

    [Fact]
    public void A_run_that_an_earlier_build_stored_goes_on()
    {
        var stored = new PracticeRun(200, 0.4, 0.5, 0.1);

        var run = stored.After(1, 0, s_parameters);

        run.Chances.ShouldBe(201);
        (run.Known + run.Learning + run.Stuck).ShouldBe(1, 1e-9);
        run.Known.ShouldBeGreaterThan(stored.Known);
    }

    [Fact]
    public void However_long_a_practice_is_its_probabilities_stay_numbers()
    {
        var run = Answer([.. Enumerable.Range(0, 5000).Select(number => number % 2.0)]);

        run.Stuck.ShouldBe(1, 1e-9);
    }

    [Fact]
    public void Nothing_is_decided_before_an_answer() =>
        PracticeStop.Decide(PracticeRun.Begin(0.99), s_parameters).Advice.ShouldBe(PracticeAdvice.Continue);

    [Fact]
    public void Whoever_gets_nowhere_is_helped_and_not_before_ten_chances()
    {
        // Hardly anyone learns this skill by being asked.
        var steep = new TracingParameters(0.2, 0.005, 0.05, 0.2);
        var run = PracticeRun.Begin(steep.Mastery);
        var chances = 0;
        while (PracticeStop.Decide(run, steep).Advice == PracticeAdvice.Continue)
            (run, chances) = (run.After(0, 0, steep), chances + 1);

        chances.ShouldBe(10);
        PracticeStop.Decide(run, steep).Advice.ShouldBe(PracticeAdvice.Help);
        PracticeStop.Decide(run, steep).Reason.ShouldStartWith("No progress in 10 chances");
    }

    [Fact]
    public void A_spinning_learner_has_done_no_better_lately()
    {
        WheelSpinning.IsSpinning(Answer(0, 1, 0, 1, 0, 0, 1, 0, 0, 1)).ShouldBeTrue();
        WheelSpinning.IsSpinning(Answer(0, 0, 0, 1, 0, 1, 0, 1, 0, 1)).ShouldBeFalse();
        WheelSpinning.IsSpinning(Answer(0, 0, 0, 0, 0, 0, 0, 0, 0)).ShouldBeFalse();
        WheelSpinning.IsSpinning(Answer(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)).ShouldBeFalse();
    }

    [Fact]
    public void Wrong_answers_make_it_likelier_that_more_of_them_will_not_help()
    {
        var after = Enumerable.Range(0, 12).Select(wrong => Answer([.. Enumerable.Repeat(0.0, wrong)]).Prospect(10, s_parameters)).ToList();

        after.ShouldBe(after.OrderDescending());
        Answer([.. Enumerable.Repeat(0.0, 30)]).Prospect(10, s_parameters).ShouldBeLessThan(after[0] - 0.3);
    }

    [Fact]
    public void Whatever_is_answered_practice_ends_and_probabilities_stay_probabilities() =>
        Prop.ForAll(Gen.Choose(0, 4).Select(quarter => quarter / 4.0).ArrayOf(PracticeStop.MostChances).ToArbitrary(), scores =>
            {
                var run = PracticeRun.Begin(s_parameters.Mastery);
                foreach (var score in scores)
                {
                    run = run.After(score, 0, s_parameters);
                    run.Mastery.ShouldBeInRange(0, 1);
                    (run.Learning + run.Stuck).ShouldBeInRange(0, 1 + 1e-9);
                }

                PracticeStop.Decide(run, s_parameters).Advice.ShouldNotBe(PracticeAdvice.Continue);
            })
            .QuickCheckThrowOnFailure();

    private static PracticeRun Answer(params double[] scores) =>
        scores.Aggregate(PracticeRun.Begin(s_parameters.Mastery), (run, score) => run.After(score, 0, s_parameters));
}

using TutorFunctions.Assessments;
using TutorFunctions.Learners.Progress;

namespace TutorFunctions.Tests.Assessments;

public sealed class ResultsTests
{
    private static readonly ItemParameters s_medium = new(1, -0.5);

    [Theory]
    [InlineData(8, 10, 0.4902, 0.9433)]
    [InlineData(0, 10, 0.0, 0.2775)]
    [InlineData(50, 100, 0.4038, 0.5962)]
    public void The_interval_of_a_proportion_is_Wilsons(double sum, int n, double low, double high)
    {
        var interval = Interval.OfProportion(sum, n);

        interval.Low.ShouldBe(low, 1e-4);
        interval.High.ShouldBe(high, 1e-4);
    }

    [Theory]
    [InlineData(2, 12.7062)]
    [InlineData(3, 4.3027)]
    [InlineData(4, 3.1824)]
    [InlineData(6, 2.5706)]
    [InlineData(31, 2.0423)]
    public void The_interval_of_a_mean_is_Students(int n, double t)
    {
        // Half of the values 0 and half 1, or nearly so: the spread is known.
        double[] values = [.. Enumerable.Range(0, n).Select(i => (double)(i % 2))];
        var mean = values.Average();
        var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (n - 1) / n);

        Interval.OfMean(values)!.Value.High.ShouldBe(mean + (t * error), 1e-4 * t * error);
    }

    [Fact]
    public void One_value_has_no_interval() => Interval.OfMean([0.5]).ShouldBeNull();

    [Fact]
    public void A_learner_who_is_surer_than_right_is_told_so_once_the_answers_show_it()
    {
        var calibration = ConfidenceCalibration.Of(Said((0.9, 0), (0.9, 0), (0.8, 1), (0.9, 0), (1.0, 0), (0.9, 0)))!;

        calibration.N.ShouldBe(6);
        calibration.OverConfidence.ShouldBe((5.4 / 6) - (1.0 / 6), 1e-9);
        calibration.BrierScore.ShouldBe(((4 * 0.81) + 0.04 + 1) / 6, 1e-9);
        calibration.Verdict.ShouldBe(ConfidenceVerdict.OverConfident);
    }

    [Fact]
    public void Few_answers_say_nothing_of_confidence()
    {
        ConfidenceCalibration.Of(Said((0.9, 0)))!.OverConfidenceInterval.ShouldBeNull();
        ConfidenceCalibration.Of(Said((0.9, 0), (0.6, 1)))!.Verdict.ShouldBe(ConfidenceVerdict.NotShown);
        ConfidenceCalibration.Of([Answer("a", 1)]).ShouldBeNull();
    }

    [Fact]
    public void An_objective_with_wrong_answers_is_a_gap_and_one_with_right_answers_is_none()
    {
        var weak = Estimate([.. Enumerable.Repeat(Answer("weak", 0), 6)]).Single();
        var strong = Estimate([.. Enumerable.Repeat(Answer("strong", 1), 6)]).Single();

        (weak.IsGap, weak.IsClear, weak.N, weak.Score).ShouldBe((true, true, 6, 0));
        (strong.IsGap, strong.IsClear).ShouldBe((false, false));
        weak.Interval.Low.ShouldBeLessThan(weak.Mastery);
        weak.Interval.High.ShouldBeLessThan(strong.Interval.High);
    }

    [Fact]
    public void One_wrong_answer_is_a_gap_in_doubt_and_one_right_answer_is_none()
    {
        var estimates = Estimate([Answer("wrong", 0), Answer("right", 1)]);

        estimates
            .Single(estimate => estimate.ObjectiveId == "wrong")
            .ShouldSatisfyAllConditions(gap => gap.IsGap.ShouldBeTrue(), gap => gap.IsClear.ShouldBeFalse());
        estimates.Single(estimate => estimate.ObjectiveId == "right").IsGap.ShouldBeFalse();
    }

    [Fact]
    public void Answers_elsewhere_say_what_to_expect_of_an_objective()
    {
        ScoredAnswer[] able = [.. Enumerable.Repeat(Answer("other", 1), 10), Answer("one", 0)];
        ScoredAnswer[] weak = [.. Enumerable.Repeat(Answer("other", 0), 10), Answer("one", 0)];

        Mastery(able).ShouldBeGreaterThan(Mastery(weak) + 0.2);

        static double Mastery(ScoredAnswer[] answers) => Estimate(answers).Single(estimate => estimate.ObjectiveId == "one").Mastery;
    }

    [Fact]
    public void An_objective_whose_items_are_gone_is_estimated_by_those_that_were_asked() =>
        ObjectiveEstimates
            .Of([Answer("gone", 0)], Array.Empty<string>().ToLookup(_ => string.Empty, _ => s_medium))
            .Single()
            .Mastery.ShouldBeInRange(0.05, 0.7);

    private static IReadOnlyList<ObjectiveEstimate> Estimate(IReadOnlyList<ScoredAnswer> answers) =>
        ObjectiveEstimates.Of(
            answers,
            answers.Select(answer => answer.Answer.ObjectiveId).Distinct().ToLookup(objective => objective, _ => s_medium)
        );

    private static IEnumerable<ScoredAnswer> Said(params (double Confidence, double Score)[] answers) =>
        answers.Select(answer =>
            Answer("a", answer.Score) is var scored ? scored with { Answer = scored.Answer with { Confidence = answer.Confidence } } : null!
        );

    private static ScoredAnswer Answer(string objective, double score) =>
        new(
            new GivenAnswer
            {
                Position = 1,
                Asked = new AskedItem
                {
                    ItemId = "item",
                    ObjectiveId = objective,
                    Seed = 1,
                    AskedAt = default,
                    Parameters = s_medium,
                },
                LessonId = "lesson",
                Text = "an answer",
                Score = score,
                At = default,
            },
            score
        );
}

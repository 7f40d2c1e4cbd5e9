using TutorFunctions.Learners.Fitting;

namespace TutorFunctions.Tests.Learners.Fitting;

public sealed class PredictionQualityTests
{
    [Fact]
    public void Figures_are_those_worked_out_by_hand()
    {
        var quality = PredictionQuality.Of([(0.8, 1), (0.6, 0), (0.6, 1), (0.3, 0)]);

        // Of the four pairs of a right and a wrong answer three are in order and one is tied.
        quality.Auc.ShouldBe(3.5 / 4);
        quality.Rmse.ShouldBe(Math.Sqrt((0.04 + 0.36 + 0.16 + 0.09) / 4), 1e-12);
        quality.LogLoss.ShouldBe(-(Math.Log(0.8) + Math.Log(0.4) + Math.Log(0.6) + Math.Log(0.7)) / 4, 1e-12);
        quality.CalibrationError.ShouldBe((0.2 + 0.2 + 0.3) / 4, 1e-12);
    }

    [Fact]
    public void Certainty_that_fails_costs_much_but_not_everything() => PredictionQuality.Of([(1, 0), (0, 1)]).LogLoss.ShouldBe(13.8, 0.1);

    [Fact]
    public void Of_nothing_there_is_no_figure() =>
        PredictionQuality
            .Of([])
            .ShouldSatisfyAllConditions(quality => quality.Count.ShouldBe(0), quality => quality.Auc.ShouldBe(double.NaN));
}

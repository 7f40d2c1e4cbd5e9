using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Nightly;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>What was fitted at night to the answers of all learners, and how good it is.</summary>
/// <param name="InUse">Whether learners are predicted by it: it must be better than what needs no fit.</param>
/// <param name="Learners">Learners and first tries that it was fitted to.</param>
/// <param name="Nightly">How good it is on learners that it was not fitted to.</param>
/// <param name="Online">How good what needs no fit was on the same answers.</param>
/// <param name="MasteryClaims">What followed when knowledge tracing had said that a skill is mastered.</param>
public sealed record LearnerModelFigures(
    bool InUse,
    DateTime FittedAt,
    int Learners,
    int Answers,
    PredictionFigures Nightly,
    PredictionFigures Online,
    MasteryClaimFigures MasteryClaims
)
{
    public static LearnerModelFigures Of(NightlyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(
            model.IsUsed,
            model.FittedAt,
            model.Learners,
            model.Answers,
            PredictionFigures.Of(model.Nightly),
            PredictionFigures.Of(model.Online),
            new(model.Claims.Count, Math.Round(model.Claims.Predicted, 4), Math.Round(model.Claims.Observed, 4), model.Claims.Hold)
        );
    }
}

/// <param name="N">First tries that were predicted.</param>
/// <param name="Auc">
/// Probability that of a right and a wrong answer the right one had the higher prediction; null when all were alike.
/// </param>
/// <param name="LogLoss">Mean negative logarithm of the probability given to what came.</param>
/// <param name="CalibrationError">How far predictions lay from what came, on average over tenths.</param>
public sealed record PredictionFigures(int N, double? Auc, double LogLoss, double CalibrationError)
{
    public static PredictionFigures Of(PredictionQuality quality)
    {
        ArgumentNullException.ThrowIfNull(quality);
        return new(
            quality.Count,
            double.IsNaN(quality.Auc) ? null : Math.Round(quality.Auc, 4),
            Math.Round(quality.LogLoss, 4),
            Math.Round(quality.CalibrationError, 4)
        );
    }
}

/// <param name="N">Claims that answers followed.</param>
/// <param name="Predicted">Share of right answers that was expected then.</param>
/// <param name="Observed">Share of right answers that came.</param>
/// <param name="Hold">Whether knowledge tracing may go on to say so by itself; else the nightly model must agree.</param>
public sealed record MasteryClaimFigures(int N, double Predicted, double Observed, bool Hold);

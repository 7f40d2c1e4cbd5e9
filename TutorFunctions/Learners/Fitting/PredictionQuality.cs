namespace TutorFunctions.Learners.Fitting;

/// <summary>How good predictions of right answers were.</summary>
/// <param name="Count">Predictions judged.</param>
/// <param name="Auc">
/// Probability that a right answer was given the higher prediction of a right and a wrong one; 0.5 is chance. NaN when all answers were
/// alike.
/// </param>
/// <param name="Rmse">Root of the mean squared difference between prediction and score.</param>
/// <param name="LogLoss">Mean negative logarithm of the probability given to what happened, in nats.</param>
/// <param name="CalibrationError">
/// Mean difference between prediction and share of right answers over ten bins of equal width, weighed by their answers (Naeini, Cooper and
/// Hauskrecht 2015).
/// </param>
public sealed record PredictionQuality(int Count, double Auc, double Rmse, double LogLoss, double CalibrationError)
{
    private const int Bins = 10;

    /// <summary>So that one wholly wrong certainty does not make a log loss infinite.</summary>
    private const double Least = 1e-6;

    public static PredictionQuality Of(IReadOnlyList<(double Predicted, double Score)> predictions)
    {
        ArgumentNullException.ThrowIfNull(predictions);
        if (predictions.Count == 0)
            return new(0, double.NaN, double.NaN, double.NaN, double.NaN);
        return new(
            predictions.Count,
            AreaUnderCurve(predictions),
            Math.Sqrt(predictions.Average(one => (one.Predicted - one.Score) * (one.Predicted - one.Score))),
            predictions.Average(one => LogLossOf(one.Predicted, one.Score)),
            Calibration(predictions)
        );
    }

    /// <summary>Log loss of one prediction; a score between 0 and 1 counts both ways in proportion.</summary>
    public static double LogLossOf(double predicted, double score)
    {
        var p = Math.Clamp(predicted, Least, 1 - Least);
        return -score * Math.Log(p) - (1 - score) * Math.Log(1 - p);
    }

    // By the rank sum of Mann and Whitney; equal predictions share their ranks.
    private static double AreaUnderCurve(IReadOnlyList<(double Predicted, double Score)> predictions)
    {
        var sorted = predictions.ToArray();
        Array.Sort(sorted, (left, right) => left.Predicted.CompareTo(right.Predicted));
        double rankSum = 0,
            right = 0;
        for (var from = 0; from < sorted.Length;)
        {
            var to = from;
            var rightHere = 0;
            for (; to < sorted.Length && sorted[to].Predicted == sorted[from].Predicted; to++)
                rightHere += sorted[to].Score >= 0.5 ? 1 : 0;
            rankSum += rightHere * ((from + to + 1) / 2.0);
            right += rightHere;
            from = to;
        }

        return (rankSum - right * (right + 1) / 2) / (right * (sorted.Length - right));
    }

    private static double Calibration(IReadOnlyList<(double Predicted, double Score)> predictions)
    {
        var difference = new double[Bins];
        foreach (var (predicted, score) in predictions)
            difference[Math.Clamp((int)(predicted * Bins), 0, Bins - 1)] += predicted - score;
        return difference.Sum(Math.Abs) / predictions.Count;
    }
}

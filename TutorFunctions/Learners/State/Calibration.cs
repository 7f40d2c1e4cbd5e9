using System.Collections.Immutable;

namespace TutorFunctions.Learners.State;

/// <summary>How far what was predicted of a learner's answers, each before it was given, came true.</summary>
public sealed record Calibration
{
    private const int Bins = 10;

    /// <summary>Predictions from 0 to 1 in tenths.</summary>
    public ImmutableArray<CalibrationBin> ByTenth
    {
        get;
        init => field = value.IsDefaultOrEmpty ? Empty : value;
    } = Empty;

    /// <summary>Sum of the squared differences between prediction and score (Brier 1950, times the number).</summary>
    public double SquaredError { get; init; }

    public int Answers => ByTenth.Sum(bin => bin.Answers);

    /// <summary>
    /// Mean squared difference between prediction and score; null before the first answer. 0.25 is what always saying one half gets at
    /// worst.
    /// </summary>
    public double? Brier => Answers == 0 ? null : SquaredError / Answers;

    /// <summary>
    /// How far predictions lie from what came, on average over the tenths (expected calibration error, Naeini et al. 2015); null before the
    /// first answer.
    /// </summary>
    public double? ExpectedError => Answers == 0 ? null : ByTenth.Sum(bin => Math.Abs(bin.Predicted - bin.Scored)) / Answers;

    private static ImmutableArray<CalibrationBin> Empty { get; } = [.. Enumerable.Repeat(new CalibrationBin(0, 0, 0), Bins)];

    public Calibration After(double predicted, double score)
    {
        var index = Math.Clamp((int)(predicted * Bins), 0, Bins - 1);
        var bin = ByTenth[index];
        return new Calibration
        {
            ByTenth = ByTenth.SetItem(index, new CalibrationBin(bin.Answers + 1, bin.Predicted + predicted, bin.Scored + score)),
            SquaredError = SquaredError + ((predicted - score) * (predicted - score)),
        };
    }
}

/// <param name="Predicted">Sum of the predictions.</param>
/// <param name="Scored">Sum of the scores that came.</param>
public sealed record CalibrationBin(int Answers, double Predicted, double Scored);

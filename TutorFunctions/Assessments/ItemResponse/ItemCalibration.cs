namespace TutorFunctions.Assessments;

/// <summary>
/// What is known of an item: what its content leads one to expect, and what answers have taught since. Difficulty and the logarithm of the
/// discrimination are each believed to be normal; an answer changes both beliefs by Bayes' rule and each is then kept as the normal of the
/// same mean and variance (assumed-density filtering, Opper 1998), so that few answers move little and no order of answers is needed.
/// </summary>
public sealed record ItemCalibration
{
    /// <summary>Few items' slopes are known, and most lie from a half to two (the prior of BILOG-MG is as wide).</summary>
    private const double PriorLogDiscriminationSd = 0.3;

    private const double PriorDifficultySd = 1;

    /// <summary>Items change hands and classes change, so that no amount of answers makes a belief immovable.</summary>
    private const double LowestSd = 0.1;

    /// <summary>Mean of the difficulty, in logits.</summary>
    public required double Difficulty { get; init; }

    public double DifficultySd { get; init; } = PriorDifficultySd;

    /// <summary>Mean of the natural logarithm of the discrimination.</summary>
    public double LogDiscrimination { get; init; }

    public double LogDiscriminationSd { get; init; } = PriorLogDiscriminationSd;

    /// <summary>Answers that were learned from.</summary>
    public int Answers { get; init; }

    /// <summary>The sum of their scores.</summary>
    public double ScoreSum { get; init; }

    public double Discrimination => Math.Exp(LogDiscrimination);

    /// <summary>What is expected of an item that nobody has answered.</summary>
    /// <param name="difficulty">What its content says of its difficulty, in logits.</param>
    public static ItemCalibration Expected(double difficulty) => new() { Difficulty = difficulty };

    /// <summary>
    /// The parameters to ask and to score with. An uncertain difficulty makes the curve flatter, as if the item told less, which it does
    /// (MacKay 1992): who is right on an item that may be easy has shown little.
    /// </summary>
    /// <param name="guessing">The probability of a right answer by luck alone.</param>
    public ItemParameters Parameters(double guessing)
    {
        var blur = Discrimination * Discrimination * DifficultySd * DifficultySd * Math.PI / 8;
        return new ItemParameters(Discrimination / Math.Sqrt(1 + blur), Difficulty, guessing);
    }

    /// <summary>The calibration after one more answer.</summary>
    /// <param name="score">From 0 to 1.</param>
    /// <param name="learner">What was believed of the learner's ability before this answer.</param>
    /// <param name="guessing">The probability of a right answer by luck alone.</param>
    public ItemCalibration After(double score, AbilityEstimate learner, double guessing)
    {
        var moments = new CalibrationMoments(this, learner, guessing, score);
        return this with
        {
            Difficulty = moments.Difficulty,
            DifficultySd = Math.Max(LowestSd, moments.DifficultySd),
            LogDiscrimination = moments.LogDiscrimination,
            LogDiscriminationSd = Math.Max(LowestSd, moments.LogDiscriminationSd),
            Answers = Answers + 1,
            ScoreSum = ScoreSum + score,
        };
    }
}

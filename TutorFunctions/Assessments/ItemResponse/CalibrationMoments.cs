namespace TutorFunctions.Assessments;

/// <summary>
/// Means and standard deviations of an item's difficulty and log discrimination after one answer of a learner whose ability is itself
/// uncertain: Bayes' rule by quadrature over all three.
/// </summary>
internal readonly struct CalibrationMoments
{
    /// <summary>
    /// Points lie a standard deviation apart, which is near enough for sums to stand for integrals over a normal, and reach five on either
    /// side, so that no answers' worth of variance is cut off.
    /// </summary>
    private const int Reach = 5;

    public CalibrationMoments(ItemCalibration before, AbilityEstimate learner, double guessing, double score)
    {
        var (total, difficulty, difficultySquares, slope, slopeSquares) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var b = -Reach; b <= Reach; b++)
        {
            for (var log = -Reach; log <= Reach; log++)
            {
                var item = new ItemParameters(
                    Math.Exp(before.LogDiscrimination + (log * before.LogDiscriminationSd)),
                    before.Difficulty + (b * before.DifficultySd),
                    guessing
                );
                var right = Right(item, learner);
                var weight = Density(b) * Density(log) * Math.Pow(right, score) * Math.Pow(1 - right, 1 - score);
                total += weight;
                difficulty += weight * b;
                difficultySquares += weight * b * b;
                slope += weight * log;
                slopeSquares += weight * log * log;
            }
        }

        (Difficulty, DifficultySd) = Moments(before.Difficulty, before.DifficultySd, difficulty / total, difficultySquares / total);
        (LogDiscrimination, LogDiscriminationSd) = Moments(
            before.LogDiscrimination,
            before.LogDiscriminationSd,
            slope / total,
            slopeSquares / total
        );
    }

    public double Difficulty { get; }

    public double DifficultySd { get; }

    public double LogDiscrimination { get; }

    public double LogDiscriminationSd { get; }

    /// <summary>The probability of a right answer by a learner whose ability is known no better than this.</summary>
    private static double Right(ItemParameters item, AbilityEstimate learner)
    {
        var (total, right) = (0.0, 0.0);
        for (var k = -Reach; k <= Reach; k++)
        {
            var weight = Density(k);
            total += weight;
            right += weight * item.Probability(learner.Ability + (k * learner.StandardError));
        }

        return Math.Clamp(right / total, 1e-9, 1 - 1e-9);
    }

    private static double Density(double z) => Math.Exp(-z * z / 2);

    private static (double Mean, double Sd) Moments(double mean, double sd, double first, double second) =>
        (mean + (sd * first), sd * Math.Sqrt(Math.Max(0, second - (first * first))));
}

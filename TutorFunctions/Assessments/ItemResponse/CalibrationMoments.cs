namespace TutorFunctions.Assessments;

/// <summary>
/// Means and standard deviations of an item's difficulty and log discrimination after one answer of a learner whose ability is itself uncertain:
/// Bayes' rule by quadrature over all three.
/// </summary>
internal readonly struct CalibrationMoments
{
    /// <summary>How far apart the points lie, in standard deviations: near enough for sums to stand for integrals over a normal.</summary>
    private const double Step = 0.75;

    /// <summary>Points on either side of the mean. They reach 5.25 standard deviations, so that no answers' worth of variance is cut off.</summary>
    private const int Reach = 7;

    public CalibrationMoments(ItemCalibration before, AbilityEstimate learner, double guessing, double score)
    {
        var (total, difficulty, difficultySquares, slope, slopeSquares) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = -Reach; i <= Reach; i++)
        {
            for (var j = -Reach; j <= Reach; j++)
            {
                var (b, log) = (i * Step, j * Step);
                var item = new ItemParameters(
                    Math.Exp(before.LogDiscrimination + (log * before.LogDiscriminationSd)), before.Difficulty + (b * before.DifficultySd), guessing);
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
        (LogDiscrimination, LogDiscriminationSd) = Moments(before.LogDiscrimination, before.LogDiscriminationSd, slope / total, slopeSquares / total);
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
            var weight = Density(k * Step);
            total += weight;
            right += weight * item.Probability(learner.Ability + (k * Step * learner.StandardError));
        }

        return Math.Clamp(right / total, 1e-9, 1 - 1e-9);
    }

    private static double Density(double z) => Math.Exp(-z * z / 2);

    private static (double Mean, double Sd) Moments(double mean, double sd, double first, double second) =>
        (mean + (sd * first), sd * Math.Sqrt(Math.Max(0, second - (first * first))));
}

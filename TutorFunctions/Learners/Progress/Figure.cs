namespace TutorFunctions.Learners.Progress;

/// <summary>A number about a learner, and what it rests on.</summary>
/// <param name="Value">Null while there is nothing to compute it from.</param>
/// <param name="N">How many observations it rests on.</param>
/// <param name="Interval95">Where it lies with 95% confidence; null where that has no meaning or too little is known.</param>
/// <param name="Basis">What it was computed from, in words.</param>
/// <param name="Evidence">Numbers of answers in the learner's log that it rests on, the latest ones.</param>
public sealed record Figure(double? Value, int N, Interval? Interval95, string Basis, IReadOnlyList<long> Evidence)
{
    /// <summary>A share of answers, with Wilson's interval.</summary>
    public static Figure Share(double sum, int n, string basis, IReadOnlyList<long> evidence) =>
        n == 0 ? None(basis) : new(Round(sum / n), n, Rounded(Interval.OfProportion(sum, n)), basis, evidence);

    /// <summary>A mean, with Student's interval.</summary>
    public static Figure Mean(IReadOnlyCollection<double> values, string basis, IReadOnlyList<long> evidence)
    {
        ArgumentNullException.ThrowIfNull(values);
        return values.Count == 0
            ? None(basis)
            : new(
                Round(values.Average()),
                values.Count,
                Interval.OfMean(values) is { } interval ? Rounded(interval) : null,
                basis,
                evidence
            );
    }

    /// <summary>A mean of numbers from 0 to 1, whose interval ends there too.</summary>
    public static Figure MeanShare(IReadOnlyCollection<double> values, string basis, IReadOnlyList<long> evidence)
    {
        var mean = Mean(values, basis, evidence);
        return mean with
        {
            Interval95 = mean.Interval95 is { } interval ? new Interval(Math.Max(0, interval.Low), Math.Min(1, interval.High)) : null,
        };
    }

    /// <summary>
    /// A share that is expected from the probability of each, with the interval in which the share itself lies: the normal approximation to
    /// the number of successes in trials with unequal chances (the Poisson binomial distribution).
    /// </summary>
    public static Figure Expected(IReadOnlyCollection<double> probabilities, string basis, IReadOnlyList<long> evidence)
    {
        ArgumentNullException.ThrowIfNull(probabilities);
        if (probabilities.Count == 0)
            return None(basis);
        var (share, reach) = (
            probabilities.Average(),
            Interval.Z * Math.Sqrt(probabilities.Sum(chance => chance * (1 - chance))) / probabilities.Count
        );
        return new(
            Round(share),
            probabilities.Count,
            Rounded(new(Math.Max(0, share - reach), Math.Min(1, share + reach))),
            basis,
            evidence
        );
    }

    /// <summary>A number that is counted, not estimated.</summary>
    public static Figure Counted(double? value, int n, string basis, IReadOnlyList<long>? evidence = null) =>
        new(value is { } known ? Round(known) : null, n, null, basis, evidence ?? []);

    public static Figure None(string basis) => new(null, 0, null, basis, []);

    private static double Round(double value) => Math.Round(value, 4);

    private static Interval Rounded(Interval interval) => new(Round(interval.Low), Round(interval.High));
}

namespace TutorFunctions.Learners.Progress;

/// <summary>Where a figure lies with 95% confidence.</summary>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>The 97.5% point of the standard normal distribution.</summary>
    public const double Z = 1.959964;

    /// <summary>
    /// The interval of a proportion (Wilson 1927): it stays within 0 and 1 and is honest for few observations.
    /// </summary>
    /// <param name="sum">Successes; parts of one count as such.</param>
    /// <param name="n">Observations, at least 1.</param>
    public static Interval OfProportion(double sum, int n)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(n, 1);
        var share = sum / n;
        var scale = 1 + (Z * Z / n);
        var centre = (share + (Z * Z / (2 * n))) / scale;
        var reach = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4.0 * n * n))) / scale;
        return new Interval(Math.Max(0, centre - reach), Math.Min(1, centre + reach));
    }

    /// <summary>The interval of a mean by Student's t distribution.</summary>
    /// <returns>Null for fewer than two values, which say nothing of how far they vary.</returns>
    public static Interval? OfMean(IReadOnlyCollection<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2)
            return null;
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1);
        var reach = StudentT(values.Count - 1) * Math.Sqrt(variance / values.Count);
        return new Interval(mean - reach, mean + reach);
    }

    /// <summary>The 97.5% point of Student's t: by table for few degrees of freedom, else by Abramowitz and Stegun 1964, 26.7.5.</summary>
    private static double StudentT(int freedom) => freedom switch
    {
        1 => 12.7062,
        2 => 4.3027,
        3 => 3.1824,
        4 => 2.7764,
        _ => Z + ((Math.Pow(Z, 3) + Z) / (4 * freedom))
            + (((5 * Math.Pow(Z, 5)) + (16 * Math.Pow(Z, 3)) + (3 * Z)) / (96.0 * freedom * freedom))
            + (((3 * Math.Pow(Z, 7)) + (19 * Math.Pow(Z, 5)) + (17 * Math.Pow(Z, 3)) - (15 * Z)) / (384 * Math.Pow(freedom, 3))),
    };
}

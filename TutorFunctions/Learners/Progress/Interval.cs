using MathNet.Numerics.Distributions;
using MathNet.Numerics.Statistics;

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

    /// <summary>The interval of a mean by Student's t distribution (Student 1908).</summary>
    /// <returns>Null for fewer than two values, which say nothing of how far they vary.</returns>
    public static Interval? OfMean(IReadOnlyCollection<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2)
            return null;
        var (mean, deviation) = values.MeanStandardDeviation();
        var reach = StudentT.InvCDF(location: 0, scale: 1, freedom: values.Count - 1, 0.975) * deviation / Math.Sqrt(values.Count);
        return new Interval(mean - reach, mean + reach);
    }
}

using System.Globalization;

namespace TutorFunctions.Benchmarks.Learners;

/// <summary>A mean over seeds with its 95% interval (Student's t).</summary>
internal sealed record Estimate(double Mean, double HalfWidth, int Count)
{
    // Two-sided 95% points of Student's t for 1 to 30 degrees of freedom.
    private static readonly double[] s_t =
    [
        12.706,
        4.303,
        3.182,
        2.776,
        2.571,
        2.447,
        2.365,
        2.306,
        2.262,
        2.228,
        2.201,
        2.179,
        2.160,
        2.145,
        2.131,
        2.120,
        2.110,
        2.101,
        2.093,
        2.086,
        2.080,
        2.074,
        2.069,
        2.064,
        2.060,
        2.056,
        2.052,
        2.048,
        2.045,
        2.042,
    ];

    public static Estimate Of(IEnumerable<double> values)
    {
        var finite = values.Where(double.IsFinite).ToList();
        if (finite.Count < 2)
            return new(finite.Count == 1 ? finite[0] : double.NaN, double.NaN, finite.Count);
        var mean = finite.Average();
        var variance = finite.Sum(value => (value - mean) * (value - mean)) / (finite.Count - 1);
        return new(mean, s_t[Math.Min(finite.Count - 1, s_t.Length) - 1] * Math.Sqrt(variance / finite.Count), finite.Count);
    }

    public string Number => Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{Mean:F1} ± {HalfWidth:F1}");

    public string Share => Count == 0 ? "-" : string.Create(CultureInfo.InvariantCulture, $"{100 * Mean:F1}% ± {100 * HalfWidth:F1}");
}

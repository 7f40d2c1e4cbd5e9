using System.Collections.Immutable;

namespace TutorFunctions.Learners.Retention;

/// <summary>
/// The memory model FSRS-6 (Ye 2024, Open Spaced Repetition; after the three-component model of Woźniak, Gorzelańczyk and Murakowski 1995):
/// how stability and difficulty change at a review, and how recall fades between reviews.
/// </summary>
public sealed record MemoryModel
{
    private const double LeastStability = 0.001;

    private readonly ImmutableArray<double> _w;
    private readonly double _factor;

    /// <param name="weights">The 21 weights w0 to w20 of FSRS-6.</param>
    public MemoryModel(ImmutableArray<double> weights)
    {
        if (weights.IsDefault || weights.Length != 21)
            throw new ArgumentException("FSRS-6 has 21 weights.", nameof(weights));
        if (!weights.All(double.IsFinite) || weights[20] <= 0)
            throw new ArgumentException("The weights are finite numbers, and the last one, the decay, is above 0.", nameof(weights));
        _w = weights;
        _factor = Math.Pow(0.9, -1 / weights[20]) - 1;
    }

    /// <summary>With the weights published as FSRS-6's defaults.</summary>
    public static MemoryModel Default { get; } =
        new([
            0.212,
            1.2931,
            2.3065,
            8.2956,
            6.4133,
            0.8334,
            3.0194,
            0.001,
            1.8722,
            0.1666,
            0.796,
            1.4835,
            0.0614,
            0.2629,
            1.6483,
            0.6014,
            1.8729,
            0.5425,
            0.0912,
            0.0658,
            0.1542,
        ]);

    /// <summary>The memory after a review.</summary>
    /// <param name="before">Null at the first review.</param>
    /// <param name="days">Since the review before; below 1 it counts as practice of the same day, below 0 as 0.</param>
    public MemoryState After(MemoryState? before, Grade grade, double days)
    {
        if (!Enum.IsDefined(grade))
            throw new ArgumentOutOfRangeException(nameof(grade), grade, "A grade is one of Again, Hard, Good and Easy.");
        if (before is null)
            return new(Math.Max(LeastStability, _w[(int)grade - 1]), Difficulty(InitialDifficulty(grade)));
        var stability =
            days < 1 ? SameDay(before.Stability, grade)
            : grade == Grade.Again ? Forgotten(before, Retrievability(before, days))
            : Recalled(before, grade, Retrievability(before, days));
        return new(Math.Max(LeastStability, stability), NextDifficulty(before.Difficulty, grade));
    }

    /// <summary>Probability of recall so many days after the last review.</summary>
    public double Retrievability(MemoryState memory, double days)
    {
        ArgumentNullException.ThrowIfNull(memory);
        return Math.Pow(1 + _factor * Math.Max(0, days) / memory.Stability, -_w[20]);
    }

    /// <summary>Days after which the probability of recall has fallen to a wanted one.</summary>
    /// <param name="retention">Above 0 and below 1.</param>
    public double DaysUntil(MemoryState memory, double retention)
    {
        ArgumentNullException.ThrowIfNull(memory);
        if (!(retention is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(retention), retention, "The wanted retention lies between 0 and 1.");
        return memory.Stability / _factor * (Math.Pow(retention, -1 / _w[20]) - 1);
    }

    private double InitialDifficulty(Grade grade) => _w[4] - Math.Exp(_w[5] * ((int)grade - 1)) + 1;

    // The nearer to 10, the less it rises; and a little of it always goes back to that of something easy.
    private double NextDifficulty(double difficulty, Grade grade)
    {
        var moved = difficulty - _w[6] * ((int)grade - 3) * (10 - difficulty) / 9;
        return Difficulty(_w[7] * InitialDifficulty(Grade.Easy) + (1 - _w[7]) * moved);
    }

    private static double Difficulty(double value) => Math.Clamp(value, 1, 10);

    private double SameDay(double stability, Grade grade)
    {
        var increase = Math.Exp(_w[17] * ((int)grade - 3 + _w[18])) * Math.Pow(stability, -_w[19]);
        return stability * (grade >= Grade.Good ? Math.Max(1, increase) : increase);
    }

    private double Recalled(MemoryState before, Grade grade, double retrievability)
    {
        var effort = grade switch
        {
            Grade.Hard => _w[15],
            Grade.Easy => _w[16],
            _ => 1,
        };
        return before.Stability
            * (
                1
                + Math.Exp(_w[8])
                    * (11 - before.Difficulty)
                    * Math.Pow(before.Stability, -_w[9])
                    * (Math.Exp((1 - retrievability) * _w[10]) - 1)
                    * effort
            );
    }

    private double Forgotten(MemoryState before, double retrievability) =>
        Math.Min(
            _w[11]
                * Math.Pow(before.Difficulty, -_w[12])
                * (Math.Pow(before.Stability + 1, _w[13]) - 1)
                * Math.Exp((1 - retrievability) * _w[14]),
            before.Stability / Math.Exp(_w[17] * _w[18])
        );
}

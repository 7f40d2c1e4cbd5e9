namespace TutorFunctions.Learners.State;

/// <summary>
/// How long a learner takes over a question. Times of answers are skewed to the right, and their logarithms are not (van der Linden 2006),
/// so these are what is summed.
/// </summary>
public sealed record ResponseTimes
{
    /// <summary>Seconds beyond which somebody has gone away rather than thought.</summary>
    public const double LongestThought = 300;

    /// <summary>Seconds within which nobody has read the question.</summary>
    public const double ShortestThought = 1;

    /// <summary>Answers whose time is known and lies between <see cref="ShortestThought"/> and <see cref="LongestThought"/>.</summary>
    public int Answers { get; init; }

    public double LogSum { get; init; }

    public double LogSquareSum { get; init; }

    /// <summary>Seconds spent over all answers with a known time, each counted up to <see cref="LongestThought"/>.</summary>
    public double Spent { get; init; }

    public ResponseTimes After(double? seconds)
    {
        if (seconds is not > 0)
            return this;
        var spent = this with { Spent = Spent + Math.Min(seconds.Value, LongestThought) };
        if (seconds is < ShortestThought or > LongestThought)
            return spent;
        var log = Math.Log(seconds.Value);
        return spent with { Answers = Answers + 1, LogSum = LogSum + log, LogSquareSum = LogSquareSum + (log * log) };
    }

    /// <returns>Seconds that a question usually takes (the geometric mean); null before the first.</returns>
    public double? Typical => Answers == 0 ? null : Math.Exp(LogSum / Answers);

    /// <returns>The standard deviation of the logarithm of the seconds; null before the second answer.</returns>
    public double? Spread
    {
        get
        {
            if (Answers < 2)
                return null;
            var mean = LogSum / Answers;
            return Math.Sqrt(Math.Max(0, (LogSquareSum - (Answers * mean * mean)) / (Answers - 1)));
        }
    }
}

namespace TutorFunctions.Assessments;

/// <summary>
/// How well each ability explains some answers, at 101 points from -5 to 5 logits. With a normal prior it gives the expected-a-posteriori
/// ability and its standard error by quadrature (Bock and Mislevy 1982). Answers can be put in and taken out, one by one or together.
/// </summary>
public sealed class AbilityLikelihood
{
    private const int Points = 101;
    private const double Lowest = -5;
    private const double Step = 0.1;

    private readonly double[] _logs;

    private AbilityLikelihood(double[] logs) => _logs = logs;

    /// <summary>Of no answers: every ability explains them as well as any other.</summary>
    public static AbilityLikelihood Empty { get; } = new(new double[Points]);

    public static AbilityLikelihood Of(IEnumerable<ScoredResponse> responses)
    {
        ArgumentNullException.ThrowIfNull(responses);
        var logs = new double[Points];
        foreach (var response in responses)
            Add(logs, response);
        return new AbilityLikelihood(logs);
    }

    public AbilityLikelihood With(ScoredResponse response)
    {
        double[] logs = [.. _logs];
        Add(logs, response);
        return new AbilityLikelihood(logs);
    }

    /// <summary>Takes out answers that were put in.</summary>
    public AbilityLikelihood Without(AbilityLikelihood others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return new AbilityLikelihood([.. _logs.Zip(others._logs, static (log, other) => log - other)]);
    }

    /// <summary>The mean and the standard deviation of ability after the answers.</summary>
    /// <param name="prior">
    /// What was believed before them; for a learner of whom nothing is known <see cref="AbilityEstimate.Population"/>.
    /// </param>
    public AbilityEstimate Estimate(AbilityEstimate prior)
    {
        Span<double> density = stackalloc double[Points];
        var highest = double.NegativeInfinity;
        for (var i = 0; i < Points; i++)
        {
            var distance = (AbilityAt(i) - prior.Ability) / prior.StandardError;
            density[i] = _logs[i] - (distance * distance / 2);
            highest = Math.Max(highest, density[i]);
        }

        var (total, sum, squares) = (0.0, 0.0, 0.0);
        for (var i = 0; i < Points; i++)
        {
            var (weight, ability) = (Math.Exp(density[i] - highest), AbilityAt(i));
            total += weight;
            sum += weight * ability;
            squares += weight * ability * ability;
        }

        var mean = sum / total;
        return new AbilityEstimate(mean, Math.Sqrt(Math.Max(0, (squares / total) - (mean * mean))));
    }

    private static double AbilityAt(int point) => Lowest + (point * Step);

    private static void Add(double[] logs, ScoredResponse response)
    {
        for (var i = 0; i < Points; i++)
        {
            // Near 0 and 1 rounding would make an impossibility of what is only most unlikely.
            var right = Math.Clamp(response.Item.Probability(AbilityAt(i)), 1e-12, 1 - 1e-12);
            logs[i] += (response.Score * Math.Log(right)) + ((1 - response.Score) * Math.Log(1 - right));
        }
    }
}

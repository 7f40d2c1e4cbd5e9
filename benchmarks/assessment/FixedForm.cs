using TutorFunctions.Assessments;

namespace TutorFunctions.AssessmentBenchmark;

/// <summary>
/// Tests that ask everybody the same items. Each is an order of the whole bank, of which a test of n items takes the first n; nothing about
/// the learners is hidden from whoever makes it but their abilities.
/// </summary>
internal static class FixedForm
{
    private static readonly (double Ability, double Weight)[] s_population =
    [
        .. Enumerable.Range(-16, 33).Select(i => i * 0.25).Select(ability => (ability, Math.Exp(-ability * ability / 2))),
    ];

    /// <summary>The items first that tell most on average over the population.</summary>
    public static IReadOnlyList<Candidate> MostInformative(SyntheticBank bank) =>
        [.. bank.Items.OrderByDescending(item => s_population.Sum(at => at.Weight * item.Parameters.Information(at.Ability)))];

    /// <summary>
    /// Each time the item that leaves the smallest expected variance of ability over the population: it spreads where the other form crowds
    /// in the middle.
    /// </summary>
    public static IReadOnlyList<Candidate> LeastVariance(SyntheticBank bank)
    {
        var left = bank
            .Items.Select(item => (Item: item, Information: s_population.Select(at => item.Parameters.Information(at.Ability)).ToArray()))
            .ToList();
        var sum = s_population.Select(_ => 1.0).ToArray();
        var form = new List<Candidate>();
        while (left.Count > 0)
        {
            var best = left.MinBy(item => s_population.Select((at, i) => at.Weight / (sum[i] + item.Information[i])).Sum());
            left.Remove(best);
            form.Add(best.Item);
            for (var i = 0; i < sum.Length; i++)
                sum[i] += best.Information[i];
        }

        return form;
    }

    /// <summary>The root of the mean square error of tests of 0, 1, 2, ... items.</summary>
    public static IReadOnlyList<double> Errors(IReadOnlyList<Candidate> form, IReadOnlyList<SyntheticLearner> learners, int longest)
    {
        var squares = new double[Math.Min(longest, form.Count) + 1];
        foreach (var learner in learners)
        {
            var likelihood = AbilityLikelihood.Empty;
            squares[0] += learner.Ability * learner.Ability;
            for (var n = 1; n < squares.Length; n++)
            {
                likelihood = likelihood.With(learner.Answer(form[n - 1]));
                var error = likelihood.Estimate(AbilityEstimate.Population).Ability - learner.Ability;
                squares[n] += error * error;
            }
        }

        return [.. squares.Select(square => Math.Sqrt(square / learners.Count))];
    }
}

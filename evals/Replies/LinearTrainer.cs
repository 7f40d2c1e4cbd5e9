using TutorFunctions.Replies.Learned;

namespace TutorFunctions.Evals.Replies;

/// <summary>One thing to learn from: its features and, for each output, how much it should be there.</summary>
/// <param name="Features">The hashes of its features, in ascending order.</param>
/// <param name="Targets">0 or 1 for each output.</param>
/// <param name="Weight">How much it counts.</param>
internal sealed record TrainingExample(uint[] Features, float[] Targets, double Weight = 1)
{
    /// <summary>What each output's logit has before anything is learned; null for nothing.</summary>
    public double[]? Priors { get; init; }

    public static TrainingExample Of(FeatureBag bag, float[] targets, double weight = 1) => new([.. bag.Features.Order()], targets, weight);
}

/// <summary>
/// Fits linear models by AdaGrad (Duchi, Hazan and Singer, 2011) with L2 shrinkage, one example after the other in an order that a seed
/// settles; so the same examples give the same weights.
/// </summary>
internal sealed class LinearTrainer(int outputs, bool isSoftmax, int fewest, double shrinkage = 1)
{
    private const int Passes = 24;

    /// <summary>The last passes, whose weights are averaged.</summary>
    private const int Averaged = 12;
    private const double Rate = 0.25;
    private const uint Seed = 20_011;

    public LinearModel Fit(IReadOnlyList<TrainingExample> examples)
    {
        var rows = examples
            .SelectMany(example => example.Features)
            .GroupBy(feature => feature)
            .Where(group => group.Count() >= fewest)
            .Select(group => group.Key)
            .Order()
            .ToList();
        var place = new Dictionary<uint, int>(rows.Count);
        for (var row = 0; row < rows.Count; row++)
            place[rows[row]] = row;
        var shrunk = new double[rows.Count];
        foreach (var feature in examples.SelectMany(example => example.Features).Where(place.ContainsKey))
            shrunk[place[feature]]++;
        for (var row = 0; row < rows.Count; row++)
            shrunk[row] = shrinkage / shrunk[row];
        var known = examples
            .Select(example => example.Features.Where(place.ContainsKey).Select(feature => place[feature]).ToArray())
            .ToArray();
        var weights = new double[rows.Count * outputs];
        var squares = new double[rows.Count * outputs];
        var (bias, biasSquares) = (new double[outputs], new double[outputs]);
        var (averages, averageBias) = (new double[weights.Length], new double[outputs]);
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = Seed;
        var scores = new double[outputs];
        for (var pass = 0; pass < Passes; pass++)
        {
            Shuffle(order, ref random);
            foreach (var index in order)
            {
                Score(known[index], examples[index].Priors, weights, bias, scores);
                for (var output = 0; output < outputs; output++)
                {
                    var gradient = (scores[output] - examples[index].Targets[output]) * examples[index].Weight;
                    Step(ref bias[output], ref biasSquares[output], gradient);
                    foreach (var row in known[index])
                    {
                        var at = (row * outputs) + output;
                        Step(ref weights[at], ref squares[at], gradient + (shrunk[row] * weights[at]));
                    }
                }
            }

            if (pass < Passes - Averaged)
                continue;
            for (var at = 0; at < weights.Length; at++)
                averages[at] += weights[at] / Averaged;
            for (var output = 0; output < outputs; output++)
                averageBias[output] += bias[output] / Averaged;
        }

        return Quantised(rows, averages, averageBias);
    }

    private static void Step(ref double weight, ref double square, double gradient)
    {
        square += gradient * gradient;
        weight -= Rate * gradient / (1 + Math.Sqrt(square));
    }

    private void Score(int[] features, double[]? priors, double[] weights, double[] bias, double[] scores)
    {
        for (var output = 0; output < outputs; output++)
            scores[output] = bias[output] + (priors?[output] ?? 0);
        foreach (var row in features)
        {
            for (var output = 0; output < outputs; output++)
                scores[output] += weights[(row * outputs) + output];
        }

        if (!isSoftmax)
        {
            for (var output = 0; output < outputs; output++)
                scores[output] = 1 / (1 + Math.Exp(-scores[output]));
            return;
        }

        var most = scores.Max();
        var total = 0.0;
        for (var output = 0; output < outputs; output++)
            total += scores[output] = Math.Exp(scores[output] - most);
        for (var output = 0; output < outputs; output++)
            scores[output] /= total;
    }

    private LinearModel Quantised(List<uint> rows, double[] weights, double[] bias)
    {
        var whole = weights.Select(weight => (sbyte)Math.Clamp(Math.Round(weight * LinearModel.Scale), -127, 127)).ToArray();
        var kept = Enumerable
            .Range(0, rows.Count)
            .Where(row => Enumerable.Range(row * outputs, outputs).Any(at => whole[at] != 0))
            .ToList();
        return new LinearModel(
            [.. kept.Select(row => rows[row])],
            [.. kept.SelectMany(row => whole.AsSpan(row * outputs, outputs).ToArray())],
            [.. bias.Select(value => (int)Math.Round(value * LinearModel.Scale))]
        );
    }

    private static void Shuffle(int[] order, ref uint random)
    {
        for (var at = order.Length - 1; at > 0; at--)
        {
            random = (random * 1664525) + 1013904223;
            var other = (int)(random / (uint.MaxValue / 2.0 / ((at + 1) / 2.0)));
            other = Math.Min(other, at);
            (order[at], order[other]) = (order[other], order[at]);
        }
    }
}

using MathNet.Numerics.LinearAlgebra;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Texts;

namespace TutorFunctions.Evals.Replies;

/// <summary>An answer in words to learn from.</summary>
/// <param name="Set">The set that it is from.</param>
/// <param name="Features">What <see cref="TextFeatures"/> says of it.</param>
/// <param name="AcceptedByWords">Whether it would be accepted by its words alone.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Weight">How much it counts; below 1 for sets that are not written as learners write.</param>
internal sealed record TextExample(string Set, int[] Features, bool AcceptedByWords, Outcome Outcome, double Weight);

/// <summary>
/// Fits the judge of answers in words: multinomial logistic regression with an L2 penalty by Newton's method, so that the same examples
/// give the same weights.
/// </summary>
internal static class TextTrainer
{
    /// <summary>The most wrong answers and replies without one that may be accepted outright, as a share of them.</summary>
    private const double MostWronglyAccepted = 0.02;

    private const double Penalty = 20;
    private const int Steps = 12;

    /// <summary>Standard deviations from the mean beyond which a feature says nothing further.</summary>
    private const double Beyond = 3;

    private const int MarginStep = TextWeights.Scale / 20;
    private const int MostMargin = 2 * TextWeights.Scale;

    /// <summary>The weights of all examples, with the margin found on sets that the weights were not learned from.</summary>
    public static TextWeights Learn(IReadOnlyList<TextExample> examples)
    {
        var wrong = new List<(long Lead, bool AcceptedByWords)>();
        foreach (var set in examples.Where(static example => example.Weight >= 1).GroupBy(static example => example.Set))
        {
            var without = Fit([.. examples.Where(example => example.Set != set.Key)]);
            wrong.AddRange(
                set.Where(static example => example.Outcome is Outcome.Refuse or Outcome.None)
                    .Select(example => (Lead(without, example), example.AcceptedByWords))
            );
        }

        return Fit(examples) with { Margin = Margin(wrong) };
    }

    private static long Lead(TextWeights weights, TextExample example)
    {
        var sums = weights.Sums(example.Features);
        return sums[0] - sums[1..].Max();
    }

    private static int Margin(List<(long Lead, bool AcceptedByWords)> wrong)
    {
        var margin = 0;
        while (margin < MostMargin && wrong.Count(one => one.Lead > (one.AcceptedByWords ? 0 : margin)) > MostWronglyAccepted * wrong.Count)
            margin += MarginStep;
        return margin;
    }

    private static TextWeights Fit(IReadOnlyList<TextExample> examples)
    {
        var count = TextFeatures.Count;
        var total = examples.Sum(static example => example.Weight);
        var means = Enumerable.Range(0, count).Select(at => examples.Sum(each => each.Weight * each.Features[at]) / total).ToArray();
        var deviations = Enumerable
            .Range(0, count)
            .Select(at => Math.Sqrt(examples.Sum(each => each.Weight * Math.Pow(each.Features[at] - means[at], 2)) / total) + 1e-3)
            .ToArray();
        var rows = examples
            .Select(example =>
                Vector<double>.Build.Dense(
                    count + 1,
                    at => at == count ? 1 : Math.Clamp((example.Features[at] - means[at]) / deviations[at], -Beyond, Beyond)
                )
            )
            .ToList();
        var fitted = Newton(rows, examples);
        // A standardised feature is (value - mean) / deviation: the means go into the bias.
        var weights = Enumerable
            .Range(0, count)
            .Select(at =>
                Enumerable
                    .Range(0, TextWeights.Outcomes)
                    .Select(outcome => (int)Math.Round(fitted[at, outcome] / deviations[at] * TextWeights.Scale))
                    .ToArray()
            )
            .ToArray();
        return new TextWeights(
            [.. Enumerable.Range(0, count).Select(at => (int)Math.Round(means[at] - (Beyond * deviations[at])))],
            [.. Enumerable.Range(0, count).Select(at => (int)Math.Round(means[at] + (Beyond * deviations[at])))],
            weights,
            [
                .. Enumerable
                    .Range(0, TextWeights.Outcomes)
                    .Select(outcome =>
                        (int)
                            Math.Round(
                                TextWeights.Scale
                                    * (
                                        fitted[count, outcome]
                                        - Enumerable.Range(0, count).Sum(at => fitted[at, outcome] * means[at] / deviations[at])
                                    )
                            )
                    ),
            ],
            Margin: 0
        );
    }

    private static Matrix<double> Newton(List<Vector<double>> rows, IReadOnlyList<TextExample> examples)
    {
        var size = rows[0].Count;
        var weights = Matrix<double>.Build.Dense(size, TextWeights.Outcomes);
        for (var step = 0; step < Steps; step++)
        {
            var gradient = Vector<double>.Build.Dense(size * TextWeights.Outcomes);
            var curvature = Matrix<double>.Build.Dense(gradient.Count, gradient.Count);
            for (var index = 0; index < rows.Count; index++)
            {
                var shares = Shares(rows[index] * weights);
                var outer = rows[index].OuterProduct(rows[index]) * examples[index].Weight;
                for (var one = 0; one < TextWeights.Outcomes; one++)
                {
                    var error = shares[one] - ((int)examples[index].Outcome == one ? 1 : 0);
                    gradient.SetSubVector(
                        one * size,
                        size,
                        gradient.SubVector(one * size, size) + (rows[index] * error * examples[index].Weight)
                    );
                    for (var other = 0; other < TextWeights.Outcomes; other++)
                        AddBlock(curvature, one * size, other * size, outer, shares[one] * ((one == other ? 1 : 0) - shares[other]));
                }
            }

            for (var at = 0; at < gradient.Count; at++)
            {
                // The bias is not held down; a trace of it keeps the system solvable, as outcomes may all be shifted alike.
                var penalty = at % size == size - 1 ? 1e-6 : Penalty;
                gradient[at] += penalty * weights[at % size, at / size];
                curvature[at, at] += penalty;
            }

            var change = curvature.Solve(gradient);
            for (var at = 0; at < gradient.Count; at++)
                weights[at % size, at / size] -= change[at];
        }

        return weights;
    }

    private static double[] Shares(Vector<double> sums)
    {
        var most = sums.Maximum();
        var shares = sums.Select(sum => Math.Exp(sum - most)).ToArray();
        var total = shares.Sum();
        return [.. shares.Select(share => share / total)];
    }

    private static void AddBlock(Matrix<double> matrix, int row, int column, Matrix<double> block, double factor)
    {
        for (var at = 0; at < block.RowCount; at++)
        {
            for (var other = 0; other < block.ColumnCount; other++)
                matrix[row + at, column + other] += factor * block[at, other];
        }
    }
}

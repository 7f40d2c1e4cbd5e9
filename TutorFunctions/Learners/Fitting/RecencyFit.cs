using System.Collections.Immutable;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Fitting;

/// <summary>
/// Fits <see cref="RecencyModel"/> by stochastic gradient descent with a step for each weight (AdaGrad: Duchi, Hazan and Singer 2011).
/// </summary>
public static class RecencyFit
{
    private const int Passes = 6;

    /// <summary>Takes the intercepts of rare items and skills towards 0.</summary>
    private const double Shrinkage = 0.01;

    /// <param name="knowledge">The model that the learners' states are folded with.</param>
    public static RecencyModel Fit(IReadOnlyList<LearnerHistory> histories, KnowledgeModel knowledge)
    {
        ArgumentNullException.ThrowIfNull(histories);
        ArgumentNullException.ThrowIfNull(knowledge);
        var model = Fit(histories, Features(histories, knowledge, histories.Sum(history => history.Responses.Count)));
        return model with { Spread = RecencySpread.Of(histories, knowledge, model) };
    }

    /// <summary>A model that can predict; its spread is still to be found (<see cref="RecencySpread"/>).</summary>
    /// <param name="features">Of all answers, one after the other, from the states that they will be predicted from.</param>
    internal static RecencyModel Fit(IReadOnlyList<LearnerHistory> histories, double[] features)
    {
        var answers = NumberedAnswers.Of(histories);
        var weights = new AdaptiveWeights(RecencyFeatures.Count);
        var items = new AdaptiveWeights(answers.Items.Count);
        var skills = new AdaptiveWeights(answers.Skills.Count);
        var growth = new AdaptiveWeights(answers.Skills.Count);
        for (var pass = 0; pass < Passes; pass++)
        {
            foreach (var at in Spread(answers.Answers.Count))
            {
                var answer = answers.Answers[at];
                var row = features.AsSpan(at * RecencyFeatures.Count, RecencyFeatures.Count);
                var practice = row[RecencyFeatures.Practice];
                var slope = Slope(items[answer.Item] + skills[answer.Skill] + growth[answer.Skill] * practice + weights.Dot(row), answer);
                for (var feature = 0; feature < row.Length; feature++)
                    weights.Descend(feature, slope * row[feature]);
                items.Descend(answer.Item, slope + Shrinkage * items[answer.Item]);
                skills.Descend(answer.Skill, slope + Shrinkage * skills[answer.Skill]);
                growth.Descend(answer.Skill, (slope + Shrinkage * growth[answer.Skill]) * practice);
            }
        }

        return new RecencyModel(
            [.. weights.Values],
            Named(answers.Items, items),
            Named(answers.Skills, skills),
            Named(answers.Skills, growth),
            RecencyModel.WidestSpread
        );
    }

    /// <summary>Slope of the log loss over the logit; without options it is the prediction less the score.</summary>
    private static double Slope(double logit, NumberedAnswers.Answer answer)
    {
        var free = EloParameters.Probability(logit, 0);
        if (answer.Options <= 1)
            return free - answer.Score;
        var predicted = EloParameters.Probability(logit, answer.Options);
        return (predicted - answer.Score) * free / predicted;
    }

    private static double[] Features(IReadOnlyList<LearnerHistory> histories, KnowledgeModel knowledge, int count)
    {
        var features = new double[count * RecencyFeatures.Count];
        var row = 0;
        foreach (var history in histories)
        {
            var state = KnowledgeState.Empty;
            foreach (var response in history.Responses)
            {
                RecencyFeatures.Write(state, response.Skill, response.Item, response.At, features.AsSpan(row++ * RecencyFeatures.Count));
                state = state.After(response, knowledge);
            }
        }

        return features;
    }

    // Answers of one learner are alike, so the descent goes through them spread out, by steps of the golden section: the same order each
    // time.
    private static IEnumerable<int> Spread(int count)
    {
        var stride = Math.Max(1, (int)(count * 0.6180339887));
        while (Greatest(stride, count) > 1)
            stride++;
        for (var (visited, at) = (0, 0); visited < count; visited++, at = (int)(((long)at + stride) % count))
            yield return at;
    }

    private static int Greatest(int left, int right) => right == 0 ? left : Greatest(right, left % right);

    private static ImmutableDictionary<string, double> Named(List<string> names, AdaptiveWeights weights) =>
        names.Select((name, at) => KeyValuePair.Create(name, weights[at])).ToImmutableDictionary();

    private sealed class AdaptiveWeights(int count)
    {
        private const double Rate = 0.1;

        private readonly double[] _squares = new double[count];

        public double[] Values { get; } = new double[count];

        public double this[int at] => Values[at];

        public double Dot(ReadOnlySpan<double> features)
        {
            var sum = 0.0;
            for (var at = 0; at < features.Length; at++)
                sum += Values[at] * features[at];
            return sum;
        }

        public void Descend(int at, double slope)
        {
            if (slope == 0)
                return;
            _squares[at] += slope * slope;
            Values[at] -= Rate * slope / Math.Sqrt(_squares[at]);
        }
    }
}

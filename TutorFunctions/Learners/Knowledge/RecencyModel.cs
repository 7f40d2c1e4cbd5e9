using System.Collections.Immutable;

namespace TutorFunctions.Learners.Knowledge;

/// <summary>
/// Predicts the next answer by a logistic regression over the learner's practice and its recency, with an intercept for each item and
/// skill. It is fitted in one go, as at night, and predicts better than <see cref="AnswerPrediction"/> where there are enough answers of
/// others to fit it to. It reads states that were folded with the <see cref="KnowledgeModel"/> that it was fitted with.
/// </summary>
public sealed record RecencyModel
{
    /// <summary>Spread of a model that has not been held against answers.</summary>
    public const double WidestSpread = 2;

    /// <summary>Has no history and no intercept of its own.</summary>
    private const string TypicalItem = "";

    /// <summary>Logit of nine right answers in ten: who knows a skill gives them, since a slip is at most 0.1.</summary>
    private static readonly double s_known = Math.Log((1 - TracingParameters.GreatestSlip) / TracingParameters.GreatestSlip);

    /// <param name="weights">One for each feature.</param>
    /// <param name="items">Intercept by item, in logits; 0 for an item that is not there.</param>
    /// <param name="skills">Intercept by skill, in logits; 0 for a skill that is not there.</param>
    /// <param name="growth">
    /// By skill what twenty answers add, in logits, beyond what they add to any skill; 0 for a skill that is not there.
    /// </param>
    /// <param name="spread">Standard deviation, in logits, of what a learner can do in a skill around what the model expects.</param>
    public RecencyModel(
        ImmutableArray<double> weights,
        ImmutableDictionary<string, double> items,
        ImmutableDictionary<string, double> skills,
        ImmutableDictionary<string, double> growth,
        double spread
    )
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(skills);
        ArgumentNullException.ThrowIfNull(growth);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(spread);
        if (weights.IsDefault || weights.Length != RecencyFeatures.Count)
            throw new ArgumentException($"The model has {RecencyFeatures.Count} weights.", nameof(weights));
        Weights = weights;
        Items = items;
        Skills = skills;
        Growth = growth;
        Spread = spread;
    }

    public ImmutableArray<double> Weights { get; }

    public ImmutableDictionary<string, double> Items { get; }

    public ImmutableDictionary<string, double> Skills { get; }

    public ImmutableDictionary<string, double> Growth { get; }

    public double Spread { get; init; }

    /// <summary>Probability that the learner answers the item rightly.</summary>
    /// <param name="options">Options of a choice, 0 for a free answer.</param>
    /// <param name="at">When the question is asked (UTC); null where the answers' times are not known.</param>
    public double Predict(KnowledgeState state, string skill, string item, int options = 0, DateTime? at = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(skill);
        ArgumentNullException.ThrowIfNull(item);
        Span<double> features = stackalloc double[RecencyFeatures.Count];
        RecencyFeatures.Write(state, skill, item, at, features);
        return Predict(features, skill, item, options);
    }

    /// <param name="features">As <see cref="RecencyFeatures"/> writes them.</param>
    internal double Predict(ReadOnlySpan<double> features, string skill, string item, int options) =>
        EloParameters.Probability(Items.GetValueOrDefault(item) + Logit(features, skill), options);

    /// <summary>
    /// Probability that the learner answers a typical item of the skill, as a free answer, rightly nine times in ten or more.
    /// </summary>
    public double Known(KnowledgeState state, string skill, DateTime? at = null)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(skill);
        Span<double> features = stackalloc double[RecencyFeatures.Count];
        RecencyFeatures.Write(state, skill, TypicalItem, at, features);

        // The logistic curve that is nearest to the normal distribution (Camilli 1994).
        return EloParameters.Probability(1.702 * (Logit(features, skill) - s_known) / Spread, 0);
    }

    private double Logit(ReadOnlySpan<double> features, string skill)
    {
        var logit = Skills.GetValueOrDefault(skill) + Growth.GetValueOrDefault(skill) * features[RecencyFeatures.Practice];
        for (var feature = 0; feature < features.Length; feature++)
            logit += Weights[feature] * features[feature];
        return logit;
    }
}

using System.Collections.Immutable;

namespace TutorFunctions.Learners.Knowledge;

/// <summary>
/// Predicts the next answer by a logistic regression over the learner's practice and its recency, with an intercept for each item and skill. It is
/// fitted in one go, as at night, and predicts better than <see cref="AnswerPrediction"/> where there are enough answers of others to fit it to. It
/// reads states that were folded with the <see cref="KnowledgeModel"/> that it was fitted with.
/// </summary>
public sealed record RecencyModel
{
    /// <param name="weights">One for each feature.</param>
    /// <param name="items">Intercept by item, in logits; 0 for an item that is not there.</param>
    /// <param name="skills">Intercept by skill, in logits; 0 for a skill that is not there.</param>
    public RecencyModel(ImmutableArray<double> weights, ImmutableDictionary<string, double> items, ImmutableDictionary<string, double> skills)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(skills);
        if (weights.IsDefault || weights.Length != RecencyFeatures.Count)
            throw new ArgumentException($"The model has {RecencyFeatures.Count} weights.", nameof(weights));
        Weights = weights;
        Items = items;
        Skills = skills;
    }

    public ImmutableArray<double> Weights { get; }

    public ImmutableDictionary<string, double> Items { get; }

    public ImmutableDictionary<string, double> Skills { get; }

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
    internal double Predict(ReadOnlySpan<double> features, string skill, string item, int options)
    {
        var logit = Items.GetValueOrDefault(item) + Skills.GetValueOrDefault(skill);
        for (var feature = 0; feature < features.Length; feature++)
            logit += Weights[feature] * features[feature];
        return EloParameters.Probability(logit, options);
    }
}

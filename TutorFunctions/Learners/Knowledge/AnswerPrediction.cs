namespace TutorFunctions.Learners.Knowledge;

/// <summary>
/// Predicts the next answer by an Elo-type performance-factor model (Pelánek 2016; Pavlik, Cen and Koedinger 2009): the learner's ability
/// over all skills, what practice has added to the skill and to the item, the item's difficulty, and a floor for guessing among options.
/// </summary>
public static class AnswerPrediction
{
    /// <summary>Probability that the learner answers the item rightly now.</summary>
    /// <param name="options">Options of a choice, 0 for a free answer.</param>
    public static double Predict(this KnowledgeState state, string skill, string item, int options, KnowledgeModel model)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(skill);
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(model);
        var logit =
            model.Elo.Start
            + state.Ability
            - model.DifficultyOf(item).Value
            + (state.Skills.GetValueOrDefault(skill)?.Trace.Gain ?? 0)
            + (state.Items.GetValueOrDefault(item)?.Gain ?? 0);
        return EloParameters.Probability(logit, options);
    }

    /// <summary>Probability that the skill is known now; what the skill starts from when it was never asked.</summary>
    public static double Mastery(this KnowledgeState state, string skill, KnowledgeModel model)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(skill);
        ArgumentNullException.ThrowIfNull(model);
        return state.Skills.GetValueOrDefault(skill)?.Mastery ?? model.TracingOf(skill).Mastery;
    }

    /// <summary>
    /// Whether the skill counts as mastered. Never without an answer of the learner, whatever a course says of beginners.
    /// </summary>
    public static bool IsMastered(this KnowledgeState state, string skill)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(skill);
        return state.Skills.GetValueOrDefault(skill)?.Mastery >= KnowledgeTracing.Mastered;
    }
}

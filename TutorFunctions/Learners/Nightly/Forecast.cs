using System.Collections.Immutable;
using System.Globalization;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.State;

namespace TutorFunctions.Learners.Nightly;

/// <summary>
/// Says what a learner will answer and has mastered: by the learner's own answers, and where a model was fitted at night by that.
/// </summary>
/// <param name="Nightly">Null where there is none in use.</param>
public sealed record Forecast(NightlyModel? Nightly)
{
    public static readonly Forecast Online = new((NightlyModel?)null);

    /// <summary>What the predictions go by, with how good that is; null when it is the learner's own answers alone.</summary>
    public string? Basis =>
        Nightly is { } model
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"the model fitted on {model.FittedAt:yyyy-MM-dd} to {model.Answers} first tries of {model.Learners} learners, "
                    + $"{model.Nightly.CalibrationError:0.000} off on average on learners that it was not fitted to"
            )
            : null;

    /// <summary>
    /// Probability of a right answer to the next free question on the skill, one of average difficulty that the learner has not met.
    /// </summary>
    /// <param name="at">When it is asked (UTC).</param>
    public double Predicted(LearnerTotals totals, SkillRecord skill, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(totals);
        ArgumentNullException.ThrowIfNull(skill);
        var state = StateOf(totals, skill);
        return Nightly is { } model
            ? model.Recency.Predict(state, skill.Skill, string.Empty, 0, at)
            : state.Predict(skill.Skill, string.Empty, 0, KnowledgeModel.Default);
    }

    /// <summary>
    /// Whether the skill counts as mastered. Where knowledge tracing was found to claim too much of this school's learners
    /// (<see cref="Fitting.MasteryClaims"/>), the nightly model must be as sure.
    /// </summary>
    public bool IsMastered(LearnerTotals totals, SkillRecord skill, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return skill.Mastery >= KnowledgeTracing.Mastered
            && (Nightly is not { Claims.Hold: false } model || KnownBy(model, totals, skill, at) >= KnowledgeTracing.Mastered);
    }

    /// <summary>How much of the skill counts as known at a time: 1 for a mastered one, else the probability that it is known.</summary>
    public double Known(LearnerTotals totals, SkillRecord skill, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(skill);
        return skill.Knowledge is null ? 0
            : skill.Mastery < KnowledgeTracing.Mastered ? skill.LevelAt(at)
            : IsMastered(totals, skill, at) || Nightly is null ? 1
            : Math.Min(skill.LevelAt(at), KnownBy(Nightly, totals, skill, at));
    }

    private static double KnownBy(NightlyModel model, LearnerTotals totals, SkillRecord skill, DateTime at) =>
        model.Recency.Known(StateOf(totals, skill), skill.Skill, at);

    private static KnowledgeState StateOf(LearnerTotals totals, SkillRecord skill) =>
        new()
        {
            Ability = totals.Ability,
            Answers = totals.FirstTries,
            Skills = skill.Knowledge is null
                ? ImmutableDictionary<string, SkillKnowledge>.Empty
                : ImmutableDictionary<string, SkillKnowledge>.Empty.Add(skill.Skill, skill.Knowledge),
        };
}

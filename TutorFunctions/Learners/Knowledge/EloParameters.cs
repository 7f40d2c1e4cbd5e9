namespace TutorFunctions.Learners.Knowledge;

/// <summary>
/// How far one answer moves the estimates of the performance-factor model. All in logits for an answer that was wholly unexpected. The
/// defaults are for a learner of whom, and items of which, there is no other data.
/// </summary>
public sealed record EloParameters
{
    /// <summary>Logit of the first answer of an average learner to an item of average difficulty.</summary>
    public double Start { get; init; }

    /// <summary>Step of the learner's ability over all skills.</summary>
    public double Ability { get; init; } = 0.2;

    /// <summary>Step of a skill's gain at a right answer, and at a wrong one.</summary>
    public double SkillRight { get; init; } = 0.8;

    public double SkillWrong { get; init; } = 0.4;

    /// <summary>Step of an item's own gain at a right answer, and at a wrong one, whose correction teaches too.</summary>
    public double ItemRight { get; init; } = 1.0;

    public double ItemWrong { get; init; } = 0.1;

    /// <summary>How far an answer moves the skill's gain.</summary>
    /// <param name="surprise">The score less the probability that was predicted.</param>
    public double SkillStep(double surprise) => surprise * (surprise >= 0 ? SkillRight : SkillWrong);

    /// <summary>How far an answer moves the item's gain.</summary>
    /// <param name="surprise">The score less the probability that was predicted.</param>
    public double ItemStep(double surprise) => surprise * (surprise >= 0 ? ItemRight : ItemWrong);

    /// <summary>Probability of a right answer, never below that of a blind guess.</summary>
    /// <param name="options">Options of a choice, 0 for a free answer.</param>
    public static double Probability(double logit, int options)
    {
        var floor = options > 1 ? 1.0 / options : 0;
        return floor + (1 - floor) / (1 + Math.Exp(-logit));
    }
}

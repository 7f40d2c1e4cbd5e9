namespace TutorFunctions.Learners.Knowledge;

/// <summary>
/// How far one answer moves the estimates of the performance-factor model. All in logits for an answer that was wholly unexpected. The defaults
/// are for a learner of whom, and items of which, there is no other data.
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
}

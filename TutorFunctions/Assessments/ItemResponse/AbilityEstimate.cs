namespace TutorFunctions.Assessments;

/// <summary>What is believed of an ability.</summary>
/// <param name="Ability">Its mean, in logits; 0 is the average learner.</param>
/// <param name="StandardError">Its standard deviation, in logits.</param>
public readonly record struct AbilityEstimate(double Ability, double StandardError)
{
    /// <summary>What is believed of a learner before the first answer.</summary>
    public static AbilityEstimate Population { get; } = new(0, 1);
}

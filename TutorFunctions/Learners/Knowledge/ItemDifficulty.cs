namespace TutorFunctions.Learners.Knowledge;

/// <summary>How hard an item is for all learners, in logits above the average item.</summary>
/// <param name="Value">The estimate, 0 for an item nobody has answered.</param>
/// <param name="Answers">First answers of learners that it rests on.</param>
public sealed record ItemDifficulty(double Value, int Answers)
{
    public static readonly ItemDifficulty Unknown = new(0, 0);

    /// <summary>The estimate after one more answer. The step shrinks as answers add up (Pelánek 2016: a / (1 + b n), with a = 1 and b = 0.05).</summary>
    /// <param name="predicted">Probability of a right answer as it was predicted before, from <see cref="AnswerPrediction.Predict"/>.</param>
    /// <param name="score">What the answer was worth, 0 to 1.</param>
    public ItemDifficulty After(double predicted, double score) => new(Value + (predicted - score) / (1 + 0.05 * Answers), Answers + 1);
}

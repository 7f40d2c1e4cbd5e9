namespace TutorFunctions.Learners.Knowledge;

/// <summary>How hard an item is for all learners, in logits above the average item.</summary>
/// <param name="Value">The estimate, 0 for an item nobody has answered.</param>
/// <param name="Answers">Answers that it rests on.</param>
public sealed record ItemDifficulty(double Value, int Answers)
{
    public static readonly ItemDifficulty Unknown = new(0, 0);

    /// <summary>The estimate after one more answer. The step shrinks as answers add up (Pelánek 2016).</summary>
    /// <param name="predicted">
    /// Probability of a right answer as it was predicted before, from <see cref="AnswerPrediction.Predict"/>.
    /// </param>
    /// <param name="score">What the answer was worth, 0 to 1.</param>
    public ItemDifficulty After(double predicted, double score) => new(Value + Step(Answers) * (predicted - score), Answers + 1);

    /// <summary>How far an answer moves the estimate after so many others, in logits for one wholly unexpected.</summary>
    public static double Step(int answers) => 1 / (1 + 0.05 * answers);
}

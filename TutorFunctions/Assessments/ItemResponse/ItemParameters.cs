namespace TutorFunctions.Assessments;

/// <summary>
/// How an item responds to ability: the three-parameter logistic model (Birnbaum 1968). With no guessing it is the two-parameter model, and
/// with one discrimination for all items besides that the one-parameter model. The scale is logits; no factor of 1.7 is in it.
/// </summary>
/// <param name="Discrimination">a, above 0: how steep the curve is where it is steepest.</param>
/// <param name="Difficulty">b, in logits: the ability at which half of what guessing leaves is known.</param>
/// <param name="Guessing">c, from 0 to below 1: the probability that a right answer comes of luck alone.</param>
public readonly record struct ItemParameters(double Discrimination, double Difficulty, double Guessing = 0)
{
    /// <summary>The probability of a right answer.</summary>
    public double Probability(double ability) => Guessing + ((1 - Guessing) * Knowing(ability));

    /// <summary>The probability of a right answer that owes nothing to luck.</summary>
    public double Knowing(double ability) => 1 / (1 + Math.Exp(-Discrimination * (ability - Difficulty)));

    /// <summary>Fisher information about ability: how much an answer would sharpen the estimate there (Birnbaum 1968).</summary>
    public double Information(double ability)
    {
        var knowing = Knowing(ability);
        var right = Guessing + ((1 - Guessing) * knowing);
        return Discrimination * Discrimination * (1 - Guessing) * knowing * knowing * (1 - knowing) / right;
    }
}

/// <summary>An answer as the model sees it.</summary>
/// <param name="Item">The parameters that the item was asked with.</param>
/// <param name="Score">From 0 (wrong) to 1 (right). A part of a right answer counts as that part of one.</param>
public readonly record struct ScoredResponse(ItemParameters Item, double Score);

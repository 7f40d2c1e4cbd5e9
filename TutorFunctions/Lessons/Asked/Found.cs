namespace TutorFunctions.Lessons.Asked;

/// <summary>Something foreseen that a learner may be saying.</summary>
/// <param name="Item">What it is.</param>
/// <param name="Likeness">How alike the two are, from 0 to 1.</param>
/// <param name="Lead">By how much the next one is less alike.</param>
public sealed record Found<T>(T Item, double Likeness, double Lead)
    where T : IForeseen
{
    private const double Sure = 0.62;
    private const double Ahead = 0.06;

    /// <summary>Whether no other comes near.</summary>
    public bool IsAhead => Lead >= Ahead;

    /// <summary>Whether there is hardly a doubt that it is what the learner says, so that it need not be named with its answer.</summary>
    public bool IsSure => Likeness >= Sure && IsAhead;
}

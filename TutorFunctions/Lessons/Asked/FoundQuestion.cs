namespace TutorFunctions.Lessons.Asked;

/// <summary>A question of a lesson that a learner may be asking.</summary>
/// <param name="Question">The question.</param>
/// <param name="Likeness">How alike the two are, from 0 to 1.</param>
/// <param name="Lead">By how much the next one is less alike.</param>
public sealed record FoundQuestion(ForeseenQuestion Question, double Likeness, double Lead)
{
    private const double Sure = 0.62;
    private const double Ahead = 0.06;

    /// <summary>Whether no other question comes near.</summary>
    public bool IsAhead => Lead >= Ahead;

    /// <summary>Whether there is hardly a doubt that it is what the learner asks, so that it need not be named with its answer.</summary>
    public bool IsSure => Likeness >= Sure && IsAhead;
}

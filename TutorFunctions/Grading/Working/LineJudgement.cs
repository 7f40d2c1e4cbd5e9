using TutorFunctions.Grading.Expressions;
using TutorFunctions.Grading.Forms;

namespace TutorFunctions.Grading.Working;

public enum LineStatus
{
    /// <summary>It follows from the line before, and there is more to do.</summary>
    Follows,

    /// <summary>It is the answer: solved, or worked out.</summary>
    Finished,

    /// <summary>
    /// It names the right value, but as a calculation that is still to be carried out (41 - 16), or some of the solutions and no wrong one.
    /// </summary>
    Unfinished,

    /// <summary>A true calculation beside the work, as 20·4 = 80 on the way to 23·4.</summary>
    Aside,

    /// <summary>It does not follow from the line before.</summary>
    Wrong,

    Unreadable,
}

/// <summary>What one line of a learner's working is worth.</summary>
/// <param name="Line">The line as it was read; null when it could not be.</param>
/// <param name="Move">How it follows; null unless it does.</param>
/// <param name="Slip">The mistake in it; null when it is right or when the mistake is not known.</param>
public sealed record LineJudgement(LineStatus Status, Expression? Line, Move? Move = null, Slip? Slip = null)
{
    /// <summary>What is still to be done.</summary>
    public IReadOnlyList<WorkLeft> Left { get; init; } = [];
}

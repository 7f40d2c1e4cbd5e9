namespace TutorFunctions.Grading.Forms;

public enum AnswerVerdict
{
    Right,

    /// <summary>Worth the right amount, but with work left or in another form than asked for.</summary>
    Unfinished,

    /// <summary>Some of the values of a list are right.</summary>
    Partly,

    /// <summary>All values of a list are right, in another order than asked.</summary>
    OtherOrder,

    Wrong,
}

/// <summary>What an answer is worth.</summary>
/// <param name="Share">From 0 (wrong) to 1 (right).</param>
/// <param name="Left">What is still to be done; empty unless the answer is unfinished.</param>
public sealed record AnswerJudgement(AnswerVerdict Verdict, double Share, IReadOnlyList<WorkLeft> Left)
{
    public static AnswerJudgement Right { get; } = new(AnswerVerdict.Right, 1, []);

    public static AnswerJudgement Wrong { get; } = new(AnswerVerdict.Wrong, 0, []);

    public static AnswerJudgement Unfinished(IReadOnlyList<WorkLeft> left) => new(AnswerVerdict.Unfinished, 0.5, left);

    public static AnswerJudgement Partly(double share) => new(AnswerVerdict.Partly, share, []);

    public static AnswerJudgement OtherOrder(double share) => new(AnswerVerdict.OtherOrder, share, []);
}

namespace TutorFunctions.Learners.State;

/// <summary>
/// What is kept of a learner over all skills. It is bounded, changes with each judged answer, and is a fold of the learner's log.
/// </summary>
public sealed record LearnerTotals
{
    public static readonly LearnerTotals None = new();

    /// <summary>Judged answers folded in: the number of the last one in the log.</summary>
    public long Evidence { get; init; }

    /// <summary>First tries at a question, which the knowledge model learns from.</summary>
    public int FirstTries { get; init; }

    /// <summary>Those of them that were right and without a hint.</summary>
    public int Unaided { get; init; }

    /// <summary>Ability over all skills, in logits; 0 is the average learner.</summary>
    public double Ability { get; init; }

    public ResponseTimes Times
    {
        get;
        init => field = value ?? new();
    } = new();

    public Calibration Calibration
    {
        get;
        init => field = value ?? new();
    } = new();

    /// <summary>Null before the first answer.</summary>
    public ActiveDays? Days { get; init; }

    public DateTime? FirstAt { get; init; }

    public DateTime? LastAt { get; init; }
}

using TutorFunctions.Learners.Progress;

namespace TutorFunctions.Assessments;

/// <summary>What an assessment says of one objective.</summary>
/// <param name="Mastery">
/// The share of the objective's items that the learner would answer rightly without luck (a domain score, Bock, Thissen and Zimowski 1997),
/// from 0 to 1. As adaptive items are chosen to be neither easy nor hard, the share of right answers would not say this.
/// </param>
/// <param name="Answers">The answers on the objective, which are its evidence; the others only say what to expect.</param>
public sealed record ObjectiveEstimate(string ObjectiveId, double Mastery, Interval Interval, IReadOnlyList<ScoredAnswer> Answers)
{
    /// <summary>From which share on an objective counts as mastered.</summary>
    public const double Mastered = 0.7;

    public int N => Answers.Count;

    public double Score => Answers.Sum(answer => answer.Score);

    /// <summary>Whether the learner probably has not mastered it. Right answers alone are never a gap, however few they are.</summary>
    public bool IsGap => Mastery < Mastered && Score < N;

    /// <summary>Whether the gap is beyond doubt: the whole interval lies below mastery.</summary>
    public bool IsClear => IsGap && Interval.High < Mastered;
}

using TutorFunctions.Learners.Progress;

namespace TutorFunctions.Assessments;

/// <summary>How a learner's confidence goes with being right.</summary>
/// <param name="N">Answers that said how sure the learner was.</param>
/// <param name="MeanConfidence">From 0 to 1.</param>
/// <param name="MeanScore">Of the same answers, from 0 to 1.</param>
/// <param name="OverConfidence">
/// The first less the second (Lichtenstein, Fischhoff and Phillips 1982): above 0 for a learner who is surer than right.
/// </param>
/// <param name="OverConfidenceInterval">Null for fewer than two answers.</param>
/// <param name="BrierScore">Mean square of confidence less score (Brier 1950): 0 at best, 0.25 for always saying a half.</param>
/// <param name="Verdict">What the interval allows to be said.</param>
public sealed record ConfidenceCalibration(
    int N,
    double MeanConfidence,
    double MeanScore,
    double OverConfidence,
    Interval? OverConfidenceInterval,
    double BrierScore,
    ConfidenceVerdict Verdict
)
{
    /// <returns>Null when no answer said how sure the learner was.</returns>
    public static ConfidenceCalibration? Of(IEnumerable<ScoredAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var said = (
            from scored in answers
            where scored.Answer.Confidence is not null
            select (Confidence: scored.Answer.Confidence!.Value, scored.Score)
        ).ToList();
        if (said.Count == 0)
            return null;
        List<double> gaps = [.. said.Select(answer => answer.Confidence - answer.Score)];
        var interval = Interval.OfMean(gaps);
        return new ConfidenceCalibration(
            said.Count,
            said.Average(answer => answer.Confidence),
            said.Average(answer => answer.Score),
            gaps.Average(),
            interval,
            gaps.Average(gap => gap * gap),
            interval switch
            {
                { Low: > 0 } => ConfidenceVerdict.OverConfident,
                { High: < 0 } => ConfidenceVerdict.UnderConfident,
                _ => ConfidenceVerdict.NotShown,
            }
        );
    }
}

public enum ConfidenceVerdict
{
    /// <summary>Neither can be told from so many answers.</summary>
    NotShown,
    OverConfident,
    UnderConfident,
}

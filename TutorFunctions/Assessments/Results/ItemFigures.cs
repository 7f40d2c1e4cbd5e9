using TutorFunctions.Learners.Progress;

namespace TutorFunctions.Assessments;

/// <summary>What all learners' answers say of an item, for teachers and authors.</summary>
/// <param name="N">Answers.</param>
/// <param name="PValue">The mean score (classical difficulty index); null without answers.</param>
/// <param name="Discrimination">The slope a with its 95% interval; what is expected of any item while N is 0.</param>
/// <param name="Difficulty">b, in logits, with its 95% interval.</param>
/// <param name="Exposure">The share of the course's assessments in which it was answered; null when there is none.</param>
public sealed record ItemFigures(
    int N,
    double? PValue,
    Interval? PValueInterval,
    double Discrimination,
    Interval DiscriminationInterval,
    double Difficulty,
    Interval DifficultyInterval,
    double? Exposure
)
{
    /// <param name="assessments">Assessments of the course so far.</param>
    public static ItemFigures Of(ItemCalibration item, long assessments)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new ItemFigures(
            item.Answers,
            item.Answers == 0 ? null : item.ScoreSum / item.Answers,
            item.Answers == 0 ? null : Interval.OfProportion(item.ScoreSum, item.Answers),
            item.Discrimination,
            new Interval(
                Math.Exp(item.LogDiscrimination - (Interval.Z * item.LogDiscriminationSd)),
                Math.Exp(item.LogDiscrimination + (Interval.Z * item.LogDiscriminationSd))
            ),
            item.Difficulty,
            new Interval(item.Difficulty - (Interval.Z * item.DifficultySd), item.Difficulty + (Interval.Z * item.DifficultySd)),
            assessments == 0 ? null : Math.Min(1, (double)item.Answers / assessments)
        );
    }
}

namespace TutorFunctions.Assessments;

/// <summary>A scored answer as it bears on its item's calibration.</summary>
/// <param name="Source">Names the answer, so that it is learned from once.</param>
/// <param name="Learner">What was believed of the learner's ability from the other answers.</param>
/// <param name="Expected">What to start from when nobody has answered the item before.</param>
public sealed record ItemObservation(
    string Source,
    string CourseId,
    string ItemId,
    double Score,
    AbilityEstimate Learner,
    double Guessing,
    ItemCalibration Expected
)
{
    public ItemCalibration Update(ItemCalibration? stored) => (stored ?? Expected).After(Score, Learner, Guessing);
}

using TutorFunctions.Learners.Fitting;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Learners.Nightly;

/// <summary>
/// What was fitted in one night to the answers of all learners, and how good it was on learners that it had not been fitted to.
/// </summary>
/// <param name="Learners">Learners and first tries that it was fitted to.</param>
/// <param name="Recency">Predicts from states as <see cref="State.LearnerFold"/> keeps them.</param>
/// <param name="Claims">Whether knowledge tracing may say by itself that a skill is mastered.</param>
/// <param name="Nightly">Predictions of each learner's answers by a model of other learners.</param>
/// <param name="Online">Predictions of the same answers as they were made before each, from the learner's own earlier ones.</param>
public sealed record NightlyModel(
    DateTime FittedAt,
    int Learners,
    int Answers,
    RecencyModel Recency,
    MasteryClaims Claims,
    PredictionQuality Nightly,
    PredictionQuality Online
)
{
    /// <summary>A model that does not beat what needs no fit is kept to be looked at, and not used.</summary>
    public bool IsUsed => Nightly.LogLoss < Online.LogLoss;
}

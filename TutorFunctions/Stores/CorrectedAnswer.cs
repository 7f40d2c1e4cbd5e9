using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Stores;

/// <summary>An answer as a correction leaves it, with what the tutor had found beside it.</summary>
internal static class CorrectedAnswer
{
    /// <param name="stored">The answer in the log; null when none is there.</param>
    /// <returns>Null when the correction leaves no answer.</returns>
    public static AnswerEvidence? Of(EvidenceCorrection correction, AnswerEvidence? stored) =>
        correction.After is not { } after
            ? null
            : after with
            {
                Earlier =
                    stored?.Earlier
                    ?? ((stored ?? correction.Before) is { } before
                        ? new EarlierJudgement(before.Score, before.IsCorrect, WasJudged: true)
                        : new EarlierJudgement(0, false, WasJudged: false)),
            };
}

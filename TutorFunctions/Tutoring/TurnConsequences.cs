using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Tutoring;

/// <summary>
/// What a turn implies beside the session itself. It is decided here, once; a store applies it in the write that records the turn.
/// </summary>
/// <param name="Figures">What it adds to the figures over all sessions.</param>
/// <param name="Evidence">What it says about the learner; null when it judged no finished answer, or when the session is nobody's.</param>
/// <param name="Alert">What it tells a teacher; null for a turn that nobody need know of.</param>
/// <param name="Correction">What it changes of an earlier answer's evidence; null for a turn that corrects none.</param>
public sealed record TurnConsequences(
    FigureChange Figures,
    AnswerEvidence? Evidence,
    TurnAlert? Alert,
    EvidenceCorrection? Correction = null
)
{
    /// <param name="before">The session as it was when the reply came.</param>
    /// <param name="tracing">
    /// What the course says of the skill that was asked (<see cref="SessionEvidence.ImportedConceptOf"/>); null when it says nothing.
    /// </param>
    /// <param name="correction">What the turn changes of an earlier answer's evidence (<see cref="CorrectedEvidence"/>).</param>
    public static TurnConsequences Of(
        SessionSetup setup,
        SessionSummary before,
        TurnRecord turn,
        TracingStart? tracing,
        EvidenceCorrection? correction = null
    )
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(turn);
        return new TurnConsequences(
            FigureChange.Of(setup, before, turn),
            SessionEvidence.Of(setup, before, turn, tracing),
            TurnAlert.Of(turn, changesStatus: before.Status != turn.Summary.Status),
            correction
        );
    }
}

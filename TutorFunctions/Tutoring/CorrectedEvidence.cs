using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Tutoring;

/// <summary>What a corrected judgement changes of what is known of the learner.</summary>
public static class CorrectedEvidence
{
    /// <param name="before">The session as it was when the corrected reply came.</param>
    /// <param name="judged">The turn in which the reply was judged.</param>
    /// <param name="tracing">What the course says of the skill; null where it says nothing.</param>
    /// <returns>Null when the session is nobody's, or the correction changes nothing.</returns>
    public static EvidenceCorrection? Of(
        SessionSetup setup,
        SessionSummary before,
        TurnRecord judged,
        JudgementCorrection correction,
        TracingStart? tracing
    )
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(correction);
        if (setup.LearnerId is not { } learner || judged.Evaluation is not { } evaluation)
            return null;
        var (was, now) = (At(correction.From), At(correction.To));
        return was == now ? null : new EvidenceCorrection(learner, EvidenceSource.OfTurn(setup.SessionId, judged.Turn), was, now);

        AnswerEvidence? At(AnswerEvaluation verdict) =>
            SessionEvidence.Of(setup, before, judged with { Evaluation = evaluation.CorrectedTo(verdict) }, tracing);
    }
}

using TutorFunctions.Replies.Acts;
using TutorFunctions.Safety.Distress;

namespace TutorFunctions.Tutoring;

/// <summary>What a turn tells a teacher, if anything.</summary>
/// <param name="AlertId">The session's id for how it ended; the session's id and the turn's number for what was said in it.</param>
public sealed record TurnAlert(string AlertId, string Kind, string Reason)
{
    /// <param name="changesStatus">Whether the session has another status than before the turn.</param>
    /// <returns>Null for a turn that nobody need know of.</returns>
    public static TurnAlert? Of(TurnRecord turn, bool changesStatus)
    {
        ArgumentNullException.ThrowIfNull(turn);
        if (turn.Evaluation?.Concern is { } concern)
        {
            return new TurnAlert(
                $"{turn.SessionId}.{turn.Turn}",
                "distress",
                $"What the learner wrote in turn {turn.Turn} may mean {concern.Meaning()}. Read the session's conversation and see "
                    + $"that somebody talks to them today."
            );
        }

        if (turn.Evaluation?.Has(DialogueAct.RequestPerson) is true)
        {
            return new TurnAlert(
                $"{turn.SessionId}.{turn.Turn}",
                "asked_for_person",
                $"The learner asked for a person in turn {turn.Turn}. Read the session's conversation and write to them."
            );
        }

        return
            changesStatus
            && turn.Summary is { Status: SessionStatus.NeedsIntervention or SessionStatus.Failed, InterventionReason: { } reason } summary
            ? new TurnAlert(turn.SessionId, summary.Status == SessionStatus.Failed ? "failed" : "needs_intervention", reason)
            : null;
    }
}

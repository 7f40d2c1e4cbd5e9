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
                concern == Concern.Sadness ? "concern" : "distress",
                $"What the learner wrote in turn {turn.Turn} may mean {concern.Meaning()}. Read the session's conversation and see "
                    + $"that somebody talks to them {(concern == Concern.Sadness ? "soon" : "today")}."
            );
        }

        if (turn.Evaluation is { } evaluation && evaluation.Has(DialogueAct.RequestPerson))
        {
            return new TurnAlert(
                $"{turn.SessionId}.{turn.Turn}",
                "asked_for_person",
                $"The learner asked for a person in turn {turn.Turn}. Read the last messages of the conversation and see them, or write "
                    + $"into the session."
            );
        }

        return
            changesStatus
            && turn.Summary is { Status: SessionStatus.NeedsIntervention or SessionStatus.Failed, InterventionReason: { } reason } summary
            ? new TurnAlert(turn.SessionId, summary.Status == SessionStatus.Failed ? "failed" : "needs_intervention", reason)
            : null;
    }
}

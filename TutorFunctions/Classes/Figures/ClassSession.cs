using TutorFunctions.Replies.Acts;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Classes;

/// <summary>A session as its class looks at it: a fold of its turns that stays small however long the session is.</summary>
public sealed record ClassSession
{
    /// <summary>Replies in a row that were wrong or said that the learner is stuck, from which on the learner counts as stuck.</summary>
    public const int FailuresOfStuck = 3;

    public required string SessionId { get; init; }

    public required string LearnerId { get; init; }

    public string? AssignmentId { get; init; }

    public required string Topic { get; init; }

    public required SessionStatus Status { get; init; }

    /// <summary>The last turn that was counted.</summary>
    public required int Turn { get; init; }

    public required DateTime StartedAt { get; init; }

    public required DateTime LastAt { get; init; }

    public DateTime? LastReplyAt { get; init; }

    public int StepsCompleted { get; init; }

    public int StepsTotal { get; init; }

    public int QuestionsAsked { get; init; }

    public int QuestionsCorrect { get; init; }

    public int Replans { get; init; }

    /// <summary>Replies that were judged.</summary>
    public int Replies { get; init; }

    /// <summary>From the arrival of the replies to the turns that answer them, in milliseconds.</summary>
    public long AnswerTime { get; init; }

    /// <summary>Replies in a row, up to the last, that were wrong or said that the learner is stuck.</summary>
    public int Failures { get; init; }

    /// <summary>When the first of them came.</summary>
    public DateTime? FailingSince { get; init; }

    /// <summary>The last turn in which something the learner wrote called for a person at once.</summary>
    public SignedTurn? Distress { get; init; }

    /// <summary>The last turn in which something the learner wrote may mean that they are bullied, lonely or very unhappy.</summary>
    public SignedTurn? Sadness { get; init; }

    /// <summary>The last turn in which the learner asked for a person.</summary>
    public SignedTurn? PersonWanted { get; init; }

    /// <summary>Why a person must help, or why it failed.</summary>
    public string? Reason { get; init; }

    public bool IsStuck => !Status.IsEnd() && Failures >= FailuresOfStuck;

    /// <summary>Whether it is under way, or a person must or might have to look at it.</summary>
    public bool IsToBeSeen =>
        !Status.IsEnd()
        || Status is SessionStatus.NeedsIntervention or SessionStatus.Failed
        || Distress is not null
        || Sadness is not null
        || PersonWanted is not null;

    /// <summary>The session after a turn.</summary>
    /// <param name="before">Null for one whose turns were not counted so far.</param>
    /// <returns>Null for a turn that has been counted.</returns>
    public static ClassSession? After(ClassSession? before, SessionSetup setup, TurnRecord turn)
    {
        ArgumentNullException.ThrowIfNull(setup);
        ArgumentNullException.ThrowIfNull(turn);
        if (before is not null && turn.Turn <= before.Turn)
            return null;
        var (summary, evaluation) = (turn.Summary, turn.Evaluation);
        var hasFailed = evaluation is { IsStuck: true } or { IsJudged: true, AnswerEvaluation: AnswerEvaluation.Wrong };
        var failures =
            evaluation is { IsRight: true } || turn.Entry?.Kind == InboxKind.Reopening ? 0 : (before?.Failures ?? 0) + (hasFailed ? 1 : 0);
        var reply = evaluation is null ? null : turn.Entry;
        return new ClassSession
        {
            SessionId = turn.SessionId,
            LearnerId = setup.LearnerId ?? string.Empty,
            AssignmentId = setup.AssignmentId,
            Topic = setup.Subtopic ?? setup.Topic,
            Status = summary.Status,
            Turn = turn.Turn,
            StartedAt = setup.CreatedAt,
            LastAt = turn.At,
            LastReplyAt = reply?.ReceivedAt ?? before?.LastReplyAt,
            StepsCompleted = summary.StepsCompleted,
            StepsTotal = summary.StepsTotal,
            QuestionsAsked = summary.QuestionsAsked,
            QuestionsCorrect = summary.QuestionsCorrect,
            Replans = summary.Plan?.ReplanCount ?? 0,
            Replies = (before?.Replies ?? 0) + (reply is null ? 0 : 1),
            AnswerTime =
                (before?.AnswerTime ?? 0) + (reply is null ? 0 : Math.Max(0, (long)(turn.At - reply.ReceivedAt).TotalMilliseconds)),
            Failures = failures,
            FailingSince =
                failures == 0 ? null
                : hasFailed ? before?.FailingSince ?? reply?.ReceivedAt ?? turn.At
                : before?.FailingSince,
            Distress =
                evaluation?.Concern is not (null or Concern.Sadness) ? new SignedTurn(turn.Turn, turn.At) : before?.Distress,
            Sadness = evaluation?.Concern is Concern.Sadness ? new SignedTurn(turn.Turn, turn.At) : before?.Sadness,
            PersonWanted =
                evaluation?.Has(DialogueAct.RequestPerson) is true ? new SignedTurn(turn.Turn, turn.At) : before?.PersonWanted,
            Reason = summary.InterventionReason,
        };
    }
}

/// <summary>A turn that shows something, and when it was.</summary>
public sealed record SignedTurn(int Turn, DateTime At);

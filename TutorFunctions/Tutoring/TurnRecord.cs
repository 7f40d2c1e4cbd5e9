using System.Text.Json.Serialization;

namespace TutorFunctions.Tutoring;

/// <summary>All that one turn brought, appended to the session's story and never rewritten.</summary>
public sealed record TurnRecord
{
    public required string SessionId { get; init; }

    /// <summary>0 opens the session; each further turn is one more, so that recording one twice changes nothing.</summary>
    public required int Turn { get; init; }

    public required DateTime At { get; init; }

    /// <summary>What the turn answers; null for the opening and for what the session does by itself.</summary>
    public InboxEntry? Entry { get; init; }

    public Evaluation? Evaluation { get; init; }

    /// <summary>What the tutor said; null when the session has ended or waits for a path.</summary>
    public TutorMessage? Message { get; init; }

    /// <summary>What is said at the end, or by the session itself.</summary>
    public string? SystemMessage { get; init; }

    public FeedbackLoop? FeedbackLoop { get; init; }

    public string? ReplanReason { get; init; }

    /// <summary>What a replan changed.</summary>
    public string? ChangesMade { get; init; }

    public IReadOnlyList<AgentRun> Runs { get; init; } = [];

    /// <summary>The paths, in the turn that found them.</summary>
    public IReadOnlyList<TeachingPath> Paths { get; init; } = [];

    /// <summary>What a model made of the older conversation, in the turn in which it did.</summary>
    public string? ConversationSummary { get; init; }

    /// <summary>The steps that the turn changed; all of them when the plan is new.</summary>
    public IReadOnlyList<PlanStep> Steps { get; init; } = [];

    public bool IsNewPlan { get; init; }

    /// <summary>Whether the plan was changed because it did not work.</summary>
    public bool IsReplan => IsNewPlan && ReplanReason is not null;

    /// <summary>Whether the session came into its status with this turn.</summary>
    public bool ChangesStatus => Turn == 0 || Summary.Status.IsEnd() || (IsNewPlan && !IsReplan);

    /// <summary>Whether it says only that the session cannot begin before its model is back.</summary>
    public bool IsWaitingForModel =>
        Message is null
        && SystemMessage is not null
        && Summary.Status is SessionStatus.Planning or SessionStatus.Active
        && Entry is null
        && Turn == 0;

    /// <summary>The session as it is after the turn. It stands first in the JSON, to be read without the rest.</summary>
    [JsonPropertyOrder(-1)]
    public required SessionSummary Summary { get; init; }
}

/// <summary>How often the reviewer sent the message back, and what it found last.</summary>
/// <param name="IsBypassed">Whether the last draft went out although it was refused.</param>
public sealed record FeedbackLoop(int RetryCount, string? ReviewerNotes, bool IsBypassed);

/// <summary>What is asked of a session most often, kept with it so that nothing has to be counted again.</summary>
public sealed record SessionSummary
{
    public required SessionStatus Status { get; init; }

    public required int Turn { get; init; }

    public required long LastTaken { get; init; }

    public required DateTime LastUpdatedAt { get; init; }

    public PlanMetadata? Plan { get; init; }

    public int StepsCompleted { get; init; }

    public int StepsTotal { get; init; }

    public int QuestionsAsked { get; init; }

    public int QuestionsCorrect { get; init; }

    public OpenQuestion? Open { get; init; }

    public string? SelectedPathId { get; init; }

    public string? PathReason { get; init; }

    public string? InterventionReason { get; init; }

    /// <summary>A session that has not had its opening.</summary>
    public static SessionSummary Before(SessionSetup setup)
    {
        ArgumentNullException.ThrowIfNull(setup);
        return new()
        {
            Status = SessionStatus.Planning,
            Turn = -1,
            LastTaken = 0,
            LastUpdatedAt = setup.CreatedAt,
        };
    }

    public static SessionSummary Of(SessionState session, DateTime at)
    {
        ArgumentNullException.ThrowIfNull(session);
        var steps = session.Plan?.TodoList ?? [];
        return new SessionSummary
        {
            Status = session.Status,
            Turn = session.Turn,
            LastTaken = session.LastTaken,
            LastUpdatedAt = at,
            Plan = session.Plan?.Metadata,
            StepsCompleted = session.Plan?.StepsCompleted ?? 0,
            StepsTotal = steps.Length,
            QuestionsAsked = steps.Sum(static step => step.StatusInfo.QuestionsAsked),
            QuestionsCorrect = steps.Sum(static step => step.StatusInfo.QuestionsCorrect),
            Open = session.Open,
            SelectedPathId = session.SelectedPathId,
            PathReason = session.PathReason,
            InterventionReason = session.InterventionReason,
        };
    }
}

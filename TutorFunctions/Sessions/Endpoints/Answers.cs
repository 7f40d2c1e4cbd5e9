using System.Text.Json;
using System.Text.Json.Serialization;
using TutorFunctions.Lessons;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions.Endpoints;

public sealed record ProgressAnswer(int StepsCompleted, int StepsTotal)
{
    public static ProgressAnswer Of(SessionSummary summary)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return new(summary.StepsCompleted, summary.StepsTotal);
    }
}

/// <summary>The message that waits for an answer, in its parts.</summary>
public sealed record NextAnswer(
    string Teaching,
    string Question,
    MessageType MessageType,
    Difficulty Difficulty,
    string ItemId,
    IReadOnlyList<string>? Choices
)
{
    public static NextAnswer? Of(TutorMessage? message) =>
        message is null
            ? null
            : new(
                message.Teaching,
                message.Question,
                message.MessageType,
                message.Difficulty,
                message.Asked.ItemId,
                message.Choices is { Count: > 0 } choices ? choices : null
            );
}

public sealed record PathAnswer(string Id, string Name, string Description, IReadOnlyList<PathNodeAnswer> TeachingSequence)
{
    public static IReadOnlyList<PathAnswer> Of(IReadOnlyList<TeachingPath> paths) =>
        [
            .. paths.Select(path => new PathAnswer(
                path.Id,
                path.Name,
                path.Description,
                [.. path.Nodes.Select(node => new PathNodeAnswer(node.Id, node.Concept, node.Goal))]
            )),
        ];
}

public sealed record PathNodeAnswer(string Id, string Concept, string Goal);

public sealed record StudyPlanAnswer(IReadOnlyList<PlanStep> TodoList, PlanMetadata Metadata);

public sealed record SessionAnswer(
    string SessionId,
    SessionStatus Status,
    StudyPlanAnswer? StudyPlan,
    string? FirstMessage,
    NextAnswer? Next,
    IReadOnlyList<PathAnswer> Paths,
    string? SelectedPathId,
    string? PathReason,
    ProgressAnswer CurrentProgress
)
{
    public static SessionAnswer Of(TurnRecord turn, IReadOnlyList<TeachingPath> paths)
    {
        ArgumentNullException.ThrowIfNull(turn);
        var summary = turn.Summary;
        return new(
            turn.SessionId,
            summary.Status,
            summary.Plan is null ? null : new StudyPlanAnswer(turn.Steps, summary.Plan),
            turn.Message?.Text,
            NextAnswer.Of(turn.Message),
            PathAnswer.Of(paths),
            summary.SelectedPathId,
            summary.PathReason,
            ProgressAnswer.Of(summary)
        );
    }
}

public sealed record StepAnswer(
    string? Feedback,
    double? Score,
    AnswerEvaluation? Evaluation,
    UserIntent? UserIntent,
    IReadOnlyList<ActAnswer> Acts,
    bool Skipped,
    string? NextMessage,
    NextAnswer? Next,
    SessionStatus SessionStatus,
    bool PlanUpdated,
    string? ReplanReason,
    string? ChangesMade,
    ProgressAnswer CurrentProgress,
    int Turn
)
{
    public static StepAnswer Of(TurnRecord turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return new(
            turn.Evaluation?.Feedback,
            turn.Evaluation?.Score,
            turn.Evaluation?.AnswerEvaluation,
            turn.Evaluation?.UserIntent,
            ActAnswer.Of(turn),
            turn.Evaluation?.IsSkip ?? false,
            turn.Message?.Text ?? turn.SystemMessage,
            NextAnswer.Of(turn.Message),
            turn.Summary.Status,
            turn.IsNewPlan,
            turn.ReplanReason,
            turn.ChangesMade,
            ProgressAnswer.Of(turn.Summary),
            turn.Turn
        );
    }
}

/// <summary>One thing that the learner does in a reply.</summary>
/// <param name="Act">What it is.</param>
/// <param name="Text">The part of the reply that does it.</param>
/// <param name="Value">The answer, the value asked about or the term asked for; null when it carries none.</param>
public sealed record ActAnswer(DialogueAct Act, string Text, string? Value)
{
    /// <summary>The acts of the turn's reply, in the order written.</summary>
    public static IReadOnlyList<ActAnswer> Of(TurnRecord turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn is { Entry.Text: { } reply, Evaluation.Acts: { } acts }
            ? [.. acts.Select(act => new ActAnswer(act.Act, act.TextIn(reply), act.Value))]
            : [];
    }
}

public sealed record HintAnswer(string Hint, int Level, int Levels);

/// <summary>What is said while a turn takes longer than a caller should wait.</summary>
public sealed record PendingAnswer(string SessionId, SessionStatus Status, int Turn);

/// <param name="Role">tutor, student, teacher or system.</param>
/// <param name="Author">Who of the teachers wrote it; null for all others.</param>
/// <param name="Turn">The turn in which it was said.</param>
/// <param name="Judgement">How a student's reply counts; null for what was not judged.</param>
public sealed record ConversationEntry(
    string Role,
    string Content,
    string? StepId,
    DateTime Timestamp,
    string? Author,
    int Turn,
    ReplyJudgementAnswer? Judgement
);

/// <param name="CorrectedBy">The teacher by whom it counts so; null where it is the tutor's own judgement.</param>
public sealed record ReplyJudgementAnswer(AnswerEvaluation Evaluation, double Score, string? CorrectedBy);

public sealed record LogEntry(
    string Agent,
    DateTime Timestamp,
    int Turn,
    string InputSummary,
    JsonElement? Output,
    string Reasoning,
    double DurationMs,
    string Model,
    string? PromptVersion,
    int Calls,
    string? StoodInFor,
    UsageAnswer Usage
);

public sealed record UsageAnswer(int InputTokens, int OutputTokens, decimal? CostUsd);

public sealed record SessionProgressAnswer(int StepsCompleted, int StepsTotal, int QuestionsAsked, double Accuracy);

public sealed record FeedbackLoopAnswer(int RetryCount, string? ReviewerNotes, bool IsBypassed);

public sealed record StatusAnswer(
    string SessionId,
    SessionStatus Status,
    DateTime CreatedAt,
    DateTime LastUpdatedAt,
    StudyPlanAnswer? StudyPlan,
    SessionProgressAnswer Progress,
    PlanStep? CurrentStep,
    int? CurrentIndex,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AssessmentNotes,
    IReadOnlyList<ConversationEntry> Conversation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<LogEntry>? AgentLogs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FeedbackLoopAnswer? LastFeedbackLoop,
    bool NeedsIntervention,
    string? InterventionReason,
    IReadOnlyList<PathAnswer> Paths,
    string? SelectedPathId,
    string? PathReason,
    NextAnswer? Next,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] UsageAnswer? Usage
)
{
    /// <summary>Without what is not for learners: the agents' notes and runs, and what they cost.</summary>
    public StatusAnswer ForLearner() => this with { AssessmentNotes = null, AgentLogs = null, LastFeedbackLoop = null, Usage = null };
}

public sealed record SessionItemAnswer(
    string SessionId,
    SessionStatus Status,
    string Topic,
    string? LearnerId,
    string? CourseId,
    string LessonId,
    DateTime CreatedAt,
    DateTime LastUpdatedAt,
    ProgressAnswer CurrentProgress
)
{
    public static SessionItemAnswer Of(StoredSession session)
    {
        ArgumentNullException.ThrowIfNull(session);
        return new(
            session.Setup.SessionId,
            session.Summary.Status,
            session.Setup.Topic,
            session.Setup.LearnerId,
            session.Setup.CourseId,
            session.Setup.LessonId,
            session.Setup.CreatedAt,
            session.Summary.LastUpdatedAt,
            ProgressAnswer.Of(session.Summary)
        );
    }
}

public sealed record SessionListAnswer(IReadOnlyList<SessionItemAnswer> Items, string? NextCursor);

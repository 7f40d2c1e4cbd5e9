using System.Globalization;
using System.Text.Json.Serialization;
using Microsoft.DurableTask;

namespace TutorFunctions.LocalRuntime.History;

/// <summary>
/// One line of an instance's history. What comes from outside (<see cref="InboundEvent"/>) makes the orchestrator's code run on; what the
/// code decided then (<see cref="DecisionEvent"/>) follows it directly.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ExecutionStarted), "ExecutionStarted")]
[JsonDerivedType(typeof(ExecutionSuspended), "ExecutionSuspended")]
[JsonDerivedType(typeof(ExecutionResumed), "ExecutionResumed")]
[JsonDerivedType(typeof(ExecutionTerminated), "ExecutionTerminated")]
[JsonDerivedType(typeof(TaskCompleted), "TaskCompleted")]
[JsonDerivedType(typeof(TaskFailed), "TaskFailed")]
[JsonDerivedType(typeof(TimerFired), "TimerFired")]
[JsonDerivedType(typeof(EventRaised), "EventRaised")]
[JsonDerivedType(typeof(TaskScheduled), "TaskScheduled")]
[JsonDerivedType(typeof(TimerCreated), "TimerCreated")]
[JsonDerivedType(typeof(SubOrchestrationScheduled), "SubOrchestrationScheduled")]
[JsonDerivedType(typeof(EventSent), "EventSent")]
[JsonDerivedType(typeof(ExecutionCompleted), "ExecutionCompleted")]
[JsonDerivedType(typeof(ExecutionFailed), "ExecutionFailed")]
[JsonDerivedType(typeof(ExecutionContinuedAsNew), "ExecutionContinuedAsNew")]
internal abstract record HistoryEvent;

/// <param name="At">
/// When it was recorded, UTC; the orchestrator reads it as the time. Strictly later than the instance's earlier ones, unless the machine's
/// clock was set back.
/// </param>
internal abstract record InboundEvent(DateTime At) : HistoryEvent;

internal abstract record DecisionEvent : HistoryEvent;

/// <param name="StartAt">When the code begins at the earliest; at once when null.</param>
internal sealed record ExecutionStarted(
    DateTime At,
    string Name,
    string Version,
    Payload? Input,
    ParentTask? Parent,
    IReadOnlyDictionary<string, string>? Tags,
    DateTime? StartAt
) : InboundEvent(At)
{
    /// <summary>Who started it; null when nobody was tracing.</summary>
    public TraceContext? Trace { get; init; }

    /// <summary>The engine's rules that the execution follows (<see cref="Execution.EngineRules"/>); 0 before there were any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Rules { get; init; }
}

/// <summary>The task of another instance that this one answers to.</summary>
internal sealed record ParentTask(string Name, string InstanceId, long Generation, int TaskId);

internal sealed record ExecutionSuspended(DateTime At, string? Reason) : InboundEvent(At);

internal sealed record ExecutionResumed(DateTime At, string? Reason) : InboundEvent(At);

internal sealed record ExecutionTerminated(DateTime At, Payload? Output) : InboundEvent(At)
{
    /// <summary>Whether the sub-orchestrations that have not answered yet are terminated too.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Recursive { get; init; }

    /// <summary>The call that started the instance, when it is terminated with its parent; null when it was asked for itself.</summary>
    public ParentTask? With { get; init; }
}

/// <summary>The result of an activity or sub-orchestration.</summary>
internal sealed record TaskCompleted(DateTime At, int TaskId, Payload? Result) : InboundEvent(At);

/// <param name="IsFinal">Whether trying again is pointless, as for an activity that nobody registered.</param>
internal sealed record TaskFailed(DateTime At, int TaskId, TaskFailureDetails Failure, bool IsFinal = false) : InboundEvent(At);

internal sealed record TimerFired(DateTime At, int TaskId) : InboundEvent(At)
{
    /// <summary>Stands for the wait until an instance's own start time.</summary>
    public const int StartTimerId = -1;
}

internal sealed record EventRaised(DateTime At, string Name, Payload? Payload) : InboundEvent(At)
{
    /// <summary>Who raised it; null when nobody was tracing.</summary>
    public TraceContext? Trace { get; init; }
}

/// <summary>An activity was called. Its input is not kept: replaying the code up to here gives it again.</summary>
internal sealed record TaskScheduled(int TaskId, string Name) : DecisionEvent;

internal sealed record TimerCreated(int TaskId, DateTime FireAt) : DecisionEvent
{
    /// <summary>To the tick: two timers may lie that close, and the text tells them apart where code and history differ.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(TimerCreated)} {{ TaskId = {TaskId}, FireAt = {FireAt:O} }}");
}

internal sealed record SubOrchestrationScheduled(int TaskId, string Name, string InstanceId) : DecisionEvent;

internal sealed record EventSent(string InstanceId, string Name) : DecisionEvent;

internal sealed record ExecutionCompleted(Payload? Output) : DecisionEvent;

internal sealed record ExecutionFailed(TaskFailureDetails Failure) : DecisionEvent;

internal sealed record ExecutionContinuedAsNew : DecisionEvent;

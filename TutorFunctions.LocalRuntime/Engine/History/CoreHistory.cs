using System.Globalization;
using DurableTask.Core;
using DurableTask.Core.History;
using TutorFunctions.LocalRuntime.Execution;
using Core = DurableTask.Core.History;

namespace TutorFunctions.LocalRuntime.History;

/// <summary>
/// Histories as DurableTask.Core has them: what comes in, and what the code decided then, stands between an OrchestratorStarted and an
/// OrchestratorCompleted. The inputs of activities and sub-orchestrations are missing, since the history does not keep them.
/// </summary>
internal sealed class CoreHistory
{
    private readonly OrchestrationInstance _instance;
    private readonly Dictionary<int, DateTime> _timers = [];
    private readonly HashSet<int> _subOrchestrations = [];
    private readonly List<Core.HistoryEvent> _events = [];

    /// <param name="generation">The execution's number, which stands for its id.</param>
    private CoreHistory(string instanceId, long generation) =>
        _instance = new OrchestrationInstance { InstanceId = instanceId, ExecutionId = generation.ToString(CultureInfo.InvariantCulture) };

    public static List<Core.HistoryEvent> Of(string instanceId, long generation, IEnumerable<HistoryEvent> history)
    {
        var core = new CoreHistory(instanceId, generation);
        DateTime? began = null;
        foreach (var item in history)
        {
            if (item is InboundEvent inbound)
            {
                core.EndStep(began);
                began = inbound.At;
                core.Add(new OrchestratorStartedEvent(-1), inbound.At);
            }

            if (core.Convert(item) is { } converted)
                core.Add(converted, began!.Value);
        }

        core.EndStep(began);
        return core._events;
    }

    private void EndStep(DateTime? began)
    {
        if (began is { } at)
            Add(new OrchestratorCompletedEvent(-1), at);
    }

    private void Add(Core.HistoryEvent item, DateTime at)
    {
        item.Timestamp = at;
        _events.Add(item);
    }

    /// <returns>Null for the end of the wait until an instance's own start time, which is no event there.</returns>
    private Core.HistoryEvent? Convert(HistoryEvent item) =>
        item switch
        {
            ExecutionStarted started => Started(started),
            ExecutionSuspended suspended => new ExecutionSuspendedEvent(-1, suspended.Reason),
            ExecutionResumed resumed => new ExecutionResumedEvent(-1, resumed.Reason),
            ExecutionTerminated terminated => new ExecutionTerminatedEvent(-1, terminated.Output?.Json),
            TaskCompleted { Result: var result } completed => _subOrchestrations.Contains(completed.TaskId)
                ? new SubOrchestrationInstanceCompletedEvent(-1, completed.TaskId, result?.Json)
                : new TaskCompletedEvent(-1, completed.TaskId, result?.Json),
            TaskFailed { Failure: var failure } failed => _subOrchestrations.Contains(failed.TaskId)
                ? new SubOrchestrationInstanceFailedEvent(-1, failed.TaskId, failure.ErrorMessage, null, failure.ToCore(failed.IsFinal))
                : new TaskFailedEvent(-1, failed.TaskId, failure.ErrorMessage, null, failure.ToCore(failed.IsFinal)),
            TimerFired fired => _timers.TryGetValue(fired.TaskId, out var due)
                ? new TimerFiredEvent(-1, due) { TimerId = fired.TaskId }
                : null,
            EventRaised raised => new EventRaisedEvent(-1, raised.Payload?.Json) { Name = raised.Name },
            TaskScheduled scheduled => new TaskScheduledEvent(scheduled.TaskId, scheduled.Name, null, null),
            TimerCreated timer => Created(timer),
            SubOrchestrationScheduled sub => Scheduled(sub),
            EventSent sent => new EventSentEvent(-1) { InstanceId = sent.InstanceId, Name = sent.Name },
            ExecutionCompleted completed => new ExecutionCompletedEvent(-1, completed.Output?.Json, OrchestrationStatus.Completed),
            ExecutionFailed { Failure: var failure } => new ExecutionCompletedEvent(
                -1,
                failure.ErrorMessage,
                OrchestrationStatus.Failed,
                failure.ToCore()
            ),
            ExecutionContinuedAsNew => new ExecutionCompletedEvent(-1, null, OrchestrationStatus.ContinuedAsNew),
            _ => throw new NotSupportedException($"{item.GetType().Name} has no counterpart in DurableTask.Core."),
        };

    private ExecutionStartedEvent Started(ExecutionStarted started) =>
        new(-1, started.Input?.Json)
        {
            OrchestrationInstance = _instance,
            Name = started.Name,
            Version = started.Version,
            Tags = started.Tags?.ToDictionary(),
            ScheduledStartTime = started.StartAt,
            ParentInstance = started.Parent is { } parent
                ? new ParentInstance
                {
                    Name = parent.Name,
                    TaskScheduleId = parent.TaskId,
                    OrchestrationInstance = new OrchestrationInstance
                    {
                        InstanceId = parent.InstanceId,
                        ExecutionId = parent.Generation.ToString(CultureInfo.InvariantCulture),
                    },
                }
                : null,
        };

    private TimerCreatedEvent Created(TimerCreated timer)
    {
        _timers.Add(timer.TaskId, timer.FireAt);
        return new TimerCreatedEvent(timer.TaskId, timer.FireAt);
    }

    private SubOrchestrationInstanceCreatedEvent Scheduled(SubOrchestrationScheduled sub)
    {
        _subOrchestrations.Add(sub.TaskId);
        return new SubOrchestrationInstanceCreatedEvent(sub.TaskId) { Name = sub.Name, InstanceId = sub.InstanceId };
    }
}

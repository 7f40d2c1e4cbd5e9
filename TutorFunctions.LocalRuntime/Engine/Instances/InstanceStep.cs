using System.Diagnostics;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.LocalRuntime.Execution;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.LocalRuntime.Telemetry;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>
/// Takes messages into an instance and gathers what they change, to be appended to the commit log as one, and then carried out.
/// </summary>
internal sealed class InstanceStep(string id, Instance? instance, OrchestrationExecution? execution, Activity? span, TaskHubEngine engine)
{
    /// <summary>
    /// Executions that an instance may begin in one step without taking anything in between: one that never waits must let others be heard.
    /// </summary>
    private const int MostInARow = 100;

    private readonly Instance? _before = instance;
    private readonly List<IDatabaseWrite> _writes = [];
    private readonly List<Action> _effects = [];
    private readonly Queue<EventRaised> _carriedOver = [];
    private ExecutionStarted? _next;
    private DateTime _now;
    private readonly List<IDatabaseWrite> _purged = [];

    public Instance? Instance { get; private set; } = instance;

    public OrchestrationExecution? Execution { get; private set; } = execution;

    /// <summary>The span in which the instance is running on; null when it waits or is not traced.</summary>
    public Activity? Span { get; private set; } = span;

    public List<HistoryEvent> Events { get; } = [];

    /// <summary>Whether the history before these events goes.</summary>
    public bool StartsAfresh { get; private set; }

    public bool HasChanged => Events.Count > 0 || _writes.Count > 0 || _purged.Count > 0 || !ReferenceEquals(Instance, _before);

    public void Take(InstanceMessage message, Func<Instance, OrchestrationExecution> replay)
    {
        _now = InstanceClock.Later(engine.Clock.GetUtcNow().UtcDateTime, Instance?.UpdatedAt);
        switch (message)
        {
            case InstanceMessage.Start start:
                TakeStart(start);
                break;
            case InstanceMessage.Purge purge:
                TakePurge(purge);
                break;
            default:
                TakeByExecution(message, replay);
                break;
        }

        RunOn();
    }

    /// <returns>The number of the commit that holds the step.</returns>
    public long Append()
    {
        if (Instance is { } changed && !ReferenceEquals(changed, _before))
            _writes.Insert(0, new StepWrite(changed, Events, StartsAfresh));
        _writes.InsertRange(0, _purged);
        return engine.Log.Append(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_writes));
    }

    public void CarryOut()
    {
        foreach (var effect in _effects)
            effect();
    }

    private void TakeStart(InstanceMessage.Start start)
    {
        if (start.OutboxId is { } outgoing)
            _writes.Add(new OutboxEventTaken(outgoing));
        if (Instance is { } existing && start.Refuses(existing.Status))
        {
            if (start.Event.Parent is { } parent)
                Send(parent.InstanceId, parent.Generation, new TaskFailed(default, parent.TaskId, CallFailures.AlreadyExists(existing)));
            Answer(start.Taken, false);
            return;
        }

        Begin(start.Event, _now, customStatus: null);
        foreach (var waiting in engine.TakeUnclaimed(id))
        {
            _writes.Add(new OutboxEventTaken(waiting.Id));
            _carriedOver.Enqueue((EventRaised)waiting.Event);
        }

        Answer(start.Taken, true);
    }

    private void TakePurge(InstanceMessage.Purge purge)
    {
        var isPurged = Instance is { IsFinished: true };
        if (isPurged)
        {
            _purged.Add(new InstancePurged(Instance!.Number));
            Instance = null;
            Execution = null;
            Events.Clear();
        }

        Answer(purge.Taken, isPurged);
    }

    private void TakeByExecution(InstanceMessage message, Func<Instance, OrchestrationExecution> replay)
    {
        var deliver = message as InstanceMessage.Deliver;
        if (Instance is null && deliver is { Event: EventRaised raised })
        {
            KeepUntilClaimed(raised, deliver);
            return;
        }

        if (deliver?.OutboxId is { } outboxId)
            _writes.Add(new OutboxEventTaken(outboxId));
        if (
            Instance is not { IsFinished: false } instance
            || (deliver?.Generation is { } generation && generation != instance.Generation)
            || (deliver?.Event is ExecutionTerminated { With: { } parentCall } && parentCall != instance.Parent)
        )
        {
            Answer(deliver?.Taken, false);
            return;
        }

        if (message is InstanceMessage.CheckTimers && !(instance.NextTimerAt <= _now))
            return;
        if (Execution is null && engine.Environment.Versioning.Mismatch(instance.Version) is { } mismatch)
        {
            Fail(instance, mismatch);
            Answer(deliver?.Taken, true);
            return;
        }

        try
        {
            Execution ??= replay(instance);
        }
        catch (Exception error) when (error is NonDeterminismException or UnreadableHistoryException)
        {
            Fail(instance, engine.Environment.Failures.Of(error));
            engine.OnUnreplayable(instance, error);
            Answer(deliver?.Taken, true);
            return;
        }

        switch (message)
        {
            case InstanceMessage.Deliver:
                Advance(deliver!.Event);
                break;
            case InstanceMessage.CheckTimers:
                FireDueTimers();
                break;
            case InstanceMessage.Recover:
                if (EngineSpans.AreWanted)
                    Span = EngineSpans.RunOn(Span, instance, Execution.Trace);
                foreach (var call in Execution.OpenActivities.ToList())
                    CallActivity(call, instance.Generation);
                break;
            case InstanceMessage.Break broken when broken.Generation == instance.Generation:
                Execution.Break(OrchestrationExecution.ForeignAwait(instance.Name));
                TakeDecisions();
                break;
        }

        Answer(deliver?.Taken, true);
    }

    /// <summary>Nobody is there yet to take the event: it waits in the outbox.</summary>
    private void KeepUntilClaimed(EventRaised raised, InstanceMessage.Deliver deliver)
    {
        var outgoing = deliver.OutboxId is { } sent ? new OutboxEvent(sent, id, null, raised) : engine.NewOutboxEvent(id, null, raised);
        if (deliver.OutboxId is null)
            _writes.Add(new OutboxEventSent(outgoing));
        engine.AddUnclaimed(outgoing);
        Answer(deliver.Taken, true);
    }

    /// <summary>Goes on with the executions that follow on this one, and with the events that they were left.</summary>
    private void RunOn()
    {
        for (var inARow = 0; ;)
        {
            if (_next is { } started)
            {
                _next = null;
                Begin(inARow++ < MostInARow ? started : started with { StartAt = _now }, Instance!.CreatedAt, Instance.CustomStatus);
            }
            else if (_carriedOver.TryDequeue(out var raised))
            {
                inARow = 0;
                Advance(raised);
            }
            else
            {
                return;
            }
        }
    }

    private void FireDueTimers()
    {
        if (Execution!.IsSuspended)
            return;
        var generation = Instance!.Generation;
        var due = Execution!
            .Timers.Where(timer => timer.Value <= _now)
            .OrderBy(timer => timer.Value)
            .ThenBy(timer => timer.Key)
            .Select(timer => timer.Key);
        foreach (var timer in due.ToList())
        {
            // Firing one may have cancelled another, or ended the execution.
            if (Instance.Generation == generation && _next is null && Execution.Timers.ContainsKey(timer))
                Advance(new TimerFired(default, timer));
        }
    }

    private void Advance(InboundEvent inbound)
    {
        if (Execution is not { IsFinished: false } execution)
            return;
        _now = InstanceClock.Later(_now, Instance?.UpdatedAt);
        inbound = inbound with { At = _now };
        Events.Add(inbound);
        if (EngineSpans.AreWanted)
            Span = EngineSpans.RunOn(Span, Instance!, inbound is EventRaised { Trace: { } own } ? own : execution.Trace);
        execution.Deliver(inbound, isReplaying: false);
        if (inbound is ExecutionTerminated terminated)
            Terminate(terminated);
        else
            TakeDecisions();
    }

    private void Terminate(ExecutionTerminated terminated)
    {
        if (terminated.Recursive)
        {
            // As outbox events, which arrive after those that start them, however little of their way these have gone.
            foreach (var sub in Execution!.OpenSubOrchestrations)
                Send(sub.InstanceId, null, terminated with { At = default, With = CallOf(sub) });
        }

        Finish(OrchestrationRuntimeStatus.Terminated, terminated.Output, null);
    }

    private ParentTask CallOf(SubOrchestrationScheduled sub) => new(Instance!.Name, id, Instance.Generation, sub.TaskId);

    private void TakeDecisions()
    {
        var execution = Execution!;
        while (execution.TryTakeDecision(out var decision))
        {
            Events.Add(decision.Event);
            Decide(decision, Instance!.Generation);
        }

        if (_next is null)
            Refresh();
    }

    private void Decide(Decision decision, long generation)
    {
        switch (decision.Event)
        {
            case TaskScheduled:
                CallActivity(decision, generation);
                break;
            case SubOrchestrationScheduled sub:
                Send(
                    sub.InstanceId,
                    null,
                    new ExecutionStarted(default, sub.Name, decision.Version, decision.Input, CallOf(sub), decision.Tags, null)
                    {
                        Trace = Trace(),
                    }
                );
                break;
            case EventSent sent:
                EngineSpans.Sent(sent.Name, id, sent.InstanceId, Span);
                Send(sent.InstanceId, null, new EventRaised(default, sent.Name, decision.Input) { Trace = Trace() });
                break;
            case ExecutionCompleted completed:
                Finish(OrchestrationRuntimeStatus.Completed, completed.Output, null);
                break;
            case ExecutionFailed failed:
                Finish(OrchestrationRuntimeStatus.Failed, null, failed.Failure);
                break;
            case ExecutionContinuedAsNew:
                ContinueAsNew(decision.Input);
                break;
        }
    }

    private void Begin(ExecutionStarted started, DateTime createdAt, string? customStatus)
    {
        started = started with { Rules = EngineRules.Current };
        var generation = engine.NewGeneration();
        Instance = new Instance
        {
            Number = Instance?.Number ?? engine.NewInstanceNumber(),
            Id = id,
            Name = started.Name,
            Version = started.Version,
            Generation = generation,
            Status = OrchestrationRuntimeStatus.Pending,
            CreatedAt = createdAt,
            UpdatedAt = _now,
            Tags = started.Tags,
            Parent = started.Parent,
            CustomStatus = customStatus,
        };
        StartsAfresh = true;
        Events.Clear();
        Execution = new OrchestrationExecution(
            id,
            started,
            engine.Environment,
            () => engine.Post(id, new InstanceMessage.Break(generation)),
            new HashSet<int>()
        );
        Advance(started);
    }

    private void ContinueAsNew(Payload? input)
    {
        var instance = Instance!;
        var continuation = Execution!.Continuation!;
        var left = _carriedOver.ToList();
        _carriedOver.Clear();
        if (continuation.PreserveUnprocessedEvents)
        {
            foreach (var (name, payload) in Execution.UnreadEvents)
                _carriedOver.Enqueue(new EventRaised(default, name, payload));
            left.ForEach(_carriedOver.Enqueue);
        }

        Instance = instance with { CustomStatus = CustomStatus() };
        _next = new ExecutionStarted(
            default,
            instance.Name,
            continuation.NewVersion ?? instance.Version,
            input,
            instance.Parent,
            instance.Tags,
            null
        )
        {
            Trace = Execution.Trace,
        };
    }

    private string? CustomStatus() => Execution is { HasSetCustomStatus: true } execution ? execution.CustomStatus : Instance!.CustomStatus;

    private void Finish(OrchestrationRuntimeStatus status, Payload? output, TaskFailureDetails? failure)
    {
        var instance = Instance!;
        Instance = instance with
        {
            Status = status,
            Output = output?.Json,
            Failure = failure,
            CustomStatus = CustomStatus(),
            UpdatedAt = _now,
            CompletedAt = _now,
            HasActivities = false,
            NextTimerAt = null,
        };
        if (instance.Parent is { } parent)
        {
            Send(
                parent.InstanceId,
                parent.Generation,
                status == OrchestrationRuntimeStatus.Completed
                    ? new TaskCompleted(default, parent.TaskId, output)
                    : new TaskFailed(default, parent.TaskId, failure ?? CallFailures.Terminated(instance), CallFailures.IsFinal(failure))
            );
        }
    }

    /// <summary>Ends an instance without running its code.</summary>
    private void Fail(Instance instance, TaskFailureDetails failure)
    {
        Events.Add(new ExecutionFailed(failure));
        Finish(OrchestrationRuntimeStatus.Failed, null, failure);
    }

    /// <summary>Brings the instance's row up to what its execution now waits for.</summary>
    private void Refresh()
    {
        if (Instance is not { IsFinished: false } instance || Execution is not { } execution)
            return;
        Instance = instance with
        {
            Status =
                execution.IsSuspended ? OrchestrationRuntimeStatus.Suspended
                : execution.HasBegun ? OrchestrationRuntimeStatus.Running
                : OrchestrationRuntimeStatus.Pending,
            CustomStatus = CustomStatus(),
            UpdatedAt = _now,
            HasActivities = execution.HasOpenActivities,
            NextTimerAt = execution.IsSuspended || execution.Timers.Count == 0 ? null : execution.Timers.Values.Min(),
        };
    }

    private void CallActivity(Decision call, long generation)
    {
        var trace = Trace();
        _effects.Add(() =>
            engine.Activities.Start(id, generation, ((TaskScheduled)call.Event).TaskId, ((TaskScheduled)call.Event).Name, call, trace)
        );
    }

    /// <summary>
    /// What the instance sets off belongs to its span, or, when that is not recorded, to the trace that it would have been in.
    /// </summary>
    private TraceContext? Trace() => Span is null ? Execution?.Trace : TraceContext.Of(Span);

    private void Send(string recipient, long? generation, InboundEvent content)
    {
        var outgoing = engine.NewOutboxEvent(recipient, generation, content);
        _writes.Add(new OutboxEventSent(outgoing));
        _effects.Add(() => engine.Post(outgoing));
    }

    private void Answer(TaskCompletionSource<bool>? source, bool answer)
    {
        if (source is not null)
            _effects.Add(() => source.TrySetResult(answer));
    }
}

using Microsoft.DurableTask;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>
/// One run of an orchestrator's code from its start: events go in, decisions come out. It can be built up again from its history at any
/// time.
/// </summary>
internal sealed class OrchestrationExecution
{
    private readonly OrchestrationEnvironment _environment;
    private readonly ExecutionStarted _started;
    private readonly OrchestratorLoop _loop;
    private readonly OrchestrationContext _context;
    private readonly Queue<InboundEvent> _heldBack = [];
    private readonly Dictionary<int, Decision> _openTasks = [];
    private Task<Payload?>? _run;
    private Decision? _outcome;

    public OrchestrationExecution(
        string instanceId,
        ExecutionStarted started,
        OrchestrationEnvironment environment,
        Action onForeignContinuation,
        IReadOnlySet<int> settledTasks
    )
    {
        _started = started;
        Trace = started.Trace;
        _environment = environment;
        _loop = new OrchestratorLoop(onForeignContinuation);
        _context = new OrchestrationContext(instanceId, started, environment, _loop, settledTasks);
    }

    public bool IsSuspended { get; private set; }

    public bool HasBegun => _run is not null;

    public bool IsFinished { get; private set; }

    /// <summary>The trace of what came in last of all that belongs to one.</summary>
    public TraceContext? Trace { get; private set; }

    public string? CustomStatus => _context.CustomStatus;

    public bool HasSetCustomStatus => _context.HasSetCustomStatus;

    /// <summary>Set when the code has ended by asking to continue as new.</summary>
    public ContinueAsNewOptions? Continuation => _context.Continuation;

    /// <summary>External events that the code has not waited for, in order, with those held back by a suspension.</summary>
    public IEnumerable<(string Name, Payload? Payload)> UnreadEvents =>
        _context.Events.Kept.Concat(_heldBack.OfType<EventRaised>().Select(raised => (raised.Name, raised.Payload)));

    /// <summary>Sub-orchestrations that were called and have not answered.</summary>
    public IEnumerable<SubOrchestrationScheduled> OpenSubOrchestrations =>
        _openTasks.Values.Select(decision => decision.Event).OfType<SubOrchestrationScheduled>();

    /// <summary>Activities that were called and have not answered.</summary>
    public IEnumerable<Decision> OpenActivities => _openTasks.Values.Where(decision => decision.Event is TaskScheduled);

    public bool HasOpenActivities => _openTasks.Values.Any(decision => decision.Event is TaskScheduled);

    /// <summary>Timers that have not fired, by task id.</summary>
    public IReadOnlyDictionary<int, DateTime> Timers => _context.Timers;

    /// <summary>Builds an execution up from its history.</summary>
    /// <exception cref="NonDeterminismException">The code decided otherwise than the history says.</exception>
    /// <exception cref="UnreadableHistoryException">The history lacks its beginning.</exception>
    public static OrchestrationExecution Replay(
        string instanceId,
        IReadOnlyList<HistoryEvent> history,
        OrchestrationEnvironment environment,
        Action onForeignContinuation
    )
    {
        if (history is not [ExecutionStarted started, ..])
            throw new UnreadableHistoryException($"The history of instance '{instanceId}' does not begin with its start.");
        var settled = new HashSet<int>();
        foreach (var item in history)
        {
            if (item is TaskCompleted { TaskId: var completed })
                settled.Add(completed);
            else if (item is TaskFailed { TaskId: var failed })
                settled.Add(failed);
        }

        var execution = new OrchestrationExecution(instanceId, started, environment, onForeignContinuation, settled);
        foreach (var item in history)
        {
            if (item is InboundEvent inbound)
            {
                execution.ThrowIfUnrecorded(inbound);
                execution.Deliver(inbound, isReplaying: true);
            }
            else
            {
                execution.Match((DecisionEvent)item);
            }
        }

        execution.ThrowIfUnrecorded(null);
        return execution;
    }

    /// <summary>Lets the code run on from an event until it waits again or ends.</summary>
    public void Deliver(InboundEvent inbound, bool isReplaying)
    {
        _context.Begin(inbound.At, isReplaying);
        if (inbound is EventRaised { Trace: { } trace })
            Trace = trace;
        switch (inbound)
        {
            case ExecutionSuspended:
                IsSuspended = true;
                return;
            case ExecutionResumed:
                IsSuspended = false;
                // An execution that ends on one of them leaves the others unread, for the execution that it continues as.
                while (!IsFinished && _heldBack.TryDequeue(out var held))
                    Advance(held);
                return;
            case ExecutionTerminated:
                IsFinished = true;
                return;
            default:
                if (IsSuspended)
                    _heldBack.Enqueue(inbound);
                else
                    Advance(inbound);
                return;
        }
    }

    public bool TryTakeDecision([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Decision? decision)
    {
        if (!_context.TryTakeDecision(out decision))
        {
            decision = _outcome;
            _outcome = null;
            return decision is not null;
        }

        if (decision.Event is TaskScheduled { TaskId: var activity })
            _openTasks.Add(activity, decision);
        else if (decision.Event is SubOrchestrationScheduled { TaskId: var sub })
            _openTasks.Add(sub, decision with { Input = null });
        return true;
    }

    /// <summary>Ends the execution because its code threw, or broke the rules of orchestrator code.</summary>
    public void Break(Exception error)
    {
        if (!_context.IsReplaying)
            _environment.Log.OrchestrationFailed(error, _context.InstanceId, _started.Name);
        End(new ExecutionFailed(_environment.Failures.Of(error)));
    }

    private void Advance(InboundEvent inbound)
    {
        if (IsFinished)
            return;
        switch (inbound)
        {
            case ExecutionStarted { StartAt: { } startAt }:
                _context.Timers.Add(TimerFired.StartTimerId, startAt);
                return;
            case ExecutionStarted:
                Start();
                break;
            case TimerFired { TaskId: TimerFired.StartTimerId }:
                _context.Timers.Remove(TimerFired.StartTimerId);
                Start();
                break;
            case TimerFired fired:
                _loop.Run(() => _context.FireTimer(fired.TaskId));
                break;
            case TaskCompleted completed:
                _openTasks.Remove(completed.TaskId);
                _loop.Run(() => _context.CompleteTask(completed));
                break;
            case TaskFailed failed:
                _openTasks.Remove(failed.TaskId);
                _loop.Run(() => _context.FailTask(failed));
                break;
            case EventRaised raised:
                _loop.Run(() => _context.Events.Raise(raised.Name, raised.Payload));
                break;
        }

        EndIfReturned();
    }

    private void Start()
    {
        if (!_environment.Orchestrators.TryGet(_started.Name, _started.Version, out var factory))
        {
            End(new ExecutionFailed(TaskNotFound.Orchestrator(_started.Name, _started.Version)));
            return;
        }

        if (!_context.IsReplaying && _environment.Versioning.Mismatch(_started.Version) is { } mismatch)
        {
            End(new ExecutionFailed(mismatch));
            return;
        }

        if (!_context.IsReplaying)
            _environment.Log.OrchestrationStarted(_context.InstanceId, _started.Name);
        _loop.Run(() => _run = RunAsync(factory));
    }

    /// <returns>
    /// What the code came to: its output, or the input to continue as new with. What cannot be written down fails it as an exception does.
    /// </returns>
    private async Task<Payload?> RunAsync(Func<IServiceProvider, ITaskOrchestrator> factory)
    {
        var orchestrator = factory(_environment.Services);
        var output = await orchestrator.RunAsync(_context, _environment.Payloads.Read(_started.Input, orchestrator.InputType));
        return _environment.Payloads.Pack(_context.Continuation is { } continuation ? continuation.NewInput : output);
    }

    private void EndIfReturned()
    {
        if (IsFinished || _run is null)
            return;
        if (_run.IsCompletedSuccessfully)
            Complete(_run.Result);
        else if (_run.IsCompleted)
            Break(_run.Exception?.InnerException ?? new TaskCanceledException(_run));
        else if (!_context.IsWaiting)
            Break(ForeignAwait(_started.Name));
    }

    private void Complete(Payload? result)
    {
        if (!_context.IsReplaying)
            _environment.Log.OrchestrationCompleted(_context.InstanceId, _started.Name);
        if (_context.Continuation is null)
            End(new ExecutionCompleted(result));
        else
            End(new ExecutionContinuedAsNew(), result);
    }

    private void End(DecisionEvent outcome, Payload? input = null)
    {
        IsFinished = true;
        _context.Timers.Clear();
        _outcome = new Decision(outcome, input);
    }

    internal static InvalidOperationException ForeignAwait(string orchestrator) =>
        new(
            $"Orchestrator '{orchestrator}' awaited something that its context did not give it, so it could not be replayed. "
                + "Move I/O, delays and Task.Run into an activity, and wait with context.CreateTimer."
        );

    private void Match(DecisionEvent recorded)
    {
        if (!TryTakeDecision(out var decided))
            throw Differs(recorded, "the code decides nothing there");
        if (!IsSame(recorded, decided.Event))
            throw Differs(recorded, $"the code now decides {decided.Event}");
    }

    // What the code returned in the end may change between builds; how it ended and what it called may not.
    private static bool IsSame(DecisionEvent recorded, DecisionEvent decided) =>
        (recorded, decided) switch
        {
            (TaskScheduled left, TaskScheduled right) => left.TaskId == right.TaskId && IsSameName(left.Name, right.Name),
            (SubOrchestrationScheduled left, SubOrchestrationScheduled right) => left.TaskId == right.TaskId
                && IsSameName(left.Name, right.Name)
                && left.InstanceId == right.InstanceId,
            (EventSent left, EventSent right) => left.InstanceId == right.InstanceId && IsSameName(left.Name, right.Name),
            (TimerCreated left, TimerCreated right) => left == right,
            _ => recorded.GetType() == decided.GetType(),
        };

    private static bool IsSameName(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private void ThrowIfUnrecorded(InboundEvent? next)
    {
        if (TryTakeDecision(out var decided))
        {
            throw new NonDeterminismException(
                $"Orchestrator '{_started.Name}' is not deterministic: the code now decides {decided.Event}, where the history goes "
                    + $"on with "
                    + $"{(next is null ? "nothing" : next.GetType().Name)}. {Advice}"
            );
        }
    }

    private NonDeterminismException Differs(DecisionEvent recorded, string found) =>
        new($"Orchestrator '{_started.Name}' is not deterministic: its history has {recorded}, but {found}. {Advice}");

    private const string Advice =
        "Either the code was changed while the instance was running, or it uses a clock, randomness or I/O of its own. "
        + "Let the instance finish on the old code, or start it anew.";
}

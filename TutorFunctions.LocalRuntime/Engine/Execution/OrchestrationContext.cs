using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>The context of one execution: turns what the code asks for into decisions, and the history's events into results.</summary>
internal sealed partial class OrchestrationContext : TaskOrchestrationContext
{
    private readonly OrchestrationEnvironment _environment;
    private readonly ExecutionStarted _started;
    private readonly OrchestratorLoop _loop;
    private readonly Dictionary<int, IPendingTask> _pending = [];
    private readonly Queue<Decision> _decisions = [];
    private readonly EventInbox _events;
    private readonly IReadOnlySet<int> _settledTasks;
    private int _nextTaskId;
    private int _guidCount;
    private DateTime _now;
    private bool _isReplaying;

    /// <param name="settledTasks">Tasks whose results are in the history that is about to be replayed.</param>
    public OrchestrationContext(
        string instanceId,
        ExecutionStarted started,
        OrchestrationEnvironment environment,
        OrchestratorLoop loop,
        IReadOnlySet<int> settledTasks
    )
    {
        InstanceId = instanceId;
        _started = started;
        _environment = environment;
        _loop = loop;
        _settledTasks = settledTasks;
        _events = new EventInbox(environment.Payloads);
        Name = new TaskName(started.Name);
        Parent = started.Parent is { } parent ? new ParentOrchestrationInstance(parent.Name, parent.InstanceId) : null;
    }

    public override TaskName Name { get; }

    public override string InstanceId { get; }

    public override ParentOrchestrationInstance? Parent { get; }

    public override string Version => _started.Version;

    public override DateTime CurrentUtcDateTime => _now;

    public override bool IsReplaying => _isReplaying;

    /// <summary>Fires to come, by task id.</summary>
    public Dictionary<int, DateTime> Timers { get; } = [];

    public string? CustomStatus { get; private set; }

    public bool HasSetCustomStatus { get; private set; }

    public ContinueAsNewOptions? Continuation { get; private set; }

    public EventInbox Events => _events;

    /// <summary>Whether something that can still happen would make the code run on.</summary>
    public bool IsWaiting => _pending.Count > 0 || _events.HasWaiters;

    protected override ILoggerFactory LoggerFactory => _environment.Loggers;

    /// <summary>Sets the time and mode in which the code runs on from an event.</summary>
    public void Begin(DateTime now, bool isReplaying)
    {
        _now = now;
        _isReplaying = isReplaying;
    }

    public bool TryTakeDecision([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Decision? decision) =>
        _decisions.TryDequeue(out decision);

    public override T? GetInput<T>()
        where T : default => _environment.Payloads.Read<T>(_started.Input);

    public override void SetCustomStatus(object? customStatus)
    {
        ThrowIfOutside();
        CustomStatus = _environment.Payloads.Converter.Serialize(customStatus);
        HasSetCustomStatus = true;
    }

    public override void ContinueAsNew(object? newInput = null, bool preserveUnprocessedEvents = true) =>
        ContinueAsNew(new ContinueAsNewOptions { NewInput = newInput, PreserveUnprocessedEvents = preserveUnprocessedEvents });

    public override void ContinueAsNew(ContinueAsNewOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ThrowIfOutside();
        Continuation = options;
    }

    public override Guid NewGuid()
    {
        ThrowIfOutside();
        return NameBasedGuid.Create($"{InstanceId}_{_now:O}_{_guidCount++}");
    }

    public override Task<T> WaitForExternalEvent<T>(string eventName, CancellationToken cancellationToken = default)
    {
        ThrowIfOutside();
        return _events.Wait<T>(eventName, cancellationToken);
    }

    public override void SendEvent(string instanceId, string eventName, object payload)
    {
        ThrowIfOutside();
        _decisions.Enqueue(new Decision(new EventSent(instanceId, eventName), _environment.Payloads.Pack(payload)));
    }

    public override async Task CreateTimer(DateTime fireAt, CancellationToken cancellationToken)
    {
        ThrowIfOutside();
        cancellationToken.ThrowIfCancellationRequested();
        var id = _nextTaskId++;
        var due = fireAt.ToUniversalTime();
        var timer = new PendingTimer();
        _pending.Add(id, timer);
        Timers.Add(id, due);
        _decisions.Enqueue(new Decision(new TimerCreated(id, due)));
        using var registration = cancellationToken.Register(() =>
        {
            _pending.Remove(id);
            Timers.Remove(id);
            timer.Cancel(cancellationToken);
        });
        await timer.Task;
    }

    public void FireTimer(int taskId)
    {
        Timers.Remove(taskId);
        if (_pending.Remove(taskId, out var timer))
            timer.Complete(null);
    }

    public void CompleteTask(TaskCompleted completed)
    {
        if (_pending.Remove(completed.TaskId, out var call))
            call.Complete(completed.Result);
    }

    public void FailTask(TaskFailed failed)
    {
        if (_pending.Remove(failed.TaskId, out var call))
            call.Fail(failed.Failure, failed.IsFinal);
    }

    private void ThrowIfOutside()
    {
        if (!_loop.IsInside)
        {
            throw new InvalidOperationException(
                $"Orchestrator '{Name}' used its context from outside its own code. It may await only what its context gives it: "
                    + "no Task.Run, no Task.Delay, no I/O, no ConfigureAwait(false)."
            );
        }
    }
}

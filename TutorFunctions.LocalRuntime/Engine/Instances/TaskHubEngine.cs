using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.Extensions.Logging;
using TutorFunctions.LocalRuntime.Execution;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>What the instances of one task hub share: the log, the timers, the activities, and each other.</summary>
internal sealed partial class TaskHubEngine : IAsyncDisposable
{
    /// <summary>Instances that stay in memory after use; any other waits on disk alone.</summary>
    private const int MaxInMemory = 256;

    /// <summary>
    /// Instances that are looked at each time one comes to rest; more than one, so that memory shrinks again after a rush.
    /// </summary>
    private const int MostLookedAt = 4;

    /// <summary>Instances that stay in memory when nothing happens.</summary>
    private const int MaxWhenQuiet = 16;

    private readonly ConcurrentDictionary<string, OrchestrationInstance> _inMemory = new(StringComparer.Ordinal);
    private readonly LinkedList<OrchestrationInstance> _byUse = [];
    private readonly ConcurrentDictionary<string, ConcurrentQueue<OutboxEvent>> _unclaimed = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<ITimer, bool> _delays = [];
    private readonly ILogger _logger;
    private long _lastOutboxId;
    private long _lastInstanceNumber;
    private long _lastGeneration;

    public TaskHubEngine(
        CommitLog log,
        ReadConnections reads,
        OrchestrationEnvironment environment,
        TaskFactories<ITaskActivity> activities,
        TimeProvider clock,
        bool keepsExecutions
    )
    {
        Log = log;
        Reads = reads;
        Environment = environment;
        Clock = clock;
        KeepsExecutions = keepsExecutions;
        Activities = new ActivityRunner(this, activities);
        Timers = new TimerQueue(this);
        _logger = environment.Loggers.CreateLogger("TutorFunctions.LocalRuntime.TaskHub");
        log.Quiet += () => Retire(MaxWhenQuiet);
    }

    public CommitLog Log { get; }

    public ReadConnections Reads { get; }

    public OrchestrationEnvironment Environment { get; }

    public TimeProvider Clock { get; }

    /// <summary>Whether an execution in memory goes on where it waits, instead of being replayed for every step.</summary>
    public bool KeepsExecutions { get; }

    public ActivityRunner Activities { get; }

    public TimerQueue Timers { get; }

    public InstanceWaiters Waiters { get; } = new();

    /// <summary>Whether the log takes nothing in any more.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>Takes up what a stopped or killed process left: events on their way, activities under way, timers.</summary>
    public void Recover()
    {
        var (outbox, withActivities) = Reads.Read(statements =>
            (InstanceReader.Outbox(statements, LogUnreadableEvent), InstanceReader.WithActivities(statements))
        );
        (_lastInstanceNumber, _lastGeneration, _lastOutboxId) = Reads.Read(InstanceReader.LastNumbers);
        foreach (var outgoing in outbox)
            Post(outgoing);
        foreach (var id in withActivities)
            Post(id, new InstanceMessage.Recover());
        Timers.Start();
    }

    public void Post(string id, InstanceMessage message)
    {
        while (!_inMemory.GetOrAdd(id, static (key, engine) => new OrchestrationInstance(key, engine), this).TryPost(message))
        {
            // It is about to leave memory on another thread; the next look finds its place free.
            Thread.Yield();
        }
    }

    public void Post(OutboxEvent outgoing) =>
        Post(
            outgoing.Recipient,
            outgoing.Event is ExecutionStarted started
                ? new InstanceMessage.Start(started, static status => !IsFinished(status), outgoing.Id)
                : new InstanceMessage.Deliver(outgoing.Event, outgoing.Generation, outgoing.Id)
        );

    public Instance? InMemory(string id) => _inMemory.TryGetValue(id, out var instance) ? instance.Record : null;

    public long NewInstanceNumber() => Interlocked.Increment(ref _lastInstanceNumber);

    public long NewGeneration() => Interlocked.Increment(ref _lastGeneration);

    public OutboxEvent NewOutboxEvent(string recipient, long? generation, InboundEvent content) =>
        new(Interlocked.Increment(ref _lastOutboxId), recipient, generation, content);

    public void AddUnclaimed(OutboxEvent outgoing) => _unclaimed.GetOrAdd(outgoing.Recipient, static _ => []).Enqueue(outgoing);

    public IEnumerable<OutboxEvent> TakeUnclaimed(string id) => _unclaimed.TryRemove(id, out var outbox) ? outbox : [];

    public void OnStep(OrchestrationInstance instance)
    {
        if (instance.Record is not { } record)
            return;
        if (record.NextTimerAt is { } due)
            Timers.Note(record.Id, due);
        Waiters.Notify(record);
    }

    public void OnIdle(OrchestrationInstance instance)
    {
        lock (_byUse)
        {
            if (instance.Use is { List: not null } place)
                _byUse.Remove(place);
            instance.Use = _byUse.AddLast(instance);
            Retire(MaxInMemory, MostLookedAt);
        }
    }

    /// <summary>Lets instances leave memory, those first that have not been used for longest, until so many are left.</summary>
    private void Retire(int left)
    {
        lock (_byUse)
            Retire(left, _byUse.Count);
    }

    /// <summary>
    /// Looks at a few only: however many instances wait for their activities, nobody looks through all of them at every step.
    /// </summary>
    private void Retire(int left, int most)
    {
        for (; _byUse.Count > left && most > 0; most--)
        {
            var node = _byUse.First!;
            _byUse.Remove(node);
            if (node.Value.TryRetire())
                _inMemory.TryRemove(KeyValuePair.Create(node.Value.Id, node.Value));
            else
                _byUse.AddLast(node);
        }
    }

    /// <summary>Does something once, after a while, unless the hub is stopped before.</summary>
    public void Later(TimeSpan wait, Action action)
    {
        ITimer? timer = null;
        timer = Clock.CreateTimer(
            _ =>
            {
                if (timer is not null && _delays.TryRemove(timer, out var _))
                    timer.Dispose();
                action();
            },
            null,
            Timeout.InfiniteTimeSpan,
            Timeout.InfiniteTimeSpan
        );
        _delays.TryAdd(timer, true);
        timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    public void OnUnreadable(string id, Exception error) => LogUnreadable(id, error);

    public void OnTimersUnreadable(Exception error) => LogTimersUnreadable(error);

    public void OnUnreplayable(Instance instance, Exception error)
    {
        if (error is NonDeterminismException)
            LogNonDeterminism(instance.Name, instance.Id, error);
        else
            LogUnreadableHistory(instance.Name, instance.Id, error);
    }

    public async ValueTask DisposeAsync()
    {
        IsStopped = true;
        Timers.Stop();
        foreach (var delay in _delays.Keys)
            await delay.DisposeAsync();
        Activities.Dispose();
        await Log.DisposeAsync();
        await Timers.DisposeAsync();
        Reads.Dispose();
        Waiters.Refuse();
    }

    private static bool IsFinished(Microsoft.DurableTask.Client.OrchestrationRuntimeStatus status) =>
        status
            is Microsoft.DurableTask.Client.OrchestrationRuntimeStatus.Completed
                or Microsoft.DurableTask.Client.OrchestrationRuntimeStatus.Failed
                or Microsoft.DurableTask.Client.OrchestrationRuntimeStatus.Terminated;

    [LoggerMessage(LogLevel.Error, "Instance {InstanceId} could not be read from the database; it will be tried again.")]
    private partial void LogUnreadable(string instanceId, Exception error);

    [LoggerMessage(LogLevel.Error, "The next timers could not be read from the database; it will be tried again.")]
    private partial void LogTimersUnreadable(Exception error);

    [LoggerMessage(
        LogLevel.Error,
        "Row {OutboxId} of the table letters, to instance {InstanceId}, holds no event; it is left there and not delivered."
    )]
    private partial void LogUnreadableEvent(long outboxId, string instanceId);

    [LoggerMessage(LogLevel.Error, "Orchestrator {Name}, instance {InstanceId}, failed because its history cannot be read.")]
    private partial void LogUnreadableHistory(string name, string instanceId, Exception error);

    [LoggerMessage(LogLevel.Error, "Orchestrator {Name}, instance {InstanceId}, failed because its code no longer matches its history.")]
    private partial void LogNonDeterminism(string name, string instanceId, Exception error);
}

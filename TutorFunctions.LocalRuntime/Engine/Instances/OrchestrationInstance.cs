using System.Diagnostics;
using Microsoft.Data.Sqlite;
using TutorFunctions.LocalRuntime.Execution;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Telemetry;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>
/// One instance while it is in memory. It takes its messages in one at a time; what a batch of them changed is one step, appended to the
/// commit log before anything is done about it.
/// </summary>
internal sealed class OrchestrationInstance(string id, TaskHubEngine engine) : IChainedWork
{
    private readonly Lock _gate = new();
    private List<InstanceMessage> _mailbox = [];
    private List<InstanceMessage> _batch = [];
    private bool _isRunning;
    private bool _isRetired;
    private bool _isLoaded;
    private List<HistoryEvent>? _history;
    private OrchestrationExecution? _execution;
    private Activity? _span;
    private long _lastCommit;

    public string Id => id;

    /// <summary>As it is after the last step; null before the first message was taken in and for an instance that does not exist.</summary>
    public Instance? Record { get; private set; }

    /// <summary>Place in the order of use, kept by the engine.</summary>
    public LinkedListNode<OrchestrationInstance>? Use { get; set; }

    /// <returns>False when the instance has left memory meanwhile; ask the engine for it again.</returns>
    public bool TryPost(InstanceMessage message)
    {
        lock (_gate)
        {
            if (_isRetired)
                return false;
            _mailbox.Add(message);
            if (_isRunning)
                return true;
            _isRunning = true;
        }

        WorkChain.Queue(this);
        return true;
    }

    /// <summary>Leaves memory, unless there is something to do or not yet on disk.</summary>
    public bool TryRetire()
    {
        lock (_gate)
        {
            _isRetired = _isRetired || (!_isRunning && _lastCommit <= engine.Log.LastOnDisk && Record is not { HasActivities: true });
            return _isRetired;
        }
    }

    public void Run()
    {
        while (true)
        {
            lock (_gate)
            {
                if (_mailbox.Count == 0)
                {
                    _isRunning = false;
                    break;
                }

                (_mailbox, _batch) = (_batch, _mailbox);
            }

            try
            {
                if (!TryTake(_batch))
                    return;
            }
            catch (ObjectDisposedException) when (engine.IsStopped)
            {
                // What was not appended has not happened, and its callers are told so.
                _batch.ForEach(message => message.Refuse());
            }

            _batch.Clear();
        }

        engine.OnIdle(this);
    }

    private bool TryTake(List<InstanceMessage> batch)
    {
        InstanceStep step;
        try
        {
            Load();
            step = new InstanceStep(id, Record, _execution, _span, engine);
            foreach (var message in batch)
                step.Take(message, NeedExecution);
        }
        catch (SqliteException error)
        {
            // Nothing has been appended or carried out, and no code has run: the history is read before the first message that needs it.
            engine.OnUnreadable(id, error);
            lock (_gate)
            {
                _mailbox.InsertRange(0, batch);
                _batch = [];
            }

            engine.Later(TimeSpan.FromSeconds(1), () => WorkChain.Queue(this));
            return false;
        }

        _execution = step.Execution;
        _span = step.Span;
        if (step.HasChanged)
        {
            // Whoever sees the record flushes the log before he tells anybody, so it must have been appended.
            _lastCommit = step.Append();
            Record = step.Instance;
            if (!engine.KeepsExecutions)
            {
                _history = step.StartsAfresh ? [] : _history;
                _history?.AddRange(step.Events);
            }
        }

        if (!engine.KeepsExecutions || Record is null or { IsFinished: true })
            _execution = null;
        if (_execution is null && Record is null or { IsFinished: true })
            _history = null;
        if (_span is not null && Record is not { HasActivities: true })
        {
            EngineSpans.Wait(_span, Record);
            _span = null;
        }

        step.CarryOut();
        engine.OnStep(this);
        return true;
    }

    private void Load()
    {
        if (_isLoaded)
            return;
        Record = engine.Reads.Read(statements => InstanceReader.Find(statements, id));
        _isLoaded = true;
    }

    /// <summary>The running execution: the one in memory, or built up again from the history.</summary>
    private OrchestrationExecution NeedExecution(Instance instance)
    {
        var history = _history ?? engine.Reads.Read(statements => InstanceReader.History(statements, instance.Number));
        if (!engine.KeepsExecutions)
            _history = history;
        return OrchestrationExecution.Replay(id, history, engine.Environment, () =>
            engine.Post(id, new InstanceMessage.Break(instance.Generation))
        );
    }
}

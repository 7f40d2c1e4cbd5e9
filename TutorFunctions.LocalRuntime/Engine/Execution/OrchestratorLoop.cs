namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>
/// Runs all of an orchestrator's code on the thread that delivers an event, in the order in which its awaits complete, and notices code
/// that went on by itself elsewhere.
/// </summary>
internal sealed class OrchestratorLoop(Action onForeignContinuation) : SynchronizationContext
{
    private readonly Queue<(SendOrPostCallback Callback, object? State)> _ready = [];
    private int _threadId;

    /// <summary>Whether the calling code is the orchestrator's, run by this loop.</summary>
    public bool IsInside => Environment.CurrentManagedThreadId == _threadId;

    public void Run(Action action)
    {
        var outer = Current;
        SetSynchronizationContext(this);
        _threadId = Environment.CurrentManagedThreadId;
        try
        {
            action();
            while (_ready.TryDequeue(out var next))
                next.Callback(next.State);
        }
        finally
        {
            _threadId = 0;
            SetSynchronizationContext(outer);
        }
    }

    public override void Post(SendOrPostCallback d, object? state)
    {
        if (IsInside)
            _ready.Enqueue((d, state));
        else
            onForeignContinuation();
    }

    public override void Send(SendOrPostCallback d, object? state) =>
        throw new NotSupportedException("Orchestrator code cannot be called into from another thread.");

    public override SynchronizationContext CreateCopy() => this;
}

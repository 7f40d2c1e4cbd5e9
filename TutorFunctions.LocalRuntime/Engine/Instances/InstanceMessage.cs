using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>What an instance is asked to take in, in order of arrival.</summary>
/// <param name="Taken">Answers a caller whether it was taken in; its write has been appended by then.</param>
internal abstract record InstanceMessage(TaskCompletionSource<bool>? Taken = null)
{
    /// <summary>An event for the running execution. Its time is set when it is taken in.</summary>
    /// <param name="Generation">The execution that it is meant for; null for whichever runs.</param>
    /// <param name="OutboxId">The outbox event that brought it, by its id; null for one that came from outside.</param>
    /// <param name="Taken">Answers whether there was a running execution to take it.</param>
    internal sealed record Deliver(
        InboundEvent Event,
        long? Generation = null,
        long? OutboxId = null,
        TaskCompletionSource<bool>? Taken = null
    ) : InstanceMessage(Taken);

    /// <summary>A new execution under the id.</summary>
    /// <param name="Refuses">Whether an existing instance of this status stands in the way.</param>
    /// <param name="Taken">Answers whether it was started.</param>
    internal sealed record Start(
        ExecutionStarted Event,
        Func<Microsoft.DurableTask.Client.OrchestrationRuntimeStatus, bool> Refuses,
        long? OutboxId = null,
        TaskCompletionSource<bool>? Taken = null
    ) : InstanceMessage(Taken);

    /// <summary>The hub has been stopped: nothing is taken in any more.</summary>
    public void Refuse() => Taken?.TrySetException(new ObjectDisposedException(nameof(LocalTaskHub)));

    /// <summary>Some timer may be due.</summary>
    internal sealed record CheckTimers : InstanceMessage;

    /// <summary>The process was restarted while activities were under way: they are called again.</summary>
    internal sealed record Recover : InstanceMessage;

    /// <summary>The orchestrator's code went on outside of its loop.</summary>
    internal sealed record Break(long Generation) : InstanceMessage;

    /// <summary>Forget the instance, if it has finished.</summary>
    /// <param name="Taken">Answers whether it was there and had finished.</param>
    internal sealed record Purge(TaskCompletionSource<bool> Taken) : InstanceMessage(Taken);
}

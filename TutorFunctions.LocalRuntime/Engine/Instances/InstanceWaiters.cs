using System.Collections.Concurrent;
using Microsoft.DurableTask.Client;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>Callers who wait for an instance to start or to finish.</summary>
internal sealed class InstanceWaiters
{
    private readonly ConcurrentDictionary<string, List<Waiter>> _waiters = new(StringComparer.Ordinal);

    /// <summary>Registers a waiter. Look at the instance once more afterwards: it may have got there just before.</summary>
    public Waiter Add(string id, Func<Instance, bool> condition)
    {
        var waiter = new Waiter(id, condition);
        _waiters.AddOrUpdate(id, _ => [waiter], (_, others) => [.. others, waiter]);
        return waiter;
    }

    public void Remove(Waiter waiter)
    {
        while (_waiters.TryGetValue(waiter.InstanceId, out var present))
        {
            List<Waiter> others = [.. present.Where(other => other != waiter)];
            if (
                others.Count == 0
                    ? _waiters.TryRemove(KeyValuePair.Create(waiter.InstanceId, present))
                    : _waiters.TryUpdate(waiter.InstanceId, others, present)
            )
                return;
        }
    }

    public void Notify(Instance instance)
    {
        if (_waiters.TryGetValue(instance.Id, out var waiters))
            waiters.ForEach(waiter => waiter.TryComplete(instance));
    }

    /// <summary>Nobody is to wait any more, because the hub has been stopped.</summary>
    public void Refuse()
    {
        foreach (var waiters in _waiters.Values)
            waiters.ForEach(waiter => waiter.Refuse());
    }

    public static bool HasStarted(Instance instance) => instance.Status != OrchestrationRuntimeStatus.Pending;

    public static bool HasFinished(Instance instance) => instance.IsFinished;

    internal sealed class Waiter(string instanceId, Func<Instance, bool> condition)
    {
        private readonly TaskCompletionSource<Instance> _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string InstanceId => instanceId;

        public Task<Instance> Reached => _reached.Task;

        public void Refuse() => _reached.TrySetException(new ObjectDisposedException(nameof(LocalTaskHub)));

        public void TryComplete(Instance instance)
        {
            if (condition(instance))
                _reached.TrySetResult(instance);
        }
    }
}

using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>
/// External events of one execution: the newest waiter takes the next event, and events that nobody waits for are kept in order.
/// </summary>
internal sealed class EventInbox(Payloads payloads)
{
    private readonly Dictionary<string, Stack<IWaiter>> _waiters = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, Payload? Payload)> _kept = [];

    private interface IWaiter
    {
        Type EventType { get; }

        bool IsWaiting { get; }

        void Take(Payload? payload);
    }

    public IReadOnlyList<(string Name, Payload? Payload)> Kept => _kept;

    public bool HasWaiters => _waiters.Values.Any(stack => stack.Any(waiter => waiter.IsWaiting));

    public Task<T> Wait<T>(string name, CancellationToken token)
    {
        if (!_waiters.TryGetValue(name, out var stack))
            _waiters.Add(name, stack = []);
        DropAbandoned(stack);
        if (stack.TryPeek(out var other) && other.EventType != typeof(T))
        {
            throw new ArgumentException(
                $"Event '{name}' is already awaited as {other.EventType.FullName}; it cannot be awaited as {typeof(T).FullName} too.",
                nameof(name)
            );
        }

        var waiter = new Waiter<T>(payloads, token);
        if (token.IsCancellationRequested)
            return waiter.Task;
        var kept = _kept.FindIndex(item => string.Equals(item.Name, name, StringComparison.OrdinalIgnoreCase));
        if (kept < 0)
        {
            stack.Push(waiter);
        }
        else
        {
            var payload = _kept[kept].Payload;
            _kept.RemoveAt(kept);
            waiter.Take(payload);
        }

        return waiter.Task;
    }

    public void Raise(string name, Payload? payload)
    {
        if (_waiters.TryGetValue(name, out var stack))
        {
            DropAbandoned(stack);
            if (stack.TryPop(out var waiter))
            {
                waiter.Take(payload);
                return;
            }
        }

        _kept.Add((name, payload));
    }

    private static void DropAbandoned(Stack<IWaiter> stack)
    {
        while (stack.TryPeek(out var waiter) && !waiter.IsWaiting)
            stack.Pop();
    }

    private sealed class Waiter<T> : IWaiter
    {
        private readonly TaskCompletionSource<T> _source = new();
        private readonly Payloads _payloads;

        public Waiter(Payloads payloads, CancellationToken token)
        {
            _payloads = payloads;
            token.Register(() => _source.TrySetCanceled(token));
        }

        public Task<T> Task => _source.Task;

        public Type EventType => typeof(T);

        public bool IsWaiting => !_source.Task.IsCompleted;

        public void Take(Payload? payload)
        {
            try
            {
                _source.SetResult(_payloads.Read<T>(payload)!);
            }
#pragma warning disable CA1031 // The awaited type's own constructor may refuse the value with any exception: the waiter's to handle.
            catch (Exception error)
#pragma warning restore CA1031
            {
                _source.SetException(error);
            }
        }
    }
}

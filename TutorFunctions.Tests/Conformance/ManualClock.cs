namespace TutorFunctions.Tests.Conformance;

/// <summary>
/// A clock that a test moves: timers run off as it passes them, and it can be set, as an operator sets a machine's clock.
/// </summary>
public sealed class ManualClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _wall = new(2026, 9, 1, 8, 0, 0, TimeSpan.Zero);
    private TimeSpan _elapsed;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _wall;
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_gate)
            return _elapsed.Ticks;
    }

    /// <summary>Sets the time of day, while no time passes.</summary>
    public void Set(DateTimeOffset time)
    {
        lock (_gate)
            _wall = time;
    }

    /// <summary>Lets time pass, from one timer to the next.</summary>
    public void Advance(TimeSpan time)
    {
        var end = _elapsed + time;
        while (TakeNext(end) is { } timer)
            timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private ManualTimer? TakeNext(TimeSpan end)
    {
        lock (_gate)
        {
            var next = _timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
            var time = next?.DueAt ?? end;
            if (time > _elapsed)
            {
                _wall += time - _elapsed;
                _elapsed = time;
            }

            if (next is not null)
                _timers.Remove(next);
            return next;
        }
    }

    private sealed class ManualTimer(ManualClock clock, Action fire) : ITimer
    {
        public TimeSpan DueAt { get; private set; }

        public void Fire() => fire();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                DueAt = clock._elapsed + dueTime;
                clock._timers.Add(this);
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._gate)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}

using Microsoft.Data.Sqlite;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>
/// Wakes instances when their timers are due. Only the next minute's timers are in memory; later ones are looked up in the database when
/// their minute comes, so that a million sleeping instances cost nothing.
/// </summary>
internal sealed class TimerQueue : IAsyncDisposable
{
    private static readonly TimeSpan s_horizonLength = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<string, DateTime> _near = new();
    private readonly TaskHubEngine _engine;
    private readonly ITimer _alarm;
    private DateTime _horizon = DateTime.MinValue;
    private DateTime? _firstBeyond = DateTime.MinValue;
    private bool _isLooking;
    private Task _looking = Task.CompletedTask;

    public TimerQueue(TaskHubEngine engine)
    {
        _engine = engine;
        _alarm = engine.Clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Start() => Wake();

    /// <summary>
    /// Notes that an instance has a timer due at a time; the step that set it must have been appended. A note too many does no harm: the
    /// instance looks for itself.
    /// </summary>
    public void Note(string id, DateTime dueAt)
    {
        lock (_gate)
        {
            if (dueAt >= _horizon)
                _firstBeyond = Min(_firstBeyond, dueAt);
            else
                _near.Enqueue(id, dueAt);
            if (dueAt == _firstBeyond || (_near.TryPeek(out _, out var first) && first == dueAt))
                Arm();
        }
    }

    /// <summary>Wakes nobody any more.</summary>
    public void Stop() => _alarm.Dispose();

    /// <summary>
    /// Completes when the database is not being looked at any more; the commit log must have been disposed, or it may never be.
    /// </summary>
    public async ValueTask DisposeAsync() => await _looking;

    private void Wake()
    {
        var due = new HashSet<string>();
        lock (_gate)
        {
            var now = _engine.Clock.GetUtcNow().UtcDateTime;
            if (_firstBeyond <= now && !_isLooking)
            {
                _isLooking = true;
                _horizon = now + s_horizonLength;
                _firstBeyond = null;
                _looking = LookAheadAsync(_horizon);
            }

            while (_near.TryPeek(out var id, out var dueAt) && dueAt <= now)
            {
                due.Add(id);
                _near.Dequeue();
            }

            Arm();
        }

        foreach (var id in due)
            _engine.Post(id, new InstanceMessage.CheckTimers());
    }

    private async Task LookAheadAsync(DateTime horizon)
    {
        try
        {
            // A timer that has been noted but is not on disk yet would be missed.
            await _engine.Log.FlushAsync().ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
            var (soon, beyond) = _engine.Reads.Read(statements =>
                (InstanceReader.TimersBefore(statements, horizon), InstanceReader.FirstTimerFrom(statements, horizon))
            );
            lock (_gate)
            {
                foreach (var (id, dueAt) in soon)
                    _near.Enqueue(id, dueAt);
                _firstBeyond = Min(_firstBeyond, beyond);
                _isLooking = false;
            }

            Wake();
        }
        catch (SqliteException error)
        {
            _engine.OnTimersUnreadable(error);
            lock (_gate)
            {
                _firstBeyond = _engine.Clock.GetUtcNow().UtcDateTime.AddSeconds(1);
                _isLooking = false;
                Arm();
            }
        }
    }

    private void Arm()
    {
        var beyond = _isLooking ? null : _firstBeyond;
        var next = _near.TryPeek(out _, out var first) ? Min(beyond, first) : beyond;
        if (next is null)
            return;

        // Waking at least every minute keeps timers right when the machine's clock is set or the machine has slept.
        var wait = next.Value - _engine.Clock.GetUtcNow().UtcDateTime;
        _alarm.Change(
            TimeSpan.FromTicks(Math.Clamp(wait.Ticks + TimeSpan.TicksPerMillisecond, 0, s_horizonLength.Ticks)),
            Timeout.InfiniteTimeSpan
        );
    }

    private static DateTime? Min(DateTime? left, DateTime? right) => left is null || right < left ? right ?? left : left;
}

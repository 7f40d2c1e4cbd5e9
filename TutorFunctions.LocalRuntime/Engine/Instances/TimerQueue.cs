namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>
/// Wakes instances when their timers are due. Only the next minute's timers are in memory; later ones are looked up in the database when
/// their minute comes, so that a million sleeping instances cost nothing.
/// </summary>
internal sealed class TimerQueue : IDisposable
{
    private static readonly TimeSpan s_horizonLength = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly PriorityQueue<string, DateTime> _near = new();
    private readonly TaskHubEngine _engine;
    private readonly ITimer _alarm;
    private DateTime _horizon = DateTime.MinValue;
    private DateTime? _firstBeyond;

    public TimerQueue(TaskHubEngine engine)
    {
        _engine = engine;
        _alarm = engine.Clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Start() => Wake();

    /// <summary>Notes that an instance has a timer due at a time. A note too many does no harm: the instance looks for itself.</summary>
    public void Note(string id, DateTime dueAt)
    {
        lock (_gate)
        {
            if (dueAt >= _horizon)
            {
                if (_firstBeyond is null || dueAt < _firstBeyond)
                {
                    _firstBeyond = dueAt;
                    Arm();
                }

                return;
            }

            var isFirst = !_near.TryPeek(out _, out var first) || dueAt < first;
            _near.Enqueue(id, dueAt);
            if (isFirst)
                Arm();
        }
    }

    public void Dispose() => _alarm.Dispose();

    private void Wake()
    {
        var due = new HashSet<string>();
        lock (_gate)
        {
            var now = _engine.Clock.GetUtcNow().UtcDateTime;
            if (_firstBeyond <= now || _horizon == DateTime.MinValue)
                LookAhead(now);
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

    private void LookAhead(DateTime now)
    {
        _horizon = now + s_horizonLength;
        var (soon, beyond) = _engine.Reads.Read(statements =>
            (InstanceReader.TimersBefore(statements, _horizon), InstanceReader.FirstTimerFrom(statements, _horizon)));
        foreach (var (id, dueAt) in soon)
            _near.Enqueue(id, dueAt);
        _firstBeyond = beyond;
    }

    private void Arm()
    {
        var next = _near.TryPeek(out _, out var first) ? first : (DateTime?)null;
        if (_firstBeyond < next || next is null)
            next = _firstBeyond;
        if (next is null)
            return;

        // Waking at least every minute keeps timers right when the machine's clock is set or the machine has slept.
        var wait = next.Value - _engine.Clock.GetUtcNow().UtcDateTime;
        _alarm.Change(TimeSpan.FromTicks(Math.Clamp(wait.Ticks + TimeSpan.TicksPerMillisecond, 0, s_horizonLength.Ticks)), Timeout.InfiniteTimeSpan);
    }
}

namespace TutorFunctions.Benchmarks.Scale;

/// <summary>
/// Learners who reply, wait for the tutor, think, and reply again, on one task hub: a discrete-event simulation of every message of every
/// turn. A resource serves in order of arrival at the rate that Microsoft documents for it; a message waits in each that it passes.
/// </summary>
internal sealed class Simulation(TaskHub hub, int learners, Workload workload, int seed)
{
    private const double WarmUp = 180;
    private const double End = 480;

    private readonly PriorityQueue<(int Learner, int Step), double> _events = new();
    private readonly Random _random = new(seed);
    private readonly double[] _began = new double[learners];
    private readonly List<double> _latencies = [];
    private readonly Resource _account = new("storage account", 1 / TaskHub.AccountRequests);
    private readonly Resource _workItems = new("work-item queue", 1 / TaskHub.QueueMessages);
    private readonly Resource _scheduler = new("scheduler", hub.Partitions == 0 ? 1 / hub.ActionsPerSecond : 0);
    private readonly Resource _activities = new("activities", 1 / (TaskHub.ActivitiesPerInstance * hub.Instances));
    private readonly Resource[] _figures = [.. Enumerable.Range(0, TaskHub.Parts).Select(_ => new Resource("rows of figures", 0))];
    private readonly Resource[] _spending = [.. Enumerable.Range(0, TaskHub.Parts).Select(_ => new Resource("rows of costs", 0))];
    private readonly Resource[] _queues =
    [
        .. Enumerable.Range(0, hub.Partitions).Select(_ => new Resource("control queue", 1 / TaskHub.QueueMessages)),
    ];
    private readonly Resource[] _orchestrators = [.. Enumerable.Range(0, hub.Partitions).Select(_ => new Resource("orchestrators", 1))];

    /// <summary>A turn, step by step: each takes one resource at the time at which it is reached, and says when the next is.</summary>
    private Func<int, double, double>[] Steps() =>
        [
            Begin,
            .. Episode(1 / TaskHub.EventsPerInstance),
            .. workload.Activities.SelectMany(Call),
            Answer,
            .. Enumerable.Range(0, workload.RepeatedEvents).SelectMany(_ => Episode(1 / TaskHub.EventsPerInstance)),
            (_, now) => now - (Math.Log(1 - _random.NextDouble()) * workload.ThinkSeconds),
        ];

    private Func<int, double, double>[] Call(SimulatedActivity activity) =>
        [
            (_, now) => Picked(hub.Partitions == 0 ? _scheduler.Serve(now) : _workItems.Serve(now)),
            (_, now) => _activities.Serve(now) + activity.Seconds(_random),
            (_, now) => Stored(now, hub.Partitions == 0 ? activity.Operations - SimulatedActivity.Messages : activity.Operations),
            (learner, now) => SumsOf(activity)[learner % TaskHub.Parts].Serve(now, activity.SumRequests * workload.Latency),
            .. Episode(1 / TaskHub.ResultsPerInstance),
        ];

    /// <summary>A row that many add to is changed by one after the other.</summary>
    private Resource[] SumsOf(SimulatedActivity activity) => activity == SimulatedActivity.RecordTurn ? _figures : _spending;

    public Outcome Run()
    {
        var steps = Steps();
        for (var learner = 0; learner < learners; learner++)
            _events.Enqueue((learner, 0), _random.NextDouble() * workload.ThinkSeconds);
        while (_events.TryDequeue(out var next, out var now) && now < End)
            _events.Enqueue((next.Learner, (next.Step + 1) % steps.Length), steps[next.Step](next.Learner, now));
        _latencies.Sort();
        var busiest = _queues
            .Concat(_orchestrators)
            .Concat(_figures)
            .Concat(_spending)
            .Append(_account)
            .Append(_workItems)
            .Append(_scheduler)
            .Append(_activities)
            .MaxBy(resource => resource.Busy)!;
        return new Outcome(
            hub.Hubs * _latencies.Count / (End - WarmUp),
            Percentile(0.5),
            Percentile(0.95),
            busiest.Name,
            Math.Min(1, busiest.Busy / End)
        );
    }

    private double Begin(int learner, double now)
    {
        _began[learner] = now;
        return Stored(now, workload.RequestOperations);
    }

    private double Answer(int learner, double now)
    {
        var answered = Stored(now, workload.AnswerOperations) + (_random.NextDouble() * workload.LastPause);
        if (answered >= WarmUp)
            _latencies.Add(answered - _began[learner]);
        return answered;
    }

    /// <summary>
    /// A message to an orchestration, and what it does about it; an instance that has several partitions shares its time between them.
    /// </summary>
    private Func<int, double, double>[] Episode(double seconds) =>
        hub.Partitions == 0
            ? [(_, now) => _scheduler.Serve(now) + workload.Latency]
            :
            [
                (learner, now) => Picked(_queues[learner % hub.Partitions].Serve(now)),
                (learner, now) =>
                    _orchestrators[learner % hub.Partitions].Serve(now, seconds * Math.Max(1, (double)hub.Partitions / hub.Instances)),
                (_, now) => Stored(now, workload.EpisodeOperations),
            ];

    private double Stored(double now, double operations) => _account.Serve(now, operations / TaskHub.AccountRequests) + workload.Latency;

    /// <summary>A message lies until its queue is looked at again.</summary>
    private double Picked(double now) => now + workload.Latency + (hub.Partitions == 0 ? 0 : _random.NextDouble() * workload.PollSeconds);

    private double Percentile(double share) => _latencies.Count == 0 ? double.NaN : _latencies[(int)(share * (_latencies.Count - 1))];

    /// <summary>Serves one after the other, in order of arrival.</summary>
    private sealed class Resource(string name, double seconds)
    {
        private double _free;

        public string Name => name;

        public double Busy { get; private set; }

        public double Serve(double now) => Serve(now, seconds);

        public double Serve(double now, double takes)
        {
            Busy += takes;
            return _free = Math.Max(now, _free) + takes;
        }
    }
}

/// <param name="TurnsPerSecond">Of all hubs together.</param>
/// <param name="Median">Seconds from a reply to its answer.</param>
/// <param name="Slow">Seconds within which 95% are answered.</param>
/// <param name="Utilisation">The busiest resource's share of the time in which it was busy.</param>
internal sealed record Outcome(double TurnsPerSecond, double Median, double Slow, string Busiest, double Utilisation);

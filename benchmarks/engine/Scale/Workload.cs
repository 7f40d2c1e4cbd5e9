namespace TutorFunctions.Benchmarks.Scale;

/// <summary>What the turns of the simulation are like.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Activities">The activities of a turn, in order.</param>
internal sealed record Workload(string Name, IReadOnlyList<SimulatedActivity> Activities)
{
    /// <summary>Mean time that a learner takes for a reply; exponentially distributed.</summary>
    public double ThinkSeconds { get; init; } = 45;

    /// <summary>One call to storage within a region.</summary>
    public double Latency { get; init; } = 0.008;

    /// <summary>How long a message may lie in a queue that is looked at all the time.</summary>
    public double PollSeconds { get; init; } = 0.05;

    /// <summary>Storage requests of an endpoint before it waits: the session, the inbox, the instance.</summary>
    public double RequestOperations { get; init; } = 6;

    /// <summary>Of the waiting endpoint until it has the turn.</summary>
    public required double AnswerOperations { get; init; }

    /// <summary>The endpoint's last pause between two looks.</summary>
    public required double LastPause { get; init; }

    /// <summary>Storage requests of one step of an orchestration.</summary>
    public required double EpisodeOperations { get; init; }

    /// <summary>Events that come again while the turn is under way; after it, each costs a step.</summary>
    public required int RepeatedEvents { get; init; }

    public static Workload Offline(Measurement counted, double seconds) =>
        Of("offline tutor", counted, seconds, 0.005, 0.005, 0.005, 0, isModel: false) with
        {
            LastPause = 0.25,
        };

    /// <summary>Evaluator and reviewer answer in a second or so, the executor, which writes more, in two.</summary>
    public static Workload Models(Measurement counted, double seconds) =>
        Of("models", counted, seconds, 1.5, 2, 1.2, 0.4, isModel: true) with
        {
            LastPause = 1,
        };

    private static Workload Of(
        string name,
        Measurement counted,
        double seconds,
        double evaluator,
        double executor,
        double reviewer,
        double spread,
        bool isModel
    ) =>
        new(
            name,
            [
                Agent(evaluator, spread, isModel),
                Agent(executor, spread, isModel),
                Agent(reviewer, spread, isModel),
                SimulatedActivity.RecordTurn,
            ]
        )
        {
            AnswerOperations = AzureOperations.Looks(seconds) + 2,
            RepeatedEvents = AzureOperations.Raises(seconds) - 1,
            LastPause = 0,

            // Its history read; the events of it, which were counted, its own beginning and end, and the row that guards them; the
            // instance's state; its message got and deleted, and one sent.
            EpisodeOperations = 1 + (counted.EventsPerTurn / (1 + counted.ActivitiesPerTurn)) + 3 + 1 + 3,
        };

    /// <summary>
    /// A call of a model is noted: three reads, and three rows in one transaction (CostTests), for which its part's rows are read and
    /// changed.
    /// </summary>
    private static SimulatedActivity Agent(double median, double spread, bool isModel) =>
        new(median, spread, SimulatedActivity.Messages + (isModel ? 3 + 3 : 0), isModel ? 2 : 0);
}

/// <param name="Median">Seconds; log-normally distributed.</param>
/// <param name="Spread">The logarithm's standard deviation.</param>
/// <param name="Operations">
/// Storage requests: the message got and deleted, the result's message, and what the activity itself reads and writes.
/// </param>
/// <param name="SumRequests">Requests, one after the other, in which nobody else can change the row of sums that it adds to.</param>
internal sealed record SimulatedActivity(double Median, double Spread, double Operations, double SumRequests)
{
    /// <summary>Of the operations, those of its messages: a scheduler keeps messages itself.</summary>
    public const double Messages = 3;

    /// <summary>
    /// Its message, and eleven reads and eleven rows for a learner who is known by an id (CostTests, without the endpoint's part): the
    /// session, the figures, and the answer in the learner's log.
    /// </summary>
    public static readonly SimulatedActivity RecordTurn = new(0.01, 0, Messages + 11 + 11, 4);

    public double Seconds(Random random) =>
        Spread == 0
            ? Median
            : Median * Math.Exp(Spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()));
}

namespace TutorFunctions.Benchmarks.Scale;

/// <summary>
/// What a turn asks of an Azure storage account: by the calls of the store as the table store makes them, and by the messages of the
/// durable engine as DurableTask.AzureStorage handles them (AzureStorageOrchestrationService.CompleteTaskOrchestrationWorkItemAsync and
/// AzureTableTrackingStore.UpdateStateAsync, version of June 2026).
/// </summary>
/// <param name="StoreReads">Reads of the tutor's tables.</param>
/// <param name="StoreWrites">Transactions that write to them.</param>
/// <param name="EngineReads">Reads of the engine's tables.</param>
/// <param name="EngineWrites">Transactions that write to them.</param>
/// <param name="QueueOperations">Messages put, got and deleted.</param>
internal sealed record AzureOperations(
    double StoreReads,
    double StoreWrites,
    double EngineReads,
    double EngineWrites,
    double QueueOperations
)
{
    public double Total => StoreReads + StoreWrites + EngineReads + EngineWrites + QueueOperations;

    public double Tables => StoreReads + StoreWrites + EngineReads + EngineWrites;

    /// <param name="activities">Activities of the turn.</param>
    /// <param name="timers">Timers that it sets.</param>
    /// <param name="seconds">How long the turn takes, while the waiting request looks for it again and again.</param>
    /// <param name="calls">Calls of models, each noted with three reads and one transaction.</param>
    public static AzureOperations OfTurn(double activities, double timers, double seconds, double calls)
    {
        // An event that is raised again before the turn is there finds its reply taken: the session passes it over and sets its timer anew.
        var (looks, raises) = (Looks(seconds), Raises(seconds));
        var messages = raises + (2 * activities) + timers + (raises - 1);
        var episodes = raises + activities;

        // A turn of a learner who is known by an id, as CostTests counts it (docs/azure.md): the session's own rows, its sum in the
        // figures, and the answer in the learner's log. Each look but the first reads the head; each raise but the first looks at the
        // session.
        return new AzureOperations(
            StoreReads: 16 + (looks - 1) + (raises - 1) + (3 * calls),
            StoreWrites: 5 + calls,
            EngineReads: raises + (raises - 1) + episodes,
            EngineWrites: 2 * episodes,
            QueueOperations: 3 * messages
        );
    }

    /// <summary>What the opening of a session asks, and what its end adds.</summary>
    /// <param name="activities">Activities of the opening.</param>
    /// <param name="seconds">How long it takes.</param>
    public static AzureOperations OfOpening(double activities, double seconds)
    {
        var (messages, episodes) = (1 + (2 * activities) + 1, 1 + activities);

        // As CostTests counts it: begun, opened and ended in a course by a learner, with all the lists that it moves between. At the end
        // the learner's standing in the course is looked at: the session, the learner, the latest answers and the course.
        return new AzureOperations(
            StoreReads: 3 + 5 + 5 + 4 + Looks(seconds),
            StoreWrites: 7 + 6 + 6,
            EngineReads: 1 + episodes,
            EngineWrites: 1 + (2 * episodes),
            QueueOperations: 3 * messages
        );
    }

    /// <summary>
    /// Looks for a turn that comes after so many seconds: after 50 ms, then half as long again each time, a second at most.
    /// </summary>
    public static int Looks(double seconds)
    {
        var (looks, pause) = (1, 0.05);
        for (var waited = 0.0; waited < seconds; waited += pause, looks++, pause = Math.Min(1, pause * 1.5)) { }

        return looks;
    }

    /// <summary>How often a waiting endpoint raises its event: at once, and after 1, 3, 7 and 15 s.</summary>
    public static int Raises(double seconds) =>
        seconds < 1 ? 1
        : seconds < 3 ? 2
        : seconds < 7 ? 3
        : seconds < 15 ? 4
        : 5;
}

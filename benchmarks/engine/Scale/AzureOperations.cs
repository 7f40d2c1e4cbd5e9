namespace TutorFunctions.Benchmarks.Scale;

/// <summary>
/// What a turn asks of an Azure storage account: by the calls of the store as the table store makes them, and by the messages of the durable
/// engine as DurableTask.AzureStorage handles them (AzureStorageOrchestrationService.CompleteTaskOrchestrationWorkItemAsync and
/// AzureTableTrackingStore.UpdateStateAsync, version of June 2026).
/// </summary>
/// <param name="StoreReads">Reads of the tutor's tables.</param>
/// <param name="StoreWrites">Transactions that write to them.</param>
/// <param name="EngineReads">Reads of the engine's tables.</param>
/// <param name="EngineWrites">Transactions that write to them.</param>
/// <param name="QueueOperations">Messages put, got and deleted.</param>
internal sealed record AzureOperations(double StoreReads, double StoreWrites, double EngineReads, double EngineWrites, double QueueOperations)
{
    public double Total => StoreReads + StoreWrites + EngineReads + EngineWrites + QueueOperations;

    public double Tables => StoreReads + StoreWrites + EngineReads + EngineWrites;

    /// <param name="activities">Activities of the turn.</param>
    /// <param name="timers">Timers that it sets.</param>
    /// <param name="seconds">How long the turn takes, while the waiting request looks for it again and again.</param>
    public static AzureOperations OfTurn(double activities, double timers, double seconds)
    {
        // An event that is raised again before the turn is there finds its reply taken, and the session reads its inbox once more.
        var (looks, raises) = (Looks(seconds), Raises(seconds));
        activities += raises - 1;
        var messages = raises + (2 * activities) + timers;
        var episodes = raises + activities;

        // Endpoint: find the session; accept: head and one batch of two rows; each look the head, the last one two rows more; each raise a look
        // at the instance and, but for the first, at the session. Turn: head and one batch of three or four rows, and the next inbox entry.
        return new AzureOperations(
            StoreReads: 1 + 1 + looks + 2 + (raises - 1) + 1 + 1 + (raises - 1),
            StoreWrites: 1 + 1,
            EngineReads: raises + (raises - 1) + episodes,
            EngineWrites: 2 * episodes,
            QueueOperations: 3 * messages);
    }

    /// <summary>What the opening of a session asks, and what its end adds.</summary>
    /// <param name="activities">Activities of the opening.</param>
    /// <param name="seconds">How long it takes.</param>
    public static AzureOperations OfOpening(double activities, double seconds)
    {
        var (messages, episodes) = (1 + (2 * activities) + 1, 1 + activities);

        // Listed under five headings (all, learner, course, status, course and status), then the session's first row; with the opening's turn and
        // with the end the status changes, and two headings each time.
        return new AzureOperations(
            StoreReads: Looks(seconds) + 2 + 1 + 1, StoreWrites: 5 + 1 + (2 + 1 + 2) + (2 + 2), EngineReads: 1 + episodes, EngineWrites: 1 + (2 * episodes), QueueOperations: 3 * messages);
    }

    /// <summary>Looks for a turn that comes after so many seconds: after 50 ms, then half as long again each time, a second at most.</summary>
    public static int Looks(double seconds)
    {
        var (looks, pause) = (1, 0.05);
        for (var waited = 0.0; waited < seconds; waited += pause, looks++, pause = Math.Min(1, pause * 1.5))
        {
        }

        return looks;
    }

    /// <summary>How often a waiting endpoint raises its event: at once, and after 1, 3, 7 and 15 s.</summary>
    public static int Raises(double seconds) => seconds < 1 ? 1 : seconds < 3 ? 2 : seconds < 7 ? 3 : seconds < 15 ? 4 : 5;
}

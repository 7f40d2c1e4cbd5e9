namespace TutorFunctions.Benchmarks.Scale;

/// <summary>One installation as the simulation has it: a task hub, its instances and its storage account.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Partitions">Control queues, between which the sessions are divided; 0 for a Durable Task Scheduler, which has none.</param>
/// <param name="Instances">Instances of the app.</param>
/// <param name="Hubs">How many of them share the sessions evenly.</param>
/// <param name="ActionsPerSecond">What a Durable Task Scheduler dispatches a second.</param>
internal sealed record TaskHub(string Name, int Partitions, int Instances, int Hubs = 1, double ActionsPerSecond = 0)
{
    /// <summary>
    /// Requests a second that a storage account takes; a row of a batch counts as one (Scalability targets for storage accounts,
    /// Microsoft).
    /// </summary>
    public const double AccountRequests = 20_000;

    /// <summary>Parts that figures and models' costs are kept in (docs/azure.md).</summary>
    public const int Parts = 16;

    /// <summary>Messages a second through one queue (Scalability targets for Queue Storage, Microsoft).</summary>
    public const double QueueMessages = 2_000;

    /// <summary>
    /// External events, activity results and activities that one instance handles a second (Performance targets of Durable Functions,
    /// Microsoft).
    /// </summary>
    public const double EventsPerInstance = 50;
    public const double ResultsPerInstance = 150;
    public const double ActivitiesPerInstance = 100;
}

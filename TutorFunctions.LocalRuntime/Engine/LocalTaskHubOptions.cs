using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.LocalRuntime;

public sealed record LocalTaskHubOptions
{
    /// <summary>
    /// Whether an orchestration that is in memory goes on where it waits, instead of replaying its code from the start for each new event
    /// (Durable Functions' extendedSessionsEnabled). Faster; code that breaks the rules of orchestrators shows later.
    /// </summary>
    public bool ExtendedSessions { get; init; }

    /// <summary>
    /// Whether inputs, results and events are handed over as the objects that they are while both sides are in memory, instead of being
    /// written to JSON and read again. The history holds the JSON either way. Only for payload types that are never changed once made and
    /// that come back from JSON as they went in.
    /// </summary>
    public bool SharesPayloads { get; init; }

    /// <summary>The app's own tables in the hub's file; they are there before the hub starts.</summary>
    public IReadOnlyList<VersionedTables> Tables { get; init; } = [];

    /// <summary>
    /// Runs when the hub can be used but has not taken up earlier work yet: where an app connects what its activities need.
    /// </summary>
    public IReadOnlyList<Func<LocalTaskHub, Task>> BeforeRecovery { get; init; } = [];
}

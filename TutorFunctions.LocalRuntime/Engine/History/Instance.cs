using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TutorFunctions.LocalRuntime.History;

/// <summary>What the database keeps of an instance beside its history: all that a query answers without replaying it.</summary>
internal sealed record Instance
{
    /// <summary>Stands for the id where the database keeps much of it.</summary>
    public required long Number { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public string Version { get; init; } = string.Empty;

    /// <summary>
    /// The execution that runs under this id, by a number that no other ever has: results that were meant for another are dropped.
    /// </summary>
    public required long Generation { get; init; }

    public required OrchestrationRuntimeStatus Status { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; init; }

    public DateTime? CompletedAt { get; init; }

    public string? Output { get; init; }

    public string? CustomStatus { get; init; }

    public TaskFailureDetails? Failure { get; init; }

    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    public ParentTask? Parent { get; init; }

    /// <summary>Whether activities are under way, so that a restarted process must call them again.</summary>
    public bool HasActivities { get; init; }

    /// <summary>When the earliest of its timers is due.</summary>
    public DateTime? NextTimerAt { get; init; }

    public bool IsFinished =>
        Status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated;
}

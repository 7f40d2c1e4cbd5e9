namespace TutorFunctions.Assessments;

/// <summary>Where an assessment stands: small, and replaced as a whole by each change.</summary>
public sealed record AssessmentState
{
    /// <summary>Raised by each change; a change of another version than the stored one is refused.</summary>
    public int Version { get; init; }

    /// <summary>The item that waits for its answer; null when no further one is asked.</summary>
    public AskedItem? Open { get; init; }

    /// <summary>Null while items are asked.</summary>
    public EndReason? EndReason { get; init; }

    public DateTime? EndedAt { get; init; }

    public AssessmentState End(EndReason reason, DateTime at) => this with { Open = null, EndReason = reason, EndedAt = at };
}

/// <summary>An item as it was asked. The item and the seed bring the question back.</summary>
public sealed record AskedItem
{
    public required string ItemId { get; init; }

    public required string ObjectiveId { get; init; }

    public required int Seed { get; init; }

    public required DateTime AskedAt { get; init; }

    /// <summary>The parameters that it was chosen by and will be scored with, whatever is learned of it meanwhile.</summary>
    public required ItemParameters Parameters { get; init; }
}

namespace TutorFunctions.Sessions;

/// <summary>What a session carries from turn to turn. It is bounded: conversation, notes and logs live in the store.</summary>
public sealed record SessionState
{
    /// <summary>The shape of this record, for a later build that changes it.</summary>
    public int FormatVersion { get; init; } = 1;

    public required SessionSetup Setup { get; init; }

    public SessionStatus Status { get; init; } = SessionStatus.Planning;

    /// <summary>The paths to choose from, until one is chosen; then that one alone, and without its nodes once it is planned.</summary>
    public IReadOnlyList<TeachingPath> Paths { get; init; } = [];

    public string? SelectedPathId { get; init; }

    public string? PathReason { get; init; }

    public StudyPlan? Plan { get; init; }

    public OpenQuestion? Open { get; init; }

    /// <summary>The number of the last turn; 0 is the opening.</summary>
    public int Turn { get; init; }

    /// <summary>The last inbox entry that was taken.</summary>
    public long LastTaken { get; init; }

    /// <summary>Right answers in a row without help, up to now.</summary>
    public int Streak { get; init; }

    public bool IsReminded { get; init; }

    public string? InterventionReason { get; init; }
}

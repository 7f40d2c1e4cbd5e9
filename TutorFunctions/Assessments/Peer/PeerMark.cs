namespace TutorFunctions.Assessments;

/// <summary>What somebody thinks an answer is worth.</summary>
public sealed record PeerMark
{
    public const int MostPoints = 4;

    public required string ItemId { get; init; }

    public required string RaterId { get; init; }

    /// <summary>Whether a teacher gave it, whose mark decides.</summary>
    public bool IsTeacher { get; init; }

    /// <summary>From 0 to <see cref="MostPoints"/>.</summary>
    public required int Points { get; init; }

    public string? Comment { get; init; }

    public required DateTime At { get; init; }
}

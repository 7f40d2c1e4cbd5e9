namespace TutorFunctions.Sessions;

/// <summary>The question that the learner has been asked and has not settled. The item and the seed bring it back as it was asked.</summary>
public sealed record OpenQuestion
{
    public required string ItemId { get; init; }

    public required int Seed { get; init; }

    /// <summary>The concept that the item belongs to.</summary>
    public required string ConceptId { get; init; }

    /// <summary>The step that the answer is evidence for.</summary>
    public required string StepId { get; init; }

    /// <summary>Concepts besides its own that a right answer is evidence for.</summary>
    public IReadOnlyList<string> Covers { get; init; } = [];

    /// <summary>Whether it is asked ahead of the plan, to see whether steps can be left out.</summary>
    public bool IsChallenge { get; init; }

    /// <summary>Attempts at it that were not right.</summary>
    public int FailedAttempts { get; init; }

    /// <summary>The turn in whose message it was first asked.</summary>
    public required int AskedInTurn { get; init; }
}

namespace TutorFunctions.Lessons;

/// <summary>A known wrong idea: how it shows in an answer, and what to say to a learner who holds it.</summary>
public sealed record Misconception
{
    public required string Id { get; init; }

    /// <summary>The wrong idea, as "A larger denominator makes a larger fraction".</summary>
    public required string Description { get; init; }

    /// <summary>Words in a reply that show it, matched like a key idea's phrases; may be empty when items name the wrong answers.</summary>
    public IReadOnlyList<string> Phrases { get; init; } = [];

    /// <summary>What the tutor says: takes the idea seriously, shows where it fails, does not give the answer away.</summary>
    public required string Response { get; init; }
}

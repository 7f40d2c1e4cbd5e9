using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>What is said before the question.</summary>
/// <param name="Why">Why this, to a teacher.</param>
internal sealed record Taught(string Teaching, MessageType Type, string Why)
{
    /// <summary>The hint that it gives, from 1; null when it gives none.</summary>
    public int? Hint { get; init; }
}

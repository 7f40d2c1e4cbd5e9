using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>What is said before the question.</summary>
/// <param name="Move">What the tutor does by it.</param>
/// <param name="Why">Why this, to a teacher.</param>
internal sealed record Taught(TeachingMove Move, string Teaching, MessageType Type, string Why)
{
    /// <summary>The hint that it gives, from 1; null when it gives none.</summary>
    public int? Hint { get; init; }

    /// <summary>Whether it begins with the answer to something that the learner asked.</summary>
    public bool AnswersFirst { get; init; }

    /// <summary>
    /// Where the lesson has no answer to it, what the teaching is besides saying so; null where it has one, or nothing was asked.
    /// </summary>
    public string? WithoutAnswer { get; init; }
}

using TutorFunctions.Lessons;

namespace TutorFunctions.Tutoring;

/// <summary>One way through a lesson's concepts.</summary>
/// <param name="Approach">
/// The kind of explanation that the path prefers, as in <see cref="Lessons.Explanation.Approach"/>; empty for each concept's own first.
/// </param>
/// <param name="Nodes">An overview, the concepts in an order that respects their prerequisites, and a summary.</param>
/// <param name="Style">
/// The presentation that the path keeps to wherever a concept has it; null for each concept's first explanation.
/// </param>
public sealed record TeachingPath(
    string Id,
    string Name,
    string Description,
    string Approach,
    IReadOnlyList<PathNode> Nodes,
    LearningStyle? Style = null
)
{
    /// <summary>The approach of a path whose steps open with a question, and explain when it turns out to be needed.</summary>
    public const string Trying = "trying first";
}

/// <param name="Id">Unique within the path.</param>
/// <param name="Concept">What it is about, as shown to the learner.</param>
/// <param name="Goal">What it is for.</param>
/// <param name="Kind">What part it plays.</param>
/// <param name="ConceptId">The lesson's concept that its questions are about.</param>
public sealed record PathNode(string Id, string Concept, string Goal, StepKind Kind, string ConceptId);

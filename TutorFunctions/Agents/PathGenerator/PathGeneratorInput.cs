using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.PathGenerator;

public sealed record PathGeneratorInput(SessionSetup Setup);

/// <param name="Paths">2 to 4 paths that differ in order, entry or approach.</param>
/// <param name="PreferredId">The one that suits the learner best.</param>
/// <param name="Reason">Why that one, to the learner.</param>
public sealed record GeneratedPaths(IReadOnlyList<TeachingPath> Paths, string PreferredId, string Reason, AgentRun? Run)
    : IAgentResult<GeneratedPaths>
{
    string IAgentResult<GeneratedPaths>.Reasoning => $"{Paths.Count} paths. {Reason}";

    public GeneratedPaths LoggedAs(AgentRun run) => this with { Run = run };
}

/// <summary>Finds different ways through a lesson.</summary>
public interface IPathGenerator
{
    /// <param name="lesson">What is taught; without concepts where no lesson covers the topic.</param>
    Task<GeneratedPaths> GenerateAsync(PathGeneratorInput input, Lesson lesson, CancellationToken cancellation);
}

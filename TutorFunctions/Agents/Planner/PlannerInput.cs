using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

/// <param name="Path">The chosen path.</param>
/// <param name="Current">The plan to change; null for the first one.</param>
/// <param name="ReplanReason">Why it must be changed.</param>
/// <param name="Conversation">The latest turns and a summary of the earlier ones.</param>
public sealed record PlannerInput(
    SessionSetup Setup,
    TeachingPath Path,
    StudyPlan? Current = null,
    string? ReplanReason = null,
    Conversation? Conversation = null
)
{
    /// <summary>The question that the learner failed at last; null in the first plan.</summary>
    public OpenQuestion? Failed { get; init; }

    /// <summary>The reply after which the plan is changed, which the conversation does not hold yet; null in the first plan.</summary>
    public string? Reply { get; init; }

    /// <summary>How that reply was judged.</summary>
    public Evaluation? LastEvaluation { get; init; }
}

/// <summary>Makes a plan, or changes one.</summary>
public interface IPlanner
{
    Task<ProposedPlan> PlanAsync(PlannerInput input, Lesson lesson, CancellationToken cancellation);
}

namespace TutorFunctions.Tutoring;

/// <summary>A plan as the planner would have it; what of it is taken is decided by the session's rules.</summary>
/// <param name="TodoList">All steps; those that have begun come back with their evidence.</param>
/// <param name="ChangesMade">What a replan changed, and why.</param>
public sealed record ProposedPlan(IReadOnlyList<PlanStep> TodoList, string Reasoning, string? ChangesMade, AgentRun? Run)
    : IAgentResult<ProposedPlan>
{
    public ProposedPlan LoggedAs(AgentRun run) => this with { Run = run };
}

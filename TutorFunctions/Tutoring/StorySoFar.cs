namespace TutorFunctions.Tutoring;

/// <summary>What the older part of a conversation came to, in a few sentences.</summary>
public sealed record StorySoFar(string Text, AgentRun? Run) : IAgentResult<StorySoFar>
{
    string IAgentResult<StorySoFar>.Reasoning => "Counted by step.";

    public StorySoFar LoggedAs(AgentRun run) => this with { Run = run };
}

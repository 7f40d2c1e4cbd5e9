namespace TutorFunctions.Agents;

/// <summary>
/// The names by which orchestrations call the agents. Sessions that are under way have them in their histories: they never change.
/// </summary>
public static class AgentActivities
{
    public const string PathGenerator = "PathGenerator";
    public const string Planner = "Planner";
    public const string Executor = "Executor";
    public const string Reviewer = "Reviewer";
    public const string Evaluator = "Evaluator";
    public const string Summarizer = "Summarizer";
}

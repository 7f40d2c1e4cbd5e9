namespace TutorFunctions.Sessions;

/// <summary>One run of an agent, as the logs keep it.</summary>
/// <param name="Agent">planner, executor, reviewer, evaluator or path_generator.</param>
/// <param name="InputSummary">What it was asked, in a few words and without the learner's text.</param>
/// <param name="Reasoning">Why it answered as it did.</param>
/// <param name="Model">The model, or "offline".</param>
public sealed record AgentRun(
    string Agent, DateTime Timestamp, string InputSummary, string Reasoning, double DurationMs, string Model, TokenUsage? Usage = null);

/// <param name="CostUsd">Null when the model's price is not known.</param>
public sealed record TokenUsage(int InputTokens, int OutputTokens, decimal? CostUsd);

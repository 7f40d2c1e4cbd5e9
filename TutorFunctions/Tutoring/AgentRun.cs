namespace TutorFunctions.Tutoring;

/// <summary>One run of an agent, as the logs keep it.</summary>
/// <param name="Agent">planner, executor, reviewer, evaluator or path_generator.</param>
/// <param name="InputSummary">What it was asked, in a few words and without the learner's text.</param>
/// <param name="Reasoning">Why it answered as it did.</param>
/// <param name="Model">The model, or "offline".</param>
public sealed record AgentRun(
    string Agent,
    DateTime Timestamp,
    string InputSummary,
    string Reasoning,
    double DurationMs,
    string Model,
    TokenUsage? Usage = null
)
{
    /// <summary>The prompt and its version, as evaluator@1; null for a run by rule.</summary>
    public string? PromptVersion { get; init; }

    /// <summary>How often the model was called: more than once when an answer had to be sent back.</summary>
    public int? Calls { get; init; }

    /// <summary>Why the offline tutor stood in for a model; null when it did not.</summary>
    public string? StoodInFor { get; init; }
}

/// <param name="CostUsd">Null when the model's price is not known.</param>
public sealed record TokenUsage(int InputTokens, int OutputTokens, decimal? CostUsd);

using TutorFunctions.Tutoring;

namespace TutorFunctions.LanguageModels;

/// <summary>A usable answer, and what it took.</summary>
/// <param name="Model">The model that gave it.</param>
/// <param name="Calls">How often the model was called for it.</param>
public sealed record ModelAnswer<T>(T Result, string Model, int Calls, TokenUsage Usage, TimeSpan Duration)
{
    /// <summary>The log entry of the run.</summary>
    public AgentRun Run(AgentRole role, Prompt prompt, DateTime at, string inputSummary, string reasoning)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        return new(role.Name(), at, inputSummary, reasoning, Duration.TotalMilliseconds, Model, Usage)
        {
            PromptVersion = prompt.Name,
            Calls = Calls,
        };
    }
}

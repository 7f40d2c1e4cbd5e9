using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.AI;

namespace TutorFunctions.LanguageModels.Pipeline;

/// <summary>A question of an agent, with what the pipeline must know of it beside what every chat client does.</summary>
internal sealed class AgentChatOptions : ChatOptions
{
    public AgentChatOptions() { }

    [SetsRequiredMembers]
    private AgentChatOptions(AgentChatOptions other)
        : base(other) =>
        (Redaction, Patience, ReasoningEffort) = (other.Redaction, other.Patience, other.ReasoningEffort);

    /// <summary>What must not leave the server.</summary>
    public required Redaction Redaction { get; init; }

    /// <summary>How long the answer may take, with every try.</summary>
    public required TimeSpan Patience { get; init; }

    /// <summary>By the name that OpenAI has for it; null leaves it to the model.</summary>
    public string? ReasoningEffort { get; init; }

    public override ChatOptions Clone() => new AgentChatOptions(this);
}

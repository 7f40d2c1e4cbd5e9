namespace TutorFunctions.LanguageModels;

/// <summary>How one agent's model is called.</summary>
public sealed record AgentSettings
{
    /// <summary>The model, or on Azure the deployment.</summary>
    public required string Model { get; init; }

    public required ModelApi Api { get; init; }

    /// <summary>From 0 to 2; null leaves it to the model, as reasoning models ask for.</summary>
    public double? Temperature { get; init; }

    /// <summary>none, minimal, low, medium, high or xhigh; null leaves it to the model.</summary>
    public string? ReasoningEffort { get; init; }

    /// <summary>Tokens that an answer may have, reasoning included.</summary>
    public required int MaxTokens { get; init; }

    /// <summary>How long an answer may take, with every try and with an answer that is sent back.</summary>
    public required TimeSpan Timeout { get; init; }

    /// <summary>What an agent gets where nothing is set: the planning ones think long, the others answer fast.</summary>
    public static AgentSettings DefaultOf(AgentRole role) =>
        role switch
        {
            AgentRole.PathGenerator or AgentRole.Planner => new()
            {
                Model = "gpt-5.1",
                Api = ModelApi.Responses,
                ReasoningEffort = "high",
                MaxTokens = 32_000,
                Timeout = TimeSpan.FromMinutes(5),
            },
            AgentRole.Executor => Fast(temperature: 0.5),
            AgentRole.Summarizer => Fast(temperature: 0.2),
            _ => Fast(temperature: 0.1),
        };

    private static AgentSettings Fast(double temperature) =>
        new()
        {
            Model = "gpt-4o",
            Api = ModelApi.Chat,
            Temperature = temperature,
            MaxTokens = 2_000,
            Timeout = TimeSpan.FromSeconds(20),
        };
}

public enum ModelApi
{
    /// <summary>Chat Completions, which every compatible server speaks.</summary>
    Chat,

    /// <summary>The Responses API, with reasoning.</summary>
    Responses,
}

/// <summary>How an answer is made to be JSON of the asked form.</summary>
public enum OutputForm
{
    /// <summary>The server holds the model to a JSON schema.</summary>
    Schema,

    /// <summary>The server holds the model to JSON; the prompt says which.</summary>
    JsonObject,

    /// <summary>Only the prompt asks for JSON.</summary>
    Prompt,
}

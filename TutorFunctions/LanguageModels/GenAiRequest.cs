namespace TutorFunctions.LanguageModels;

/// <summary>What a model is asked, as far as telemetry is concerned.</summary>
/// <param name="Operation">chat or embeddings.</param>
/// <param name="Provider">openai, azure.ai.openai, or another of the conventions' names.</param>
/// <param name="Model">The model or deployment by the name that it is asked for.</param>
public sealed record GenAiRequest(string Operation, string Provider, string Model)
{
    /// <summary>Where the request goes.</summary>
    public Uri? Server { get; init; }

    /// <summary>The session, which is the conversation.</summary>
    public string? SessionId { get; init; }

    public double? Temperature { get; init; }

    public int? MaxTokens { get; init; }

    /// <summary>text or json.</summary>
    public string? OutputType { get; init; }

    /// <summary>What is said to the model, by role. It goes into the span only where learners' text may be logged.</summary>
    public IReadOnlyList<(string Role, string Text)> Messages { get; init; } = [];
}

/// <summary>What a model answered.</summary>
/// <param name="Model">The model that answered, by its own name.</param>
/// <param name="InputTokens">Null when the server did not say.</param>
/// <param name="OutputTokens">Null when the server did not say.</param>
public sealed record GenAiAnswer(string? Model, long? InputTokens, long? OutputTokens)
{
    public string? Id { get; init; }

    /// <summary>stop, length, content_filter or another.</summary>
    public string? FinishReason { get; init; }

    /// <summary>It goes into the span only where learners' text may be logged.</summary>
    public string? Text { get; init; }
}

namespace TutorFunctions.LanguageModels;

/// <summary>One request to a model.</summary>
/// <param name="Instructions">What the model is told before all data.</param>
/// <param name="Messages">What follows: data, and after an answer that could not be used that answer and what was wrong with it.</param>
/// <param name="SchemaName">The answer's name, of letters and underscores.</param>
/// <param name="Schema">The answer's JSON schema.</param>
/// <param name="SessionId">The session that it is for, which is told to telemetry and to no model.</param>
public sealed record ModelCall(
    AgentSettings Agent,
    string Instructions,
    IReadOnlyList<ModelMessage> Messages,
    string SchemaName,
    string Schema,
    string SessionId
);

/// <param name="IsModels">Whether the model said it.</param>
public sealed record ModelMessage(bool IsModels, string Text);

/// <summary>What came back from a model, whatever it is worth.</summary>
/// <param name="Model">The model that answered, by the server's own name.</param>
/// <param name="Stop">Why it ended.</param>
/// <param name="Id">The answer's id, by which the provider finds it; null when the server gave none.</param>
public sealed record ModelReply(
    string Text,
    string Model,
    ModelStop Stop,
    int InputTokens,
    int CachedTokens,
    int OutputTokens,
    string? Id = null
);

public enum ModelStop
{
    /// <summary>It had said all that it had to say.</summary>
    Done,

    /// <summary>It ran into the limit of tokens.</summary>
    Length,

    /// <summary>The provider's filter stopped it.</summary>
    ContentFilter,

    /// <summary>It refused; the text is its reason.</summary>
    Refusal,
}

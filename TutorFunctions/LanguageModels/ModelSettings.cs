namespace TutorFunctions.LanguageModels;

/// <summary>Which language models play which agents, and what that may cost.</summary>
public sealed record ModelSettings
{
    /// <summary>The base address with the version, as https://api.openai.com/v1; null when every agent is offline.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>
    /// Who answers there, by the name that telemetry's conventions have for it; a compatible server counts as what it is compatible with.
    /// </summary>
    public string Provider => Endpoint is { } endpoint && ModelSettingsReader.IsAzure(endpoint) ? "azure.ai.openai" : "openai";

    public string? Key { get; init; }

    /// <summary>Whether tokens of the machine's Azure identity stand in for a key.</summary>
    public bool UsesIdentity { get; init; }

    /// <summary>The client id of a user-assigned identity; null for the system-assigned one.</summary>
    public string? IdentityClientId { get; init; }

    /// <summary>The agents that a model plays; any other is offline.</summary>
    public IReadOnlyDictionary<AgentRole, AgentSettings> Agents { get; init; } = new Dictionary<AgentRole, AgentSettings>();

    /// <summary>The form to ask for first; a server that refuses it is asked for the next simpler one.</summary>
    public OutputForm Output { get; init; } = OutputForm.Schema;

    public ModelPrices Prices { get; init; } = ModelPrices.Published;

    public ModelBudget Budget { get; init; } = new(null, null);

    /// <summary>The language that learners are taught in, as an ISO 639-1 code.</summary>
    public string Language { get; init; } = "en";

    public string LanguageName => Languages.NameOf(Language);

    public string? EmbeddingModel { get; init; }

    public string? ModerationModel { get; init; }

    /// <summary>
    /// How long a session that cannot go on without its model waits before it asks again; twice as long each time, up to ten times.
    /// </summary>
    public TimeSpan AskAgainAfter { get; init; } = TimeSpan.FromSeconds(30);

    public static ModelSettings AllOffline { get; } = new();

    public bool HasModels => Agents.Count > 0;

    /// <summary>
    /// Whether a topic that no lesson covers can be taught: somebody must find its ideas and somebody must write its questions.
    /// </summary>
    public bool CanTeachAnything => Agents.ContainsKey(AgentRole.PathGenerator) && Agents.ContainsKey(AgentRole.Executor);
}

/// <summary>US dollars that may be spent; null for no limit.</summary>
public sealed record ModelBudget(decimal? PerSession, decimal? PerDay);

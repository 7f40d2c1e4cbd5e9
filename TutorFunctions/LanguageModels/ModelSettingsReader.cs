using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace TutorFunctions.LanguageModels;

/// <summary>Reads the settings of language models and refuses what cannot work, with what to do about it.</summary>
public static class ModelSettingsReader
{
    private const string Offline = "offline";
    private const string EndpointName = "TUTOR_MODEL_ENDPOINT";
    private const string KeyName = "TUTOR_MODEL_KEY";
    private const string IdentityName = "TUTOR_MODEL_IDENTITY";
    private const string ModelName = "TUTOR_MODEL";

    private static readonly Uri s_openAi = new("https://api.openai.com/v1");
    private static readonly string[] s_azureHosts = [".openai.azure.com", ".cognitiveservices.azure.com", ".services.ai.azure.com"];
    private static readonly string[] s_efforts = ["none", "minimal", "low", "medium", "high", "xhigh"];

    /// <summary>An agent without a model of its own takes that of another.</summary>
    private static readonly Dictionary<AgentRole, AgentRole> s_follows = new()
    {
        [AgentRole.PathGenerator] = AgentRole.Planner,
        [AgentRole.Summarizer] = AgentRole.Executor,
    };

    /// <exception cref="SettingException">A setting has a value that it cannot have, or one is missing that another needs.</exception>
    public static ModelSettings Read(IConfiguration settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var (key, usesIdentity, clientId) = (Text(settings, KeyName), false, (string?)null);
        if (Text(settings, IdentityName) is { } identity)
            (usesIdentity, clientId) = Identity(identity, key);
        var endpoint = Endpoint(Text(settings, EndpointName), key);
        var agents = endpoint is null ? [] : Agents(settings);
        if (endpoint is null)
            RefuseModelsWithoutEndpoint(settings);
        else if (agents.Count > 0)
            RefuseMissingKey(endpoint, key, usesIdentity);
        return new ModelSettings
        {
            Endpoint = endpoint,
            Key = key,
            UsesIdentity = usesIdentity,
            IdentityClientId = clientId,
            Agents = agents,
            Output = OneOf(
                settings,
                "TUTOR_MODEL_OUTPUT",
                OutputForm.Schema,
                ("schema", OutputForm.Schema),
                ("json_object", OutputForm.JsonObject),
                ("prompt", OutputForm.Prompt)
            ),
            Prices = ModelPrices.Read(Text(settings, "TUTOR_MODEL_PRICES")),
            Budget = new ModelBudget(Money(settings, "TUTOR_BUDGET_PER_SESSION_USD"), Money(settings, "TUTOR_BUDGET_PER_DAY_USD")),
            Language = Language(Text(settings, "TUTOR_LANGUAGE")),
            EmbeddingModel = Text(settings, "TUTOR_EMBEDDING_MODEL"),
            ModerationModel = Moderation(Text(settings, "TUTOR_MODERATION_MODEL"), endpoint),
            AskAgainAfter = Seconds(settings, "TUTOR_MODEL_ASK_AGAIN_SECONDS", 1, 3600) ?? TimeSpan.FromSeconds(30),
        };
    }

    private static Dictionary<AgentRole, AgentSettings> Agents(IConfiguration settings)
    {
        var agents = new Dictionary<AgentRole, AgentSettings>();
        foreach (var role in Enum.GetValues<AgentRole>())
        {
            var model = Text(settings, $"TUTOR_{role.SettingName()}_MODEL")
                ?? (s_follows.TryGetValue(role, out var other) ? Text(settings, $"TUTOR_{other.SettingName()}_MODEL") : null)
                ?? Text(settings, ModelName);
            if (Offline.Equals(model, StringComparison.OrdinalIgnoreCase))
                continue;
            agents[role] = Agent(settings, role, model);
        }

        return agents;
    }

    private static AgentSettings Agent(IConfiguration settings, AgentRole role, string? model)
    {
        var (prefix, standard) = ($"TUTOR_{role.SettingName()}", AgentSettings.DefaultOf(role));
        var api = OneOf(settings, $"{prefix}_API", standard.Api, ("chat", ModelApi.Chat), ("responses", ModelApi.Responses));
        return standard with
        {
            Model = model ?? standard.Model,
            Api = api,
            Temperature = Number(settings, $"{prefix}_TEMPERATURE", 0, 2) ?? standard.Temperature,
            ReasoningEffort = OneOf(
                settings,
                $"{prefix}_REASONING_EFFORT",
                standard.ReasoningEffort,
                [.. s_efforts.Select(effort => (effort, (string?)effort))]
            ),
            MaxTokens = (int)(Number(settings, $"{prefix}_MAX_TOKENS", 100, 200_000) ?? standard.MaxTokens),
            Timeout = Seconds(settings, $"{prefix}_TIMEOUT_SECONDS", 1, 3600) ?? standard.Timeout,
        };
    }

    private static Uri? Endpoint(string? setting, string? key)
    {
        if (setting is null)
            return key is null ? null : s_openAi;
        if (
            !Uri.TryCreate(setting, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
            || address.Query.Length > 0
        )
        {
            throw new SettingException(
                $"{EndpointName} is '{setting}'; it must be the base address of an OpenAI-compatible API, as https://api.openai.com/v1, "
                    + "https://<resource>.openai.azure.com or http://localhost:11434/v1."
            );
        }

        if (address.AbsolutePath != "/")
            return address;
        return new Uri(address, IsAzure(address) ? "openai/v1" : "v1");
    }

    internal static bool IsAzure(Uri address) =>
        Array.Exists(s_azureHosts, host => address.Host.EndsWith(host, StringComparison.OrdinalIgnoreCase));

    private static (bool Uses, string? ClientId) Identity(string setting, string? key)
    {
        if (key is not null)
            throw new SettingException(
                $"{IdentityName} and {KeyName} are both set; the server can prove itself by one of them only. Remove the key to use "
                    + $"the identity."
            );
        if (setting.Equals("managed", StringComparison.OrdinalIgnoreCase))
            return (true, null);
        return Guid.TryParse(setting, out _)
            ? (true, setting)
            : throw new SettingException(
                $"{IdentityName} is '{setting}'; it must be 'managed' for the system-assigned identity, or the client id of a "
                    + $"user-assigned one."
            );
    }

    private static void RefuseModelsWithoutEndpoint(IConfiguration settings)
    {
        var named = Enum.GetValues<AgentRole>()
            .Select(role => $"TUTOR_{role.SettingName()}_MODEL")
            .Prepend(ModelName)
            .FirstOrDefault(name => Text(settings, name) is { } model && !Offline.Equals(model, StringComparison.OrdinalIgnoreCase));
        if (named is not null)
        {
            throw new SettingException(
                $"{named} names a model, but nothing says where it is. Set {KeyName} for OpenAI, {EndpointName} for any other server, "
                    + $"or {named}=offline."
            );
        }
    }

    private static void RefuseMissingKey(Uri endpoint, string? key, bool usesIdentity)
    {
        if (key is null && !usesIdentity && (IsAzure(endpoint) || endpoint.Host == s_openAi.Host))
            throw new SettingException(
                $"{EndpointName} is {endpoint}, which asks for a key. Set "
                    + $"{KeyName}{(IsAzure(endpoint) ? $", or {IdentityName}=managed" : string.Empty)}."
            );
        if (usesIdentity && endpoint.Scheme != "https")
            throw new SettingException($"{IdentityName} sends tokens, so {EndpointName} must begin with https; it is {endpoint}.");
    }

    private static string Language(string? setting) =>
        setting is null ? "en"
        : setting.Length == 2 && setting.All(char.IsAsciiLetterLower) ? setting
        : throw new SettingException($"TUTOR_LANGUAGE is '{setting}'; it must be a language's two letters (ISO 639-1), as en, de or fr.");

    private static string? Moderation(string? setting, Uri? endpoint) =>
        setting switch
        {
            null => endpoint?.Host == s_openAi.Host ? "omni-moderation-latest" : null,
            Offline => null,
            _ => endpoint is null
                ? throw new SettingException(
                    $"TUTOR_MODERATION_MODEL names a model, but nothing says where it is. Set {KeyName} or {EndpointName}."
                )
                : setting,
        };

    private static decimal? Money(IConfiguration settings, string name) =>
        Text(settings, name) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var money) ? money
        : throw new SettingException($"{name} is '{text}'; it must be an amount in US dollars, as 0.50, or not be set for no limit.");

    private static double? Number(IConfiguration settings, string name, double lowest, double highest) =>
        Text(settings, name) is not { } text ? null
        : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number >= lowest
        && number <= highest
            ? number
        : throw new SettingException(
            string.Create(CultureInfo.InvariantCulture, $"{name} is '{text}'; it must be a number from {lowest} to {highest}.")
        );

    private static TimeSpan? Seconds(IConfiguration settings, string name, double lowest, double highest) =>
        Number(settings, name, lowest, highest) is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    private static T OneOf<T>(IConfiguration settings, string name, T otherwise, params (string Name, T Value)[] options)
    {
        if (Text(settings, name) is not { } text)
            return otherwise;
        foreach (var option in options)
        {
            if (option.Name.Equals(text, StringComparison.OrdinalIgnoreCase))
                return option.Value;
        }

        throw new SettingException($"{name} is '{text}'; it must be one of {string.Join(", ", options.Select(option => option.Name))}.");
    }

    private static string? Text(IConfiguration settings, string name) => settings[name] is { Length: > 0 } text ? text.Trim() : null;
}

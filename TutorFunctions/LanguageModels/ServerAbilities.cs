using System.Collections.Concurrent;

namespace TutorFunctions.LanguageModels;

/// <summary>
/// What a server takes from each model's requests, as its refusals have taught: no server is asked twice for what it does not know.
/// </summary>
public sealed class ServerAbilities(OutputForm form)
{
    private readonly ConcurrentDictionary<string, Abilities> _learned = new(StringComparer.Ordinal);

    public Abilities Of(AgentSettings agent)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return _learned.TryGetValue(Key(agent), out var learned) ? learned : new Abilities { Api = agent.Api, Form = form };
    }

    /// <summary>Learns from a refusal.</summary>
    /// <param name="tried">With what the request was made.</param>
    /// <returns>Whether the request is worth another try, in a simpler form.</returns>
    public bool Learn(AgentSettings agent, Abilities tried, int status, string refusal)
    {
        ArgumentNullException.ThrowIfNull(tried);
        if (Simpler(tried, status, refusal) is not { } simpler)
            return false;
        _learned[Key(agent)] = simpler;
        return true;
    }

    private static Abilities? Simpler(Abilities tried, int status, string refusal)
    {
        bool Names(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (refusal.Contains(word, StringComparison.OrdinalIgnoreCase))
                    return true;
            }

            return false;
        }

        if (status is 404 or 405 or 501)
            return tried.Api == ModelApi.Responses ? tried with { Api = ModelApi.Chat } : null;
        if (status is not (400 or 422))
            return null;
        if (tried.Form != OutputForm.Prompt && Names("response_format", "json_schema", "text.format", "json_object", "grammar"))
            return tried with { Form = tried.Form + 1 };
        if (tried.TakesReasoning && Names("reasoning"))
            return tried with { TakesReasoning = false };
        if (tried.TakesTemperature && Names("temperature"))
            return tried with { TakesTemperature = false };
        return tried.TakesNewTokenLimit && Names("max_completion_tokens", "max_output_tokens")
            ? tried with
            {
                TakesNewTokenLimit = false,
            }
            : null;
    }

    private static string Key(AgentSettings agent) => $"{agent.Api}/{agent.Model}";
}

public sealed record Abilities
{
    public required ModelApi Api { get; init; }

    public required OutputForm Form { get; init; }

    public bool TakesTemperature { get; init; } = true;

    public bool TakesReasoning { get; init; } = true;

    /// <summary>Whether the limit is called max_completion_tokens; older servers know max_tokens only.</summary>
    public bool TakesNewTokenLimit { get; init; } = true;
}

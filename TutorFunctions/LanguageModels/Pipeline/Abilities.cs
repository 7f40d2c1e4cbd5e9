using TutorFunctions.LanguageModels.Wire;

namespace TutorFunctions.LanguageModels.Pipeline;

/// <summary>What a server takes of a request to one of its models.</summary>
internal sealed record Abilities
{
    public required ModelApi Api { get; init; }

    public required OutputForm Form { get; init; }

    public bool TakesTemperature { get; init; } = true;

    public bool TakesReasoning { get; init; } = true;

    public bool TakesSystemRole { get; init; } = true;

    /// <summary>Whether it can be told not to keep what is said.</summary>
    public bool TakesStore { get; init; } = true;

    /// <summary>Whether a limit may be called max_completion_tokens.</summary>
    public bool TakesNewLimit { get; init; } = true;

    /// <summary>Whether a limit may be called max_tokens.</summary>
    public bool TakesOldLimit { get; init; } = true;

    /// <summary>
    /// Whether a limit is called max_tokens rather than max_completion_tokens: servers that hold no model to a schema are mostly older.
    /// </summary>
    public bool PrefersOldLimit => TakesOldLimit && (!TakesNewLimit || Form != OutputForm.Schema);

    /// <summary>The next simpler request after a refusal; null where a simpler one would be refused as well.</summary>
    public Abilities? After(WireRefusal refusal)
    {
        if (WireFault.IsFiltered(refusal) || refusal.Names("context_length", "maximum context", "context window"))
            return null;
        if (Api == ModelApi.Responses && LacksResponses(refusal))
            return this with { Api = ModelApi.Chat };
        if (Form != OutputForm.Prompt && refusal.Status is 400 or 422 or 500 or 501 && NamesForm(refusal))
            return this with { Form = Form + 1 };
        if (refusal.Status is not (400 or 422))
            return null;
        return WithoutNamed(refusal) ?? Plainer();
    }

    private Abilities? WithoutNamed(WireRefusal refusal)
    {
        if (TakesReasoning && refusal.Names("reasoning"))
            return this with { TakesReasoning = false };
        if (TakesTemperature && refusal.Names("temperature"))
            return this with { TakesTemperature = false };
        if (Api == ModelApi.Responses && TakesStore && refusal.Names("store"))
            return this with { TakesStore = false };
        if (TakesSystemRole && refusal.Names("system") && refusal.Names("role", "message", "prompt"))
            return this with { TakesSystemRole = false };
        if (Api == ModelApi.Chat && PrefersOldLimit && refusal.Names("max_tokens"))
            return this with { TakesOldLimit = false };
        return TakesNewLimit && !PrefersOldLimit && refusal.Names("max_completion_tokens", "max_output_tokens")
            ? this with
            {
                TakesNewLimit = false,
            }
            : null;
    }

    /// <summary>After a refusal that names no cause.</summary>
    private Abilities? Plainer() =>
        Api == ModelApi.Responses ? this with { Api = ModelApi.Chat }
        : Form != OutputForm.Prompt ? this with { Form = Form + 1 }
        : null;

    private static bool LacksResponses(WireRefusal refusal) =>
        refusal.Status is 404 or 405 or 501
        || (
            refusal.Status is 400 or 403 or 500
            && refusal.Names("unknown request url", "operationnotsupported", "not implemented", "unsupported", "/responses")
            && !NamesForm(refusal)
        );

    private static bool NamesForm(WireRefusal refusal) =>
        refusal.Names("response_format", "json_object", "text.format", "schema", "grammar", "guided_json", "structured output");
}

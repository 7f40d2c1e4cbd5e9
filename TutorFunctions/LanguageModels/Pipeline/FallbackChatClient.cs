// The Responses API and patches of requests are marked as experimental in the library; the pinned version is what the tests on the wire run
// against.

#pragma warning disable OPENAI001, SCME0001
using System.ClientModel;
using Microsoft.Extensions.AI;
using OpenAI.Chat;
using OpenAI.Responses;
using TutorFunctions.LanguageModels.Wire;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = Microsoft.Extensions.AI.ChatResponseFormat;

namespace TutorFunctions.LanguageModels.Pipeline;

/// <summary>
/// Asks a server for what it can: where it refuses a schema, a parameter, a role or the Responses API, the request is made simpler until it
/// is taken. What was taken is asked for from then on.
/// </summary>
/// <param name="chat">The model by Chat Completions.</param>
/// <param name="responses">The same model by the Responses API.</param>
/// <param name="full">What is asked for first.</param>
/// <param name="metadata">Who answers, for telemetry.</param>
internal sealed class FallbackChatClient(IChatClient chat, IChatClient responses, Abilities full, ChatClientMetadata metadata)
    : DelegatingChatClient(chat)
{
    private volatile Abilities _taken = full;

    public override async Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        ArgumentNullException.ThrowIfNull(options);
        var asked = messages.ToList();
        for (var abilities = _taken; ;)
        {
            try
            {
                var response = await (abilities.Api == ModelApi.Responses ? responses : InnerClient).GetResponseAsync(
                    Messages(asked, options, abilities),
                    Options((AgentChatOptions)options, abilities),
                    cancellationToken
                );
                _taken = abilities;
                return response;
            }
            catch (ClientResultException refusal) when (abilities.After(WireRefusal.Of(refusal)) is { } simpler)
            {
                abilities = simpler;
            }
        }
    }

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(ChatClientMetadata) && serviceKey is null ? metadata : base.GetService(serviceType, serviceKey);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            responses.Dispose();
        base.Dispose(disposing);
    }

    private static List<ChatMessage> Messages(List<ChatMessage> asked, ChatOptions options, Abilities abilities) =>
        abilities.TakesSystemRole ? asked : [new ChatMessage(ChatRole.User, Instructions(options, abilities)), .. asked];

    private static ChatOptions Options(AgentChatOptions asked, Abilities abilities)
    {
        var options = asked.Clone();
        options.Instructions = abilities.TakesSystemRole ? Instructions(asked, abilities) : null;
        if (!abilities.TakesTemperature)
            options.Temperature = null;
        if (abilities.Form != OutputForm.Schema)
            options.ResponseFormat = abilities.Form == OutputForm.JsonObject ? ChatResponseFormat.Json : null;
        if (abilities is { TakesNewLimit: false } or { PrefersOldLimit: true, Api: ModelApi.Chat })
            options.MaxOutputTokens = null;
        options.RawRepresentationFactory = _ =>
            abilities.Api == ModelApi.Responses ? OfResponses(asked, abilities) : OfChat(asked, abilities);
        return options;
    }

    private static ChatCompletionOptions OfChat(AgentChatOptions asked, Abilities abilities)
    {
        var options = new ChatCompletionOptions();
        if (abilities.TakesReasoning && asked.ReasoningEffort is { } effort)
            options.ReasoningEffortLevel = new ChatReasoningEffortLevel(effort);
        if (abilities.PrefersOldLimit && asked.MaxOutputTokens is { } limit)
            options.Patch.Set("$.max_tokens"u8, limit);
        return options;
    }

    private static CreateResponseOptions OfResponses(AgentChatOptions asked, Abilities abilities)
    {
        // What is said of learners is kept here and nowhere else.
        var options = new CreateResponseOptions();
        if (abilities.TakesStore)
            options.StoredOutputEnabled = false;
        if (abilities.TakesReasoning && asked.ReasoningEffort is { } effort)
            options.ReasoningOptions = new ResponseReasoningOptions { ReasoningEffortLevel = new ResponseReasoningEffortLevel(effort) };
        return options;
    }

    private static string Instructions(ChatOptions options, Abilities abilities) =>
        abilities.Form == OutputForm.Schema || options.ResponseFormat is not ChatResponseFormatJson { Schema: { } schema }
            ? options.Instructions ?? string.Empty
            : $"{options.Instructions}\n\nAnswer with one JSON object and nothing else. It must be valid by this JSON schema:\n{schema}";
}

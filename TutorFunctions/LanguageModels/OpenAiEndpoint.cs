// The Responses API and patches of requests are marked as experimental in the library; the pinned version is what the tests on the wire run
// against.

#pragma warning disable OPENAI001, SCME0001
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using Azure.Identity;
using OpenAI;
using OpenAI.Chat;
using OpenAI.Responses;

namespace TutorFunctions.LanguageModels;

/// <summary>Calls models over OpenAI's protocol: OpenAI itself, Azure OpenAI, and every compatible server.</summary>
public sealed class OpenAiEndpoint(ModelSettings settings, GenAiTelemetry telemetry, TimeProvider clock) : IModelEndpoint
{
    private const string AzureScope = "https://cognitiveservices.azure.com/.default";

    /// <summary>A server that names a longer wait is left to the durable retry.</summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromSeconds(30);

    private readonly ServerAbilities _abilities = new(settings.Output);
    private readonly Lazy<OpenAIClient> _client = new(() => Connect(settings));

    /// <summary>The library's client, for the calls that are no conversation.</summary>
    internal OpenAIClient Client => _client.Value;

    public async Task<ModelReply> CallAsync(ModelCall call, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(call);
        for (var waits = 0; ;)
        {
            var abilities = _abilities.Of(call.Agent);
            var send = abilities.Api == ModelApi.Responses ? Responding(call, abilities) : Chatting(call, abilities);
            using var limit = new CancellationTokenSource(call.Agent.Timeout, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
            try
            {
                using var measured = telemetry.Start(Request(call, abilities));
                return await measured.OfAsync(send(either.Token), Answer);
            }
            catch (ClientResultException refusal) when (refusal.Status != 0)
            {
                var body = refusal.GetRawResponse()?.Content.ToString() ?? string.Empty;
                if (_abilities.Learn(call.Agent, abilities, refusal.Status, $"{refusal.Message} {body}"))
                    continue;
                if (RetryAfter(refusal) is not { } wait || wait > s_longestWait || ++waits > 2)
                    throw Failure(call, refusal, body);
                await Task.Delay(wait, clock, cancellation);
            }
            catch (Exception error) when (IsOfTheWire(error) && !cancellation.IsCancellationRequested)
            {
                throw new ModelFailedException(
                    limit.IsCancellationRequested
                        ? $"{call.Agent.Model} did not answer within {call.Agent.Timeout.TotalSeconds:0} s."
                        : $"{call.Agent.Model} could not be reached: {error.Message}",
                    error
                );
            }
        }
    }

    /// <summary>Begins to measure a call of another kind.</summary>
    internal GenAiCall Measure(string operation, string model) =>
        telemetry.Start(new GenAiRequest(operation, settings.Provider, model) { Server = settings.Endpoint });

    private GenAiRequest Request(ModelCall call, Abilities abilities) =>
        new("chat", settings.Provider, call.Agent.Model)
        {
            Server = settings.Endpoint,
            SessionId = call.SessionId,
            Temperature = abilities.TakesTemperature ? call.Agent.Temperature : null,
            MaxTokens = call.Agent.MaxTokens,
            OutputType = "json",
            Messages =
            [
                ("system", call.Instructions),
                .. call.Messages.Select(message => (message.IsModels ? "assistant" : "user", message.Text)),
            ],
        };

    private static GenAiAnswer Answer(ModelReply reply) =>
        new(reply.Model, reply.InputTokens, reply.OutputTokens)
        {
            Id = reply.Id,
            Text = reply.Text,
            FinishReason = reply.Stop switch
            {
                ModelStop.Length => "length",
                ModelStop.ContentFilter => "content_filter",
                ModelStop.Refusal => "refusal",
                _ => "stop",
            },
        };

    /// <summary>The request by Chat Completions, ready to be sent.</summary>
    private Func<CancellationToken, Task<ModelReply>> Chatting(ModelCall call, Abilities abilities)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = abilities.TakesTemperature ? (float?)call.Agent.Temperature : null,
            ReasoningEffortLevel =
                abilities.TakesReasoning && call.Agent.ReasoningEffort is { } effort
                    ? new ChatReasoningEffortLevel(effort)
                    : default(ChatReasoningEffortLevel?),
            ResponseFormat = abilities.Form switch
            {
                OutputForm.Schema => ChatResponseFormat.CreateJsonSchemaFormat(
                    call.SchemaName,
                    BinaryData.FromString(call.Schema),
                    jsonSchemaIsStrict: true
                ),
                OutputForm.JsonObject => ChatResponseFormat.CreateJsonObjectFormat(),
                _ => null,
            },
        };
        if (abilities.TakesNewTokenLimit && abilities.Form == OutputForm.Schema)
            options.MaxOutputTokenCount = call.Agent.MaxTokens;
        else
            options.Patch.Set("$.max_tokens"u8, call.Agent.MaxTokens);
        ChatMessage[] messages =
        [
            new SystemChatMessage(Instructions(call, abilities)),
            .. call.Messages.Select(message =>
                message.IsModels ? (ChatMessage)new AssistantChatMessage(message.Text) : new UserChatMessage(message.Text)
            ),
        ];
        var client = Client.GetChatClient(call.Agent.Model);
        return async cancellation => Reply(call, await client.CompleteChatAsync(messages, options, cancellation));
    }

    private static ModelReply Reply(ModelCall call, ChatCompletion answer)
    {
        var text = string.Concat(answer.Content.Select(part => part.Text));
        var stop = answer.Refusal is { Length: > 0 }
            ? ModelStop.Refusal
            : answer.FinishReason switch
            {
                ChatFinishReason.Length => ModelStop.Length,
                ChatFinishReason.ContentFilter => ModelStop.ContentFilter,
                _ => ModelStop.Done,
            };
        return new ModelReply(
            stop == ModelStop.Refusal ? answer.Refusal : text,
            answer.Model ?? call.Agent.Model,
            stop,
            answer.Usage?.InputTokenCount ?? 0,
            answer.Usage?.InputTokenDetails?.CachedTokenCount ?? 0,
            answer.Usage?.OutputTokenCount ?? 0,
            answer.Id
        );
    }

    /// <summary>The request by the Responses API, ready to be sent.</summary>
    private Func<CancellationToken, Task<ModelReply>> Responding(ModelCall call, Abilities abilities)
    {
        var options = new CreateResponseOptions
        {
            Model = call.Agent.Model,
            Instructions = Instructions(call, abilities),
            MaxOutputTokenCount = call.Agent.MaxTokens,
            Temperature = abilities.TakesTemperature ? (float?)call.Agent.Temperature : null,
            ReasoningOptions =
                abilities.TakesReasoning && call.Agent.ReasoningEffort is { } effort
                    ? new ResponseReasoningOptions { ReasoningEffortLevel = new ResponseReasoningEffortLevel(effort) }
                    : null,
            TextOptions =
                abilities.Form == OutputForm.Prompt
                    ? null
                    : new ResponseTextOptions
                    {
                        TextFormat =
                            abilities.Form == OutputForm.Schema
                                ? ResponseTextFormat.CreateJsonSchemaFormat(
                                    call.SchemaName,
                                    BinaryData.FromString(call.Schema),
                                    jsonSchemaIsStrict: true
                                )
                                : ResponseTextFormat.CreateJsonObjectFormat(),
                    },

            // What is said of learners is kept here and nowhere else.
            StoredOutputEnabled = false,
        };
        foreach (var message in call.Messages)
            options.InputItems.Add(
                message.IsModels ? ResponseItem.CreateAssistantMessageItem(message.Text) : ResponseItem.CreateUserMessageItem(message.Text)
            );
        var client = Client.GetResponsesClient();
        return async cancellation => Reply(call, await client.CreateResponseAsync(options, cancellation));
    }

    private static ModelReply Reply(ModelCall call, ResponseResult answer)
    {
        var refusal = answer
            .OutputItems.OfType<MessageResponseItem>()
            .SelectMany(item => item.Content)
            .FirstOrDefault(part => part.Refusal is { Length: > 0 })
            ?.Refusal;
        if (answer.Status == ResponseStatus.Failed)
            throw new ModelFailedException($"{call.Agent.Model} failed: {answer.Error?.Message}");
        var stop =
            refusal is not null ? ModelStop.Refusal
            : answer.IncompleteStatusDetails?.Reason == ResponseIncompleteStatusReason.ContentFilter ? ModelStop.ContentFilter
            : answer.Status == ResponseStatus.Incomplete ? ModelStop.Length
            : ModelStop.Done;
        return new ModelReply(
            refusal ?? answer.GetOutputText() ?? string.Empty,
            answer.Model ?? call.Agent.Model,
            stop,
            answer.Usage?.InputTokenCount ?? 0,
            answer.Usage?.InputTokenDetails?.CachedTokenCount ?? 0,
            answer.Usage?.OutputTokenCount ?? 0,
            answer.Id
        );
    }

    private static string Instructions(ModelCall call, Abilities abilities) =>
        abilities.Form == OutputForm.Schema
            ? call.Instructions
            : $"{call.Instructions}\n\nAnswer with one JSON object and nothing else. It must be valid by this JSON schema:\n{call.Schema}";

    private static Exception Failure(ModelCall call, ClientResultException refusal, string body) =>
        refusal.Status switch
        {
            408 or 409 or 429 or >= 500 => new ModelFailedException($"{call.Agent.Model} answered {refusal.Status}.", refusal),
            400
                when body.Contains("content_filter", StringComparison.OrdinalIgnoreCase)
                    || body.Contains("content_policy", StringComparison.OrdinalIgnoreCase) => new ModelNotAvailableException(
                $"The provider's content filter refused what {call.Agent.Model} was asked.",
                refusal
            ),
            401 or 403 => new ModelNotAvailableException(
                $"The endpoint answered {refusal.Status}: the key or the identity is not accepted for {call.Agent.Model}.",
                refusal
            ),
            404 => new ModelNotAvailableException($"The endpoint knows no model or deployment '{call.Agent.Model}' (404).", refusal),
            _ => new ModelNotAvailableException(
                $"The endpoint refused the request to {call.Agent.Model} with {refusal.Status}: {Brief(refusal.Message)}",
                refusal
            ),
        };

    private static string Brief(string message) => message.Length > 300 ? message[..300] : message;

    /// <summary>What the library throws for a connection that breaks, and for an answer that is none of the protocol's.</summary>
    internal static bool IsOfTheWire(Exception error) =>
        error
            is ClientResultException
                or HttpRequestException
                or IOException
                or OperationCanceledException
                or AggregateException
                or JsonException
                or FormatException
                or InvalidOperationException
                or ArgumentException
                or KeyNotFoundException;

    private TimeSpan? RetryAfter(ClientResultException refusal)
    {
        if (
            refusal.Status is not (429 or 503)
            || refusal.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is not true
            || value is null
        )
            return null;
        if (double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
            return TimeSpan.FromSeconds(seconds);
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var at) && at - clock.GetUtcNow() is { Ticks: > 0 } wait
            ? wait
            : null;
    }

    private static OpenAIClient Connect(ModelSettings settings)
    {
        // Retries are decided on here and in the orchestration, where they are durable; the library's own would multiply them.
        var options = new OpenAIClientOptions
        {
            Endpoint = settings.Endpoint,
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            UserAgentApplicationId = "tutor",
        };
        return settings.UsesIdentity
            ? new OpenAIClient(new BearerTokenPolicy(new ManagedIdentityCredential(Identity(settings)), AzureScope), options)
            : new OpenAIClient(new ApiKeyCredential(settings.Key ?? "none"), options);
    }

    private static ManagedIdentityId Identity(ModelSettings settings) =>
        settings.IdentityClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned;
}

// The Responses API is marked as experimental in the library; the pinned version is what the tests on the wire run against.

#pragma warning disable OPENAI001
using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;
using Azure.AI.OpenAI;
using Azure.Identity;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Embeddings;
using OpenAI.Moderations;

namespace TutorFunctions.LanguageModels.Wire;

/// <summary>The way to the model server: Azure OpenAI by its own client, OpenAI and every compatible server by OpenAI's.</summary>
public sealed class ModelWire : IDisposable
{
    private const string Name = "tutor";

    private readonly HttpClient _http;
    private readonly Lazy<OpenAIClient> _client;

    /// <param name="server">What carries requests; null for the network.</param>
    public ModelWire(ModelSettings settings, HttpMessageHandler? server = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _http = new HttpClient(new CheckedResponses(server ?? Network())) { Timeout = Timeout.InfiniteTimeSpan };
        _client = new Lazy<OpenAIClient>(() => Connect(settings));
    }

    /// <summary>A model or deployment, by one of the two APIs.</summary>
    public IChatClient Chat(string model, ModelApi api) =>
        api == ModelApi.Responses
            ? _client.Value.GetResponsesClient().AsIChatClient(model)
            : _client.Value.GetChatClient(model).AsIChatClient();

    public EmbeddingClient Embeddings(string model) => _client.Value.GetEmbeddingClient(model);

    public ModerationClient Moderations(string model) => _client.Value.GetModerationClient(model);

    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler Network() =>
        new() { AutomaticDecompression = DecompressionMethods.All, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    private OpenAIClient Connect(ModelSettings settings)
    {
        var endpoint = settings.Endpoint ?? throw new InvalidOperationException("No endpoint is set, so that there is nobody to call.");
        if (!ModelSettingsReader.IsAzure(endpoint))
        {
            return new OpenAIClient(
                new ApiKeyCredential(settings.Key ?? "none"),
                Set(new OpenAIClientOptions { Endpoint = endpoint, UserAgentApplicationId = Name })
            );
        }

        var resource = new Uri(endpoint.GetLeftPart(UriPartial.Authority));
        var options = Set(new AzureOpenAIClientOptions { UserAgentApplicationId = Name });
        return settings.UsesIdentity
            ? new AzureOpenAIClient(resource, new ManagedIdentityCredential(Identity(settings)), options)
            : new AzureOpenAIClient(resource, new ApiKeyCredential(settings.Key ?? "none"), options);
    }

    // Retries and timeouts are the pipeline's; the library's own would multiply them.
    private T Set<T>(T options)
        where T : ClientPipelineOptions
    {
        options.RetryPolicy = new ClientRetryPolicy(0);
        options.NetworkTimeout = Timeout.InfiniteTimeSpan;
        options.Transport = new HttpClientPipelineTransport(_http);
        return options;
    }

    private static ManagedIdentityId Identity(ModelSettings settings) =>
        settings.IdentityClientId is { } id ? ManagedIdentityId.FromUserAssignedClientId(id) : ManagedIdentityId.SystemAssigned;
}

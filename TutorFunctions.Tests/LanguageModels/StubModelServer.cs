using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>
/// A model server on loopback that speaks the real protocol (Chat Completions, Responses, Embeddings, Moderations) and does as it is told,
/// which may be to misbehave. It keeps every request as it came over the wire.
/// </summary>
internal sealed class StubModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<StubRequest> _requests = [];

    private readonly Channel<StubRequest> _arrivals = Channel.CreateUnbounded<StubRequest>();

    private StubModelServer(WebApplication app) => _app = app;

    /// <summary>What it answers; a sensible tutor until a test says otherwise.</summary>
    public Func<StubRequest, StubReply> Script { get; set; } = StubTutor.Answer;

    /// <summary>Every request so far, in order of arrival.</summary>
    public IReadOnlyList<StubRequest> Requests => [.. _requests];

    public string Endpoint =>
        _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First() + "/v1";

    /// <summary>The settings that make it play every agent.</summary>
    public (string Name, string Value)[] Settings(params (string Name, string Value)[] more) =>
        [("TUTOR_MODEL_ENDPOINT", Endpoint), ("TUTOR_MODEL_KEY", "a secret key"), ("TUTOR_MODEL_ASK_AGAIN_SECONDS", "1"), .. more];

    public static async Task<StubModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0));
        var app = builder.Build();
        var server = new StubModelServer(app);
        app.MapPost("/v1/{**path}", server.AnswerAsync);
        await app.StartAsync();
        return server;
    }

    /// <summary>Waits, for two minutes at most, until so many requests of an agent have come.</summary>
    public async Task ArrivedAsync(string agent, int count, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(TimeSpan.FromMinutes(2));
        while (Of(agent).Count() < count)
            await _arrivals.Reader.ReadAsync(patience.Token);
    }

    public IEnumerable<StubRequest> Of(string agent) => Requests.Where(request => request.Agent == agent);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync(new CancellationToken(canceled: true));
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var request = new StubRequest(
            http.Request.Path.Value!["/v1/".Length..],
            await reader.ReadToEndAsync(),
            http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString())
        );
        _requests.Enqueue(request);
        _arrivals.Writer.TryWrite(request);
        var reply = Script(request);
        try
        {
            if (reply.Until is { } until)
                await until.WaitAsync(http.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        http.Response.StatusCode = reply.Status;
        http.Response.ContentType = "application/json";
        foreach (var (name, value) in reply.Headers)
            http.Response.Headers[name] = value;
        var body = Encoding.UTF8.GetBytes(reply.Body(request));
        if (!reply.BreaksOff)
        {
            await http.Response.Body.WriteAsync(body);
            return;
        }

        http.Response.ContentLength = body.Length;
        await http.Response.Body.WriteAsync(body.AsMemory(0, body.Length / 2));
        await http.Response.Body.FlushAsync();
        http.Abort();
    }
}

/// <summary>A request as it came over the wire.</summary>
internal sealed record StubRequest(string Path, string Body, IReadOnlyDictionary<string, string> Headers)
{
    public JsonElement Json { get; } = JsonDocument.Parse(Body).RootElement.Clone();

    public bool IsResponses => Path == "responses";

    public string Model => Json.GetProperty("model").GetString()!;

    /// <summary>The instructions.</summary>
    public string Instructions =>
        IsResponses ? Json.GetProperty("instructions").GetString()!
        : Path == "chat/completions" ? Text(Json.GetProperty("messages")[0])
        : string.Empty;

    /// <summary>The agent that asks, by the first words of its instructions.</summary>
    public string Agent =>
        Path switch
        {
            "embeddings" => "embeddings",
            "moderations" => "moderations",
            _ when Instructions.Contains("You are the evaluator of") => "evaluator",
            _ when Instructions.Contains("You are a patient, warm tutor") => "executor",
            _ when Instructions.Contains("You review the messages") => "reviewer",
            _ when Instructions.Contains("You design ways through") => "path_generator",
            _ when Instructions.Contains("You plan lessons") => "planner",
            _ when Instructions.Contains("You keep the memory") => "summarizer",
            _ => "nobody",
        };

    /// <summary>What follows the instructions, in order.</summary>
    public IReadOnlyList<string> Messages =>
        IsResponses
            ? [.. Json.GetProperty("input").EnumerateArray().Select(Text)]
            : [.. Json.GetProperty("messages").EnumerateArray().Skip(1).Select(Text)];

    /// <summary>The data that the agent works on.</summary>
    public JsonElement Data => JsonDocument.Parse(Messages[0]).RootElement;

    /// <summary>Whether an earlier answer was sent back.</summary>
    public bool IsRepair => Messages.Count > 1;

    private static string Text(JsonElement message)
    {
        var content = message.GetProperty("content");
        return content.ValueKind == JsonValueKind.String
            ? content.GetString()!
            : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
    }
}

/// <summary>What the server sends back.</summary>
internal sealed record StubReply
{
    public int Status { get; init; } = 200;

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>The whole body, in the form that the request's path asks for.</summary>
    public required Func<StubRequest, string> Body { get; init; }

    /// <summary>What it waits for before it answers.</summary>
    public Task? Until { get; init; }

    /// <summary>Whether the connection breaks in the middle of the body.</summary>
    public bool BreaksOff { get; init; }

    /// <summary>An answer in the protocol of the request, with these words of the model.</summary>
    public static StubReply Saying(string text, string finish = "stop", string? refusal = null, int input = 1000, int output = 200) =>
        new()
        {
            Body = request =>
                request.IsResponses
                    ? Response(request, text, finish, refusal, input, output)
                    : Chat(request, text, finish, refusal, input, output),
        };

    public static StubReply Saying(object json) => Saying(JsonSerializer.Serialize(json));

    public static StubReply Error(int status, string message = "something is wrong", params (string Name, string Value)[] headers) =>
        new()
        {
            Status = status,
            Headers = headers,
            Body = _ =>
                JsonSerializer.Serialize(
                    new
                    {
                        error = new
                        {
                            message,
                            type = "error",
                            code = (string?)null,
                        },
                    }
                ),
        };

    private static string Chat(StubRequest request, string text, string finish, string? refusal, int input, int output) =>
        JsonSerializer.Serialize(
            new
            {
                id = "chatcmpl-1",
                @object = "chat.completion",
                created = 1_760_000_000,
                model = request.Model,
                choices = new[]
                {
                    new
                    {
                        index = 0,
                        finish_reason = finish,
                        message = new
                        {
                            role = "assistant",
                            content = refusal is null ? text : null,
                            refusal,
                        },
                        logprobs = (object?)null,
                    },
                },
                usage = new
                {
                    prompt_tokens = input,
                    completion_tokens = output,
                    total_tokens = input + output,
                },
            }
        );

    private static string Response(StubRequest request, string text, string finish, string? refusal, int input, int output) =>
        JsonSerializer.Serialize(
            new
            {
                id = "resp_1",
                @object = "response",
                created_at = 1_760_000_000,
                status = finish == "stop" ? "completed" : "incomplete",
                incomplete_details = finish == "stop" ? null : new { reason = finish == "length" ? "max_output_tokens" : "content_filter" },
                error = (object?)null,
                model = request.Model,
                output = new object[]
                {
                    new
                    {
                        type = "reasoning",
                        id = "rs_1",
                        summary = Array.Empty<object>(),
                    },
                    new
                    {
                        type = "message",
                        id = "msg_1",
                        status = "completed",
                        role = "assistant",
                        content = new object[]
                        {
                            refusal is null
                                ? new
                                {
                                    type = "output_text",
                                    text,
                                    annotations = Array.Empty<object>(),
                                }
                                : new { type = "refusal", refusal },
                        },
                    },
                },
                parallel_tool_calls = true,
                tool_choice = "auto",
                tools = Array.Empty<object>(),
                metadata = new { },
                usage = new
                {
                    input_tokens = input,
                    input_tokens_details = new { cached_tokens = 0 },
                    output_tokens = output,
                    output_tokens_details = new { reasoning_tokens = 0 },
                    total_tokens = input + output,
                },
            }
        );
}

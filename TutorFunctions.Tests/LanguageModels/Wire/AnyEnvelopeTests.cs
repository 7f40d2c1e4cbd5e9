using System.ClientModel;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.AI;
using TutorFunctions.LanguageModels;
using TutorFunctions.LanguageModels.Wire;

namespace TutorFunctions.Tests.LanguageModels.Wire;

/// <summary>Whatever a server sends: its answer is found, or the client says that there is none, and nothing else.</summary>
public sealed class AnyEnvelopeTests
{
    private const string Chat = """
        {"id":"c","object":"chat.completion","created":1760000000,"model":"m",
         "choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"SAID","refusal":null},"logprobs":null}],
         "usage":{"prompt_tokens":1000,"completion_tokens":200,"total_tokens":1200}}
        """;

    private const string Responses = """
        {"id":"r","object":"response","created_at":1760000000,"status":"completed","incomplete_details":null,"error":null,"model":"m",
         "output":[{"type":"reasoning","id":"rs","summary":[]},
                   {"type":"message","id":"m","status":"completed","role":"assistant",
                    "content":[{"type":"output_text","text":"SAID","annotations":[]}]}],
         "parallel_tool_calls":true,"tool_choice":"auto","tools":[],"metadata":{},
         "usage":{"input_tokens":1000,"input_tokens_details":{"cached_tokens":0},"output_tokens":200,
                  "output_tokens_details":{"reasoning_tokens":0},"total_tokens":1200}}
        """;

    private const string Embeddings = """
        {"object":"list","model":"m","data":[{"object":"embedding","index":0,"embedding":[0.5,1]}],
         "usage":{"prompt_tokens":7,"total_tokens":7}}
        """;

    private const string Moderations = """
        {"id":"x","model":"m","results":[{"flagged":true,"categories":{"hate":false,"self-harm":true},
         "category_scores":{"hate":0.1,"self-harm":0.9},"category_applied_input_types":{"hate":["text"]}}]}
        """;

    private static readonly string?[] s_values =
    [
        null,
        "null",
        "true",
        "-1",
        "1.5",
        "1e400",
        "\"\"",
        "\"eos\"",
        "\"\\ud83d\"",
        "[]",
        "[null]",
        "{}",
        "{\"a\":null}",
        "[[{}]]",
    ];

    [Theory]
    [InlineData(Chat, "chat")]
    [InlineData(Responses, "responses")]
    [InlineData(Embeddings, "embeddings")]
    [InlineData(Moderations, "moderations")]
    public async Task Any_value_in_any_field_is_an_answer_or_a_fault_of_the_wire(string good, string api)
    {
        foreach (var path in Paths(JsonNode.Parse(good), string.Empty))
        {
            foreach (var value in s_values)
            {
                try
                {
                    await AskAsync(api, Changed(good, path, value));
                }
                catch (Exception error) when (WireFault.Is(error))
                {
                    // It is no answer.
                }
                catch (Exception error)
                {
                    throw new InvalidOperationException($"{api}: {path} = {value}: {error.Message}", error);
                }
            }
        }
    }

    [Theory]
    [InlineData("/choices/0/message/role", "null")]
    [InlineData("/choices/0/message/role", "\"model\"")]
    [InlineData("/choices/0/index", "null")]
    [InlineData("/choices/0/finish_reason", "\"eos\"")]
    [InlineData("/choices/0/finish_reason", null)]
    [InlineData("/created", "1760000000.5")]
    [InlineData("/created", "\"now\"")]
    [InlineData("/created", "1760000000000")]
    [InlineData("/usage", "null")]
    [InlineData("/usage/prompt_tokens", "1000.0")]
    [InlineData("/model", null)]
    [InlineData("/choices/0/message/content", "[{\"type\":\"text\",\"text\":\"SAID\"}]")]
    [InlineData("/choices/0/message", "{\"content\":null,\"tool_calls\":[{\"function\":{\"name\":\"x\",\"arguments\":\"SAID\"}}]}")]
    [InlineData("/choices/0", "{\"text\":\"SAID\",\"index\":0,\"finish_reason\":\"stop\"}")]
    public async Task A_usable_answer_of_chat_completions_is_used(string path, string? value) =>
        (await AskAsync("chat", Changed(Chat, path, value))).ShouldBe("SAID");

    [Theory]
    [InlineData("/output/0/summary", "null")]
    [InlineData("/output/1/content/0/annotations", "null")]
    [InlineData("/output/1/role", "null")]
    [InlineData("/created_at", "1760000000.7")]
    [InlineData("/tool_choice", "null")]
    [InlineData("/metadata", "null")]
    [InlineData("/tools", "null")]
    [InlineData("/usage", "null")]
    [InlineData("/status", null)]
    public async Task A_usable_answer_of_the_responses_api_is_used(string path, string? value) =>
        (await AskAsync("responses", Changed(Responses, path, value))).ShouldBe("SAID");

    [Fact]
    public async Task A_body_without_end_is_given_up_early()
    {
        var endless = new EndlessStream();

        await Should.ThrowAsync<ClientResultException>(() => AskAsync("chat", new StreamContent(endless)));

        endless.Sent.ShouldBeLessThan(8 * 1024 * 1024);
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("   \n")]
    public async Task A_byte_order_mark_and_blanks_before_the_body_are_passed_over(string before) =>
        (await AskAsync("chat", before + Chat)).ShouldBe("SAID");

    private static IEnumerable<string> Paths(JsonNode? node, string at) =>
        node switch
        {
            JsonObject fields => fields.SelectMany(field => Paths(field.Value, $"{at}/{field.Key}").Prepend($"{at}/{field.Key}")),
            JsonArray entries => entries.SelectMany((entry, index) => Paths(entry, $"{at}/{index}").Prepend($"{at}/{index}")),
            _ => [],
        };

    private static string Changed(string good, string path, string? value)
    {
        var root = JsonNode.Parse(good)!;
        var node = root;
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        foreach (var part in parts[..^1])
            node = node is JsonArray inner ? inner[int.Parse(part, null)]! : node[part]!;
        if (node is JsonArray list)
            list[int.Parse(parts[^1], null)] = "%here%";
        else if (value is null)
            node.AsObject().Remove(parts[^1]);
        else
            node[parts[^1]] = "%here%";
        return root.ToJsonString().Replace("\"%here%\"", value ?? "null", StringComparison.Ordinal);
    }

    private static Task<string> AskAsync(string api, string body) =>
        AskAsync(api, new StringContent(body, Encoding.UTF8, "application/json"));

    private static async Task<string> AskAsync(string api, HttpContent body)
    {
        var settings = new ModelSettings { Endpoint = new Uri("http://models.example/v1"), Key = "k" };
        using var wire = new ModelWire(settings, new Server(body));
        switch (api)
        {
            case "embeddings":
                await wire.Embeddings("m").GenerateEmbeddingsAsync(["a"]);
                return string.Empty;
            case "moderations":
                await wire.Moderations("m").ClassifyTextAsync("a");
                return string.Empty;
            default:
                return (await wire.Chat("m", api == "chat" ? ModelApi.Chat : ModelApi.Responses).GetResponseAsync("hello")).Text;
        }
    }

    private sealed class Server(HttpContent body) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = body, RequestMessage = request });
    }

    private sealed class EndlessStream : Stream
    {
        public long Sent { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => Sent;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)' ');
            Sent += count;
            return count;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

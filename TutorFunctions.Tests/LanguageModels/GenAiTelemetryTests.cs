using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using TutorFunctions.LanguageModels;
using TutorFunctions.Telemetry;
using TutorFunctions.Tests.Telemetry;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>What is told of calls to models, by the semantic conventions for generative AI.</summary>
public sealed class GenAiTelemetryTests : IDisposable
{
    private readonly ConcurrentQueue<(string Name, double Value, Dictionary<string, object?> Tags)> _measured = [];
    private readonly MeterListener _listener = new();
    private readonly RecordedSpans _spans = new(SessionSpans.SourceName);

    public GenAiTelemetryTests()
    {
        _listener.InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == TutorMeter.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    [Fact]
    public async Task Every_request_of_an_agent_is_a_span_and_is_measured_also_one_that_was_refused()
    {
        var calls = 0;
        await using var agents = await ModelAgents.StartAsync(request =>
            ++calls == 1 ? StubReply.Error(429, "slow down", ("Retry-After", "0.01")) : StubTutor.Answer(request)
        );
        var input = agents.EvaluatorInput("light");

        await agents.EvaluateAsync("light");

        var spans = _spans.Named("chat gpt-4o");
        spans.Select(span => span.GetTagItem("error.type") is null).ShouldBe([false, true]);
        spans[0].Status.ShouldBe(ActivityStatusCode.Error);
        foreach (
            var (name, value) in new (string, object)[]
            {
                ("gen_ai.operation.name", "chat"),
                ("gen_ai.provider.name", "openai"),
                ("gen_ai.request.model", "gpt-4o"),
                ("gen_ai.response.id", "chatcmpl-1"),
                ("gen_ai.conversation.id", input.Setup.SessionId),
                (SessionSpans.SessionId, input.Setup.SessionId),
                ("server.address", "127.0.0.1"),
            }
        )
            spans[1].GetTagItem(name).ShouldBe(value, name);
        Convert.ToInt64(spans[1].GetTagItem("gen_ai.usage.input_tokens"), null).ShouldBe(1000);
        spans[1].Kind.ShouldBe(ActivityKind.Client);
        spans.ShouldAllBe(span => span.TagObjects.All(tag => !$"{tag.Value}".Contains("light", StringComparison.Ordinal)));
        Measured(agents, "gen_ai.client.operation.duration").Count.ShouldBe(2);
        Measured(agents, "gen_ai.client.token.usage").ShouldBe([1000, 200]);
    }

    [Fact]
    public async Task What_is_said_is_in_a_span_only_where_that_was_switched_on()
    {
        await using var agents = await ModelAgents.StartAsync(null, ("TUTOR_LOG_LEARNER_TEXT", "true"));

        await agents.EvaluateAsync("light");

        var span = _spans.Named("chat gpt-4o").ShouldHaveSingleItem();
        $"{span.GetTagItem("gen_ai.input.messages")}".ShouldContain("light");
        $"{span.GetTagItem("gen_ai.output.messages")}".ShouldContain("Look once more");
    }

    [Fact]
    public async Task Embeddings_are_measured_as_such()
    {
        await using var agents = await ModelAgents.StartAsync(
            _ => new StubReply
            {
                Body = _ =>
                    """
                    {"object":"list","model":"embed","data":[{"object":"embedding","index":0,"embedding":[0.5]}],
                     "usage":{"prompt_tokens":7,"total_tokens":7}}
                    """,
            },
            ("TUTOR_EMBEDDING_MODEL", "embed")
        );

        await agents.The<IEmbeddings>().EmbedAsync(["light"], CancellationToken.None);

        _spans.Named("embeddings embed").ShouldHaveSingleItem().Status.ShouldBe(ActivityStatusCode.Unset);
        Measured(agents, "gen_ai.client.token.usage").ShouldBe([7]);
    }

    public void Dispose()
    {
        _spans.Dispose();
        _listener.Dispose();
    }

    // Tests run at the same time, each with a server of its own.
    private List<double> Measured(ModelAgents agents, string name) =>
        [
            .. _measured
                .Where(point => point.Name == name && Equals(point.Tags["server.port"], new Uri(agents.Models.Endpoint).Port))
                .Select(static point => point.Value),
        ];

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = new Dictionary<string, object?>();
        foreach (var (name, content) in tags)
            kept[name] = content;
        _measured.Enqueue((instrument.Name, value, kept));
    }
}

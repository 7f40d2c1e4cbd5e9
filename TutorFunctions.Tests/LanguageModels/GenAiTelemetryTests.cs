using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.LanguageModels;
using TutorFunctions.Telemetry;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Telemetry;

namespace TutorFunctions.Tests.LanguageModels;

public sealed class GenAiTelemetryTests : IDisposable
{
    private static readonly GenAiRequest s_request = new("chat", "azure.ai.openai", "gpt-4o")
    {
        Server = new Uri("https://models.example:8443/openai/v1"),
        SessionId = "session-1",
        Temperature = 0.1,
        MaxTokens = 500,
        OutputType = "json",
        Messages = [("system", "Judge the reply."), ("user", "I said so")],
    };

    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly ManualClock _clock = new();
    private readonly ConcurrentQueue<(string Name, string? Unit, double Value, Dictionary<string, object?> Tags)> _measured = [];
    private readonly MeterListener _listener = new();
    private readonly ConcurrentBag<object?> _meters = [];
    private readonly RecordedSpans _spans = new(SessionSpans.SourceName);

    public GenAiTelemetryTests()
    {
        _meters.Add(_services.GetRequiredService<IMeterFactory>());
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (_meters.Contains(instrument.Meter.Scope))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    [Fact]
    public void A_call_is_a_client_span_by_the_conventions()
    {
        using (var call = Telemetry().Start(s_request))
            call.Answered(new GenAiAnswer("gpt-4o-2024-11-20", 120, 30) { Id = "chatcmpl-1", FinishReason = "stop" });

        var span = _spans.Named("chat gpt-4o").ShouldHaveSingleItem();
        span.Kind.ShouldBe(ActivityKind.Client);
        span.ParentSpanId.ShouldBe(_spans.Root.SpanId);
        span.Status.ShouldBe(ActivityStatusCode.Unset);
        foreach (
            var (name, value) in new (string, object)[]
            {
                ("gen_ai.operation.name", "chat"),
                ("gen_ai.provider.name", "azure.ai.openai"),
                ("gen_ai.request.model", "gpt-4o"),
                ("gen_ai.response.model", "gpt-4o-2024-11-20"),
                ("gen_ai.response.id", "chatcmpl-1"),
                ("gen_ai.conversation.id", "session-1"),
                ("gen_ai.request.temperature", 0.1),
                ("gen_ai.request.max_tokens", 500),
                ("gen_ai.output.type", "json"),
                ("gen_ai.usage.input_tokens", 120L),
                ("gen_ai.usage.output_tokens", 30L),
                ("server.address", "models.example"),
                ("server.port", 8443),
            }
        )
            span.GetTagItem(name).ShouldBe(value, name);
        ((string[])span.GetTagItem("gen_ai.response.finish_reasons")!).ShouldHaveSingleItem().ShouldBe("stop");
    }

    [Fact]
    public void Tokens_and_time_are_measured_with_the_attributes_of_the_conventions()
    {
        using (var call = Telemetry().Start(s_request))
        {
            _clock.Advance(TimeSpan.FromSeconds(1.5));
            call.Answered(new GenAiAnswer("gpt-4o-2024-11-20", 120, 30));
        }

        var tokens = _measured.Where(point => point.Name == "gen_ai.client.token.usage").ToList();
        tokens.Single(point => Equals(point.Tags["gen_ai.token.type"], "input")).Value.ShouldBe(120);
        tokens.Single(point => Equals(point.Tags["gen_ai.token.type"], "output")).Value.ShouldBe(30);
        tokens.ShouldAllBe(point => point.Unit == "{token}");
        var duration = _measured.Single(point => point.Name == "gen_ai.client.operation.duration");
        duration.Value.ShouldBe(1.5);
        duration.Unit.ShouldBe("s");
        duration.Tags.ShouldNotContainKey("error.type");
        foreach (var (_, _, _, tags) in tokens.Append(duration))
        {
            tags["gen_ai.operation.name"].ShouldBe("chat");
            tags["gen_ai.provider.name"].ShouldBe("azure.ai.openai");
            tags["gen_ai.request.model"].ShouldBe("gpt-4o");
            tags["gen_ai.response.model"].ShouldBe("gpt-4o-2024-11-20");
            tags["server.address"].ShouldBe("models.example");
            tags["server.port"].ShouldBe(8443);
        }
    }

    [Fact]
    public void A_failed_call_has_an_error_type_and_no_tokens()
    {
        using (var call = Telemetry().Start(s_request))
            call.Failed("429");

        _measured.Single().Tags["error.type"].ShouldBe("429");
        var span = _spans.Named("chat gpt-4o").Single();
        span.GetTagItem("error.type").ShouldBe("429");
        span.Status.ShouldBe(ActivityStatusCode.Error);
    }

    [Fact]
    public void A_call_of_which_nothing_is_known_has_failed()
    {
        Telemetry().Start(s_request).Dispose();

        _measured.Single().Tags["error.type"].ShouldBe("_OTHER");
    }

    [Fact]
    public void A_server_that_does_not_count_tokens_gets_none_made_up()
    {
        using (var call = Telemetry().Start(s_request))
            call.Answered(new GenAiAnswer(null, null, null));

        _measured.ShouldHaveSingleItem().Name.ShouldBe("gen_ai.client.operation.duration");
    }

    [Fact]
    public void What_is_said_is_in_a_span_only_where_that_was_switched_on()
    {
        foreach (var isLogged in new[] { false, true })
        {
            using var call = Telemetry(isLogged).Start(s_request);
            call.Answered(new GenAiAnswer(null, null, null) { Text = "Well said" });
        }

        var (silent, open) = (_spans.Named("chat gpt-4o")[0], _spans.Named("chat gpt-4o")[1]);
        silent.TagObjects.ShouldAllBe(tag => !$"{tag.Value}".Contains("said", StringComparison.Ordinal));
        using var asked = JsonDocument.Parse((string)open.GetTagItem("gen_ai.input.messages")!);
        asked.RootElement[1].GetProperty("role").GetString().ShouldBe("user");
        asked.RootElement[1].GetProperty("parts")[0].GetProperty("content").GetString().ShouldBe("I said so");
        ((string)open.GetTagItem("gen_ai.output.messages")!).ShouldContain("Well said");
    }

    [Fact]
    public async Task Every_request_of_an_agent_is_a_span_and_is_measured_also_one_that_was_refused()
    {
        var calls = 0;
        await using var agents = await ModelAgents.StartAsync(request =>
            ++calls == 1 ? StubReply.Error(429, "slow down", ("Retry-After", "0.01")) : StubTutor.Answer(request)
        );
        _meters.Add(agents.The<IMeterFactory>());
        var input = agents.EvaluatorInput("light");

        await agents.The<IEvaluator>().EvaluateAsync(input, agents.Lesson, CancellationToken.None);

        var spans = _spans
            .Named("chat gpt-4o")
            .Where(span => Equals(span.GetTagItem("gen_ai.conversation.id"), input.Setup.SessionId))
            .ToList();
        spans.Select(span => span.GetTagItem("error.type")).ShouldBe(["429", null]);
        spans[1].GetTagItem("gen_ai.usage.input_tokens").ShouldBe(1000L);
        spans[1].GetTagItem("gen_ai.response.id").ShouldBe("chatcmpl-1");
        spans.ShouldAllBe(span => span.TagObjects.All(tag => !$"{tag.Value}".Contains("light", StringComparison.Ordinal)));
        _measured.Count(point => point.Name == "gen_ai.client.operation.duration").ShouldBe(2);
        _measured.Where(point => point.Name == "gen_ai.client.token.usage").Select(point => point.Value).ShouldBe([1000, 200]);
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
        _meters.Add(agents.The<IMeterFactory>());

        await agents.The<IEmbeddings>().EmbedAsync(["light"], CancellationToken.None);

        _spans.Named("embeddings embed").ShouldHaveSingleItem().Status.ShouldBe(ActivityStatusCode.Unset);
        var tokens = _measured.Single(point => point.Name == "gen_ai.client.token.usage");
        (tokens.Value, tokens.Tags["gen_ai.operation.name"], tokens.Tags["gen_ai.provider.name"]).ShouldBe((7, "embeddings", "openai"));
    }

    public void Dispose()
    {
        _spans.Dispose();
        _listener.Dispose();
        _services.Dispose();
    }

    private GenAiTelemetry Telemetry(bool isLogged = false) =>
        new(_services.GetRequiredService<IMeterFactory>(), new LearnerText(isLogged), _clock);

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = new Dictionary<string, object?>();
        foreach (var (name, content) in tags)
            kept.Add(name, content);
        _measured.Enqueue((instrument.Name, instrument.Unit, value, kept));
    }
}

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
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
    private readonly RecordedSpans _spans = new(SessionSpans.SourceName);

    public GenAiTelemetryTests()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters))
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
        foreach (var (name, value) in new (string, object)[]
                 {
                     ("gen_ai.operation.name", "chat"), ("gen_ai.provider.name", "azure.ai.openai"), ("gen_ai.request.model", "gpt-4o"),
                     ("gen_ai.response.model", "gpt-4o-2024-11-20"), ("gen_ai.response.id", "chatcmpl-1"), ("gen_ai.conversation.id", "session-1"),
                     ("gen_ai.request.temperature", 0.1), ("gen_ai.request.max_tokens", 500), ("gen_ai.output.type", "json"),
                     ("gen_ai.usage.input_tokens", 120L), ("gen_ai.usage.output_tokens", 30L), ("server.address", "models.example"), ("server.port", 8443),
                 })
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

    public void Dispose()
    {
        _spans.Dispose();
        _listener.Dispose();
        _services.Dispose();
    }

    private GenAiTelemetry Telemetry(bool isLogged = false) => new(_services.GetRequiredService<IMeterFactory>(), new LearnerText(isLogged), _clock);

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var kept = new Dictionary<string, object?>();
        foreach (var (name, content) in tags)
            kept.Add(name, content);
        _measured.Enqueue((instrument.Name, instrument.Unit, value, kept));
    }
}

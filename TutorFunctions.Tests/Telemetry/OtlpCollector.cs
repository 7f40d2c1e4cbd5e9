using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TutorFunctions.Tests.Telemetry;

internal sealed record ExportedSpan(
    string Source,
    string Name,
    string TraceId,
    string SpanId,
    string ParentId,
    ulong Start,
    ulong End,
    bool IsError,
    IReadOnlyDictionary<string, string> Tags
);

internal sealed record ExportedLog(
    string Category,
    string Body,
    ulong Severity,
    string TraceId,
    IReadOnlyDictionary<string, string> Attributes
)
{
    public string All => $"{Body} {string.Join(' ', Attributes)}";
}

/// <param name="Value">The sum of a counter or histogram.</param>
/// <param name="Count">Values in a histogram; 0 for any other kind.</param>
internal sealed record ExportedPoint(string Name, string Unit, double Value, ulong Count, IReadOnlyDictionary<string, string> Tags);

/// <summary>A collector that takes OTLP over HTTP as protobuf on a free port, and keeps what it is sent.</summary>
internal sealed class OtlpCollector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtlpCollector(WebApplication app) => _app = app;

    public string Address => _app.Urls.First();

    public ConcurrentQueue<ExportedSpan> Spans { get; } = [];

    public ConcurrentQueue<ExportedLog> Logs { get; } = [];

    /// <summary>Each export of a metric brings its points anew; the last one counts everything.</summary>
    public ConcurrentQueue<ExportedPoint> Points { get; } = [];

    public ConcurrentDictionary<string, string> Resource { get; } = [];

    /// <summary>What makes a server export here.</summary>
    public (string Name, string Value)[] Settings =>
        [
            ("OTEL_EXPORTER_OTLP_ENDPOINT", Address),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_METRIC_EXPORT_INTERVAL", "200"),
            ("OTEL_BSP_SCHEDULE_DELAY", "50"),
            ("OTEL_BLRP_SCHEDULE_DELAY", "50"),
        ];

    public static async Task<OtlpCollector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var collector = new OtlpCollector(app);
        app.MapPost("/v1/traces", request => TakeAsync(request, collector.TakeSpans));
        app.MapPost("/v1/logs", request => TakeAsync(request, collector.TakeLogs));
        app.MapPost("/v1/metrics", request => TakeAsync(request, collector.TakeMetrics));
        await app.StartAsync();
        return collector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task TakeAsync(HttpContext http, Action<ProtobufMessage> take)
    {
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body);
        foreach (var resource in new ProtobufMessage(body.ToArray()).Messages(1))
            take(resource);
        http.Response.ContentType = "application/x-protobuf";
    }

    private void TakeSpans(ProtobufMessage resource)
    {
        foreach (var (name, value) in Attributes(resource.Messages(1).Single(), 1))
            Resource[name] = value;
        foreach (var scope in resource.Messages(2))
        {
            foreach (var span in scope.Messages(2))
            {
                // An export that was not answered in time comes again.
                if (Spans.Any(known => known.SpanId == span.Hex(2)))
                    continue;
                var isError = span.Messages(15).Any(status => status.Number(3) == 2);
                Spans.Enqueue(
                    new(
                        scope.Messages(1).Single().Text(1),
                        span.Text(5),
                        span.Hex(1),
                        span.Hex(2),
                        span.Hex(4),
                        span.Number(7),
                        span.Number(8),
                        isError,
                        Attributes(span, 9)
                    )
                );
            }
        }
    }

    private void TakeLogs(ProtobufMessage resource)
    {
        foreach (var scope in resource.Messages(2))
        {
            foreach (var log in scope.Messages(2))
                Logs.Enqueue(
                    new(scope.Messages(1).Single().Text(1), Value(log.Messages(5).Single()), log.Number(2), log.Hex(9), Attributes(log, 6))
                );
        }
    }

    private void TakeMetrics(ProtobufMessage resource)
    {
        foreach (var metric in resource.Messages(2).SelectMany(scope => scope.Messages(2)))
        {
            foreach (var point in metric.Messages(5).Concat(metric.Messages(7)).SelectMany(data => data.Messages(1)))
                Points.Enqueue(
                    new(metric.Text(1), metric.Text(3), point.Has(6) ? point.Number(6) : point.Double(4), 0, Attributes(point, 7))
                );
            foreach (var point in metric.Messages(9).SelectMany(data => data.Messages(1)))
                Points.Enqueue(new(metric.Text(1), metric.Text(3), point.Double(5), point.Number(4), Attributes(point, 9)));
        }
    }

    private static Dictionary<string, string> Attributes(ProtobufMessage owner, int number) =>
        owner
            .Messages(number)
            .GroupBy(pair => pair.Text(1))
            .ToDictionary(pairs => pairs.Key, pairs => Value(pairs.Last().Messages(2).Single()));

    private static string Value(ProtobufMessage value) =>
        value.Has(1) ? value.Text(1)
        : value.Has(2) ? (value.Number(2) == 1 ? "true" : "false")
        : value.Has(3) ? value.Number(3).ToString(CultureInfo.InvariantCulture)
        : value.Has(4) ? value.Double(4).ToString(CultureInfo.InvariantCulture)
        : string.Empty;
}

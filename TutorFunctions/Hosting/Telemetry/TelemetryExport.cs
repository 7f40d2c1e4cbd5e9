using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Hosting.Telemetry;

/// <summary>Sends traces, metrics and logs to a collector by OTLP, from before the first request until after the last.</summary>
internal sealed class TelemetryExport(TelemetrySettings export, IConfiguration settings) : IHostedLifecycleService, IDisposable
{
    /// <summary>Spans of the web server, the Functions worker, the durable engine, outgoing HTTP, and the tutor.</summary>
    private static readonly string[] s_sources =
    [
        HttpRequestSpans.SourceName,
        "Microsoft.Azure.Functions.Worker",
        "Microsoft.DurableTask",
        "System.Net.Http",
        SessionSpans.SourceName,
    ];

    private static readonly string[] s_meters =
    [
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Server.Kestrel",
        "System.Net.Http",
        "System.Runtime",
        "TutorFunctions.LocalRuntime",
        TutorMeter.Name,
    ];

    private HttpRequestSpans? _requests;
    private OpenTelemetrySdk? _sdk;

    public static void AddTo(IHostApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton(LearnerText.Read(builder.Configuration));
        var settings = builder.Configuration;
        var export = TelemetrySettings.Read(settings);
        if (!export.Any)
            return;
        builder.Services.AddHostedService(_ => new TelemetryExport(export, settings));
        if (export.Logs)
        {
            builder.Logging.AddOpenTelemetry(logs =>
            {
                logs.IncludeFormattedMessage = true;
                logs.IncludeScopes = true;
                logs.SetResourceBuilder(Resource(ResourceBuilder.CreateDefault(), settings));
                logs.AddProcessor(new SessionIdOnLogs());
                logs.AddOtlpExporter();
            });
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken)
    {
        _requests = export.Traces ? new HttpRequestSpans() : null;
        _sdk = OpenTelemetrySdk.Create(sdk =>
        {
            sdk.Services.AddSingleton(settings);
            sdk.ConfigureResource(resource => Resource(resource, settings));
            if (export.Traces)
                sdk.WithTracing(traces => traces.AddSource(s_sources).AddOtlpExporter());
            if (export.Metrics)
                sdk.WithMetrics(metrics => metrics.AddMeter(s_meters).AddOtlpExporter());
        });
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    /// <summary>Sends what is left.</summary>
    public void Dispose()
    {
        _requests?.Dispose();
        _sdk?.Dispose();
        (_requests, _sdk) = (null, null);
    }

    private static ResourceBuilder Resource(ResourceBuilder resource, IConfiguration settings) =>
        resource.AddService(
            settings["OTEL_SERVICE_NAME"] is { Length: > 0 } name ? name : "tutor",
            serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString()
        );
}

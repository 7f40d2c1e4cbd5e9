using Microsoft.Extensions.Configuration;

namespace TutorFunctions.Hosting.Telemetry;

/// <summary>Which signals are exported, by OpenTelemetry's own environment variables. Without an endpoint nothing is.</summary>
internal sealed record TelemetrySettings(bool Traces, bool Metrics, bool Logs)
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public bool Any => Traces || Metrics || Logs;

    /// <exception cref="SettingException">An endpoint is no address.</exception>
    public static TelemetrySettings Read(IConfiguration settings)
    {
        var isOff = string.Equals(settings["OTEL_SDK_DISABLED"], "true", StringComparison.OrdinalIgnoreCase);
        var hasEndpoint = IsAddress(settings, Endpoint);
        return new(Exports("TRACES"), Exports("METRICS"), Exports("LOGS"));

        bool Exports(string signal) =>
            (IsAddress(settings, $"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT") || hasEndpoint)
            && !isOff
            && settings[$"OTEL_{signal}_EXPORTER"] is null or "" or "otlp";
    }

    private static bool IsAddress(IConfiguration settings, string name)
    {
        if (settings[name] is not { Length: > 0 } text)
            return false;
        return
            Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
            ? true
            : throw new SettingException($"{name} is '{text}'; it must be an address as http://127.0.0.1:4318.");
    }
}

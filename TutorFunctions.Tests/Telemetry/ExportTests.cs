using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using TutorFunctions.Hosting.Telemetry;
using TutorFunctions.Telemetry;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Telemetry;

public sealed class ExportTests
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    [Fact]
    public void Nothing_is_exported_unless_an_endpoint_says_where() => Read().Any.ShouldBeFalse();

    [Fact]
    public void An_endpoint_is_for_every_signal() =>
        Read((Endpoint, "http://localhost:4318")).ShouldBe(new TelemetrySettings(Traces: true, Metrics: true, Logs: true));

    [Fact]
    public void A_signal_may_have_an_endpoint_of_its_own() =>
        Read(("OTEL_EXPORTER_OTLP_METRICS_ENDPOINT", "http://localhost:4318/v1/metrics"))
            .ShouldBe(new TelemetrySettings(Traces: false, Metrics: true, Logs: false));

    [Fact]
    public void A_signal_may_be_left_out() =>
        Read((Endpoint, "http://localhost:4318"), ("OTEL_LOGS_EXPORTER", "none"))
            .ShouldBe(new TelemetrySettings(Traces: true, Metrics: true, Logs: false));

    [Fact]
    public void All_of_it_may_be_switched_off() =>
        Read((Endpoint, "http://localhost:4318"), ("OTEL_SDK_DISABLED", "true")).Any.ShouldBeFalse();

    [Theory]
    [InlineData(Endpoint)]
    [InlineData("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT")]
    public void An_endpoint_that_is_no_address_is_named(string setting)
    {
        var error = Should.Throw<SettingException>(() => Read((setting, "collector:4318")));

        error.Message.ShouldContain(setting);
        error.Message.ShouldContain("collector:4318");
    }

    [Fact]
    public void Whether_text_is_logged_must_be_said_clearly() =>
        Should
            .Throw<SettingException>(() => LearnerText.Read(Settings(("TUTOR_LOG_LEARNER_TEXT", "perhaps"))))
            .Message.ShouldContain("perhaps");

    [Fact]
    public async Task A_collector_that_is_not_there_keeps_nobody_waiting()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(
            folder.Path,
            (Endpoint, $"http://127.0.0.1:{FreePort()}"),
            ("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf"),
            ("OTEL_EXPORTER_OTLP_TIMEOUT", "500")
        );

        (await server.PostAsync("/sessions", new { topic = "Fractions" }, TestContext.Current.CancellationToken)).Status.ShouldBe(
            HttpStatusCode.OK
        );
        (await server.InterruptAsync()).ShouldBe(0);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static TelemetrySettings Read(params (string Name, string Value)[] settings) => TelemetrySettings.Read(Settings(settings));

    private static IConfigurationRoot Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value))
            .Build();
}

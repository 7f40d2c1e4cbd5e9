using System.Text.Json;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Telemetry;

/// <summary>
/// A server that exports everything, for all tests of it, and a session on it until the plan is changed; the server has been stopped, so
/// that all is sent.
/// </summary>
[CollectionDefinition(nameof(ObservedSession))]
public sealed class ObservedSession : ICollectionFixture<ObservedSession>, IAsyncLifetime, IDisposable
{
    public const string Secret = "my cat Umberto ate quartz";

    /// <summary>The trace of the request that brought <see cref="Secret"/>.</summary>
    public const string TraceId = "4bf92f3577b34da6a3ce929d0e0e4736";

    private readonly TemporaryFolder _folder = new();

    internal OtlpCollector Collector { get; private set; } = null!;

    public string SessionId { get; private set; } = string.Empty;

    public IReadOnlyList<string> Output { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        Collector = await OtlpCollector.StartAsync();
        await using var server = await ServerProcess.StartAsync(_folder.Path, Collector.Settings);
        var (_, opening) = await server.PostAsync("/sessions", new { topic = "Fractions", learner_id = "Umberto" });
        SessionId = opening.GetProperty("session_id").GetString()!;
        var path = $"/sessions/{SessionId}/step";
        using (
            var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new StringContent(JsonSerializer.Serialize(new { student_reply = Secret })),
            }
        )
        {
            request.Headers.Add("traceparent", $"00-{TraceId}-00f067aa0ba902b7-01");
            request.Content.Headers.ContentType = new("application/json");
            (await server.Http.SendAsync(request)).EnsureSuccessStatusCode();
        }

        for (var tries = 0; tries < 3; tries++)
            await server.PostAsync(path, new { student_reply = $"I have no idea, {Secret}" });
        await server.GetAsync("/sessions/unknown/status?code=not-a-key");
        (await server.InterruptAsync()).ShouldBe(0);
        Output = server.Output;
    }

    public async ValueTask DisposeAsync() => await Collector.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}

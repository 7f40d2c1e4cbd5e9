using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

/// <summary>One server for the tests of a class; each makes sessions of its own.</summary>
public sealed class ServerFixture : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InProcessServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Server = await InProcessServer.StartAsync(_folder.Path, ("TUTOR_WEBHOOK_SECRET", SignedWebhook.Secret));

    public async ValueTask DisposeAsync() => await Server.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}

using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

/// <summary>One server for the tests of a class; each makes sessions of its own.</summary>
public sealed class ServerFixture : IAsyncLifetime, IDisposable
{
    /// <summary>The base64 of 24 bytes, as a sender of webhooks gets it.</summary>
    public const string WebhookSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private readonly TemporaryFolder _folder = new();

    public ServerProcess Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await ServerProcess.StartAsync(_folder.Path, ("TUTOR_WEBHOOK_SECRET", WebhookSecret));

    public async Task DisposeAsync() => await Server.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}

using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Hosting;

/// <summary>
/// The folder that `dotnet publish` makes, for the tests of a class. The environment's TUTOR_PUBLISH names a folder to publish into that
/// outlives the tests, so that what is deployed is what was tested.
/// </summary>
public sealed class PublishedFolderFixture : IDisposable
{
    private readonly TemporaryFolder _own = new();
    private readonly Lazy<Task<string>> _published;

    public PublishedFolderFixture() => _published = new(PublishAsync);

    /// <summary>Publishes when it is first asked for.</summary>
    public Task<string> PathAsync() => _published.Value;

    public void Dispose() => _own.Dispose();

    private async Task<string> PublishAsync()
    {
        var folder = Environment.GetEnvironmentVariable("TUTOR_PUBLISH") is { Length: > 0 } kept
            ? Path.GetFullPath(kept, Repository.Folder)
            : _own.File("publish");
        var publish = await StartedProgram.RunAsync(
            Repository.Folder,
            "dotnet",
            // The analyzers change nothing of what is published, and every build has run them.
            ["publish", "TutorFunctions", "-c", "Release", "-o", folder, "--disable-build-servers", "-p:RunAnalyzers=false"]
        );
        publish.ExitCode.ShouldBe(0, publish.Output + publish.Errors);
        return folder;
    }
}

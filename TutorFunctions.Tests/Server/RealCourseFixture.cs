using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Courses;

namespace TutorFunctions.Tests.Server;

/// <summary>One server for the tests of a class, to which the real course has been imported. Without the course they are skipped.</summary>
public sealed class RealCourseFixture : IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private Lazy<Task<string>> _course = null!;
    private InProcessServer _server = null!;

    public ITutorServer Server => _server;

    public async ValueTask InitializeAsync()
    {
        _server = await InProcessServer.StartAsync(_folder.Path);
        _course = new(async () => (await _server.ImportAsync(RealContent.Zip)).GetProperty("course_id").GetString()!);
    }

    /// <summary>Imports the course when it is first asked for.</summary>
    /// <returns>Its id.</returns>
    public Task<string> CourseAsync() => _course.Value;

    public async ValueTask DisposeAsync() => await _server.DisposeAsync();

    public void Dispose() => _folder.Dispose();
}

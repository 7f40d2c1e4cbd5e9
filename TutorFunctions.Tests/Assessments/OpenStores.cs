using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Stores.Sqlite;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Assessments;

/// <summary>The SQLite stores that assessments need, on a file of a test's own.</summary>
internal sealed class OpenStores : ILocalTaskHubAccessor, IDisposable
{
    private static readonly VersionedTables[] s_tables = [SqliteCourseStore.Tables, LearnerTables.Versions, AssessmentTables.Versions];

    private readonly TemporaryFolder _folder = new();

    public LocalTaskHub Hub { get; private set; } = null!;

    public async Task OpenAsync() =>
        Hub = await LocalTaskHub.StartAsync(
            _folder.File("tutor.db"),
            _ => { },
            new OneService(new LocalTaskHubOptions { Tables = s_tables })
        );

    public async Task ReopenAsync()
    {
        await CloseAsync();
        await OpenAsync();
    }

    public async Task CloseAsync() => await Hub.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    private sealed class OneService(object service) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(service) ? service : null;
    }
}

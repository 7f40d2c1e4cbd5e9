using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.Stores;
using TutorFunctions.Stores.Sqlite;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Assessments;

public sealed class SqliteAssessmentStoreTests : AssessmentStoreTests, IAsyncLifetime, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly OpenHub _hub = new();

    protected override IAssessmentStore Store => new SqliteAssessmentStore(_hub);

    protected override IEvidenceStore Evidence => new SqliteEvidenceStore(_hub);

    public async Task InitializeAsync() => _hub.Hub = await LocalTaskHub.StartAsync(
        _folder.File("tutor.db"), _ => { }, new OneService(new LocalTaskHubOptions { Tables = [LearnerTables.Versions, AssessmentTables.Versions] }));

    public async Task DisposeAsync() => await _hub.Hub.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    protected override async Task ReopenAsync()
    {
        await DisposeAsync();
        await InitializeAsync();
    }

    private sealed class OpenHub : ILocalTaskHubAccessor
    {
        public LocalTaskHub Hub { get; set; } = null!;
    }

    private sealed class OneService(object service) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(service) ? service : null;
    }
}

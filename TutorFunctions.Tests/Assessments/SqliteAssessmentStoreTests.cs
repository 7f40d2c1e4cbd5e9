using TutorFunctions.Stores;
using TutorFunctions.Stores.Sqlite;

namespace TutorFunctions.Tests.Assessments;

public sealed class SqliteAssessmentStoreTests : AssessmentStoreTests, IAsyncLifetime, IDisposable
{
    private readonly OpenStores _stores = new();

    protected override IAssessmentStore Store => new SqliteAssessmentStore(_stores);

    protected override IEvidenceStore Evidence => new SqliteEvidenceStore(_stores);

    public Task InitializeAsync() => _stores.OpenAsync();

    public Task DisposeAsync() => _stores.CloseAsync();

    public void Dispose() => _stores.Dispose();

    protected override Task ReopenAsync() => _stores.ReopenAsync();
}

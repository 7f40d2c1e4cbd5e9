using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.Stores.Sqlite;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Learners;

/// <summary>The stores of learners on a file of their own.</summary>
internal sealed class LearnerStores : ILocalTaskHubAccessor, IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LocalTaskHub Hub { get; private set; } = null!;

    public SqliteEvidenceStore Evidence => new(this);

    public SqliteLearnerStore Learners => new(this);

    public static async Task<LearnerStores> OpenAsync()
    {
        var stores = new LearnerStores();
        var services = new ServiceCollection().AddSingleton(new LocalTaskHubOptions { Tables = [LearnerTables.Versions] }).BuildServiceProvider();
        stores.Hub = await LocalTaskHub.StartAsync(stores._folder.File("hub.db"), _ => { }, services);
        return stores;
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        _folder.Dispose();
    }
}

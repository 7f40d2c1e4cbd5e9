using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.Stores.Sqlite;
using TutorFunctions.Stores.Tables;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Stores.Tables;

namespace TutorFunctions.Tests.Stores;

/// <summary>The stores that the contract is tested on: the embedded one, tables in memory, and tables in Microsoft's emulator.</summary>
internal static class StoreKinds
{
    private const string Sqlite = "sqlite";

    /// <summary>The kind that costs a test the least.</summary>
    public const string InMemory = "tables in memory";

    private const string InAzurite = "tables in Azurite";

    /// <summary>The emulator is slow to start, so that its rows run only when they are asked for (<c>xUnit.Explicit</c>).</summary>
    public static TheoryData<string> All { get; } =
    [
        new TheoryDataRow<string>(Sqlite),
        new TheoryDataRow<string>(InMemory),
        new TheoryDataRow<string>(InAzurite) { Explicit = true }.WithTrait("Category", "Azurite"),
    ];

    public static Task<StoreUnderTest> OpenAsync(string kind, TimeProvider? clock = null) =>
        kind switch
        {
            Sqlite => OpenSqliteAsync(clock ?? TimeProvider.System),
            InAzurite => OpenAzuriteAsync(clock ?? TimeProvider.System),
            _ => Task.FromResult(OpenTables(TutorTables.Open(_ => new MemoryTable()), clock ?? TimeProvider.System)),
        };

    private static async Task<StoreUnderTest> OpenAzuriteAsync(TimeProvider clock)
    {
        var storage = new TableServiceClient(await Azurite.ConnectionAsync());
        var prefix = $"T{Guid.NewGuid():N}";
        await Task.WhenAll(TutorTables.Names.Select(name => storage.CreateTableIfNotExistsAsync(prefix + name)));
        return OpenTables(TutorTables.Open(name => new AzureTable(storage.GetTableClient(prefix + name))), clock);
    }

    private static StoreUnderTest OpenTables(TutorTables tables, TimeProvider clock) =>
        new(OpenedStores.On(tables, clock), () => Task.FromResult(OpenedStores.On(tables, clock)), () => ValueTask.CompletedTask);

    /// <summary>The embedded stores on a server's file, which the server must not have open.</summary>
    public static async Task<StoreUnderTest> OpenFileAsync(string path)
    {
        var database = new Database(path, TimeProvider.System);
        return new StoreUnderTest(await database.OpenAsync(), database.ReopenAsync, () => database.Hub.DisposeAsync());
    }

    private static async Task<StoreUnderTest> OpenSqliteAsync(TimeProvider clock)
    {
        var folder = new TemporaryFolder();
        var database = new Database(folder.File("tutor.db"), clock);
        return new StoreUnderTest(await database.OpenAsync(), database.ReopenAsync, async () =>
        {
            await database.Hub.DisposeAsync();
            folder.Dispose();
        });
    }

    private sealed class Database(string path, TimeProvider clock) : ILocalTaskHubAccessor
    {
        private static readonly LocalTaskHubOptions s_options = new() { Tables = SqliteTables.All };

        public LocalTaskHub Hub { get; private set; } = null!;

        public async Task<OpenedStores> OpenAsync()
        {
            var services = new ServiceCollection().AddSingleton(clock).AddSingleton(s_options);
            Hub = await LocalTaskHub.StartAsync(path, _ => { }, services.BuildServiceProvider());
            var courses = new SqliteCourseStore(this);
            return new OpenedStores(
                new SqliteSessionStore(this, clock),
                new SqliteAlertStore(this, clock),
                courses,
                new SqliteEvidenceStore(this),
                new SqliteLearnerStore(this),
                new SqliteAssessmentStore(this),
                new SqliteSessionFigures(this),
                new SqliteModelSpending(this),
                new SqliteNightlyModelStore(this),
                new SqliteAccessStore(this),
                OpenedClassStores.On(new SqliteTable(this, clock))
            );
        }

        public async Task<OpenedStores> ReopenAsync()
        {
            await Hub.DisposeAsync();
            return await OpenAsync();
        }
    }
}

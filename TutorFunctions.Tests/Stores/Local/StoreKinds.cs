using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.Stores.Sqlite;
using TutorFunctions.Stores.Tables;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Stores.Tables;

namespace TutorFunctions.Tests.Stores;

/// <summary>The stores that the contract is tested on in the local flavour: the embedded one, and tables in memory.</summary>
internal static class StoreKinds
{
    private const string Sqlite = "sqlite";

    /// <summary>The kind that costs a test the least.</summary>
    public const string InMemory = "tables in memory";

    public static TheoryData<string> All { get; } = new(Sqlite, InMemory);

    public static Task<StoreUnderTest> OpenAsync(string kind, TimeProvider? clock = null) =>
        kind == Sqlite ? OpenSqliteAsync(clock ?? TimeProvider.System) : Task.FromResult(OpenTables(clock ?? TimeProvider.System));

    private static StoreUnderTest OpenTables(TimeProvider clock)
    {
        var tables = new TutorTables(new MemoryTable(), new MemoryTable(), new MemoryTable(), new MemoryTable(), new MemoryTable());
        var courses = new TableCourseStore(tables, clock);
        var learners = new TableLearnerStore(tables);
        return new StoreUnderTest(new TableSessionStore(tables, courses, clock), new TableAlertStore(tables, clock), courses, learners, learners, () => ValueTask.CompletedTask);
    }

    private static async Task<StoreUnderTest> OpenSqliteAsync(TimeProvider clock)
    {
        var folder = new TemporaryFolder();
        var services = new ServiceCollection().AddSingleton(clock).AddSingleton(new LocalTaskHubOptions { Tables = [SessionTables.Versions, SqliteCourseStore.Tables, LearnerTables.Versions] });
        var hub = new Accessor(await LocalTaskHub.StartAsync(folder.File("tutor.db"), _ => { }, services.BuildServiceProvider()));
        var courses = new SqliteCourseStore(hub);
        var (evidence, learners) = (new SqliteEvidenceStore(hub), new SqliteLearnerStore(hub));
        return new StoreUnderTest(new SqliteSessionStore(hub, courses, clock), new SqliteAlertStore(hub, clock), courses, evidence, learners, async () =>
        {
            await hub.Hub.DisposeAsync();
            folder.Dispose();
        });
    }

    private sealed record Accessor(LocalTaskHub Hub) : ILocalTaskHubAccessor;
}

using Azure.Data.Tables;
using TutorFunctions.Azure;
using TutorFunctions.Stores.Tables;

namespace TutorFunctions.Tests.Stores;

/// <summary>The stores that the contract is tested on in the Azure flavour: tables in Azurite, through the library that speaks to Azure.</summary>
internal static class StoreKinds
{
    public const string InMemory = "tables in Azurite";

    public static TheoryData<string> All { get; } = new(InMemory);

    public static async Task<StoreUnderTest> OpenAsync(string kind, TimeProvider? clock = null)
    {
        var time = clock ?? TimeProvider.System;
        var tables = await OpenTablesAsync();
        var courses = new TableCourseStore(tables, time);
        var learners = new TableLearnerStore(tables);
        return new StoreUnderTest(new TableSessionStore(tables, courses, time), new TableAlertStore(tables, time), courses, learners, learners, () => ValueTask.CompletedTask);
    }

    /// <summary>Tables that no other test uses.</summary>
    public static async Task<TutorTables> OpenTablesAsync()
    {
        var storage = new TableServiceClient(await Azurite.ConnectionAsync());
        var prefix = $"T{Guid.NewGuid():N}";
        var tables = await Task.WhenAll(TutorTables.Names.Select(async name =>
        {
            await storage.CreateTableIfNotExistsAsync(prefix + name);
            return new AzureTable(storage.GetTableClient(prefix + name));
        }));
        return new TutorTables(tables[0], tables[1], tables[2], tables[3], tables[4]);
    }
}

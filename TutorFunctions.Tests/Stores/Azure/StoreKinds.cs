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
        return new StoreUnderTest(OpenedStores.On(tables, time), () => Task.FromResult(OpenedStores.On(tables, time)), () => ValueTask.CompletedTask);
    }

    /// <summary>Tables that no other test uses.</summary>
    public static async Task<TutorTables> OpenTablesAsync()
    {
        var storage = new TableServiceClient(await Azurite.ConnectionAsync());
        var prefix = $"T{Guid.NewGuid():N}";
        await Task.WhenAll(TutorTables.Names.Select(name => storage.CreateTableIfNotExistsAsync(prefix + name)));
        return TutorTables.Open(name => new AzureTable(storage.GetTableClient(prefix + name)));
    }
}

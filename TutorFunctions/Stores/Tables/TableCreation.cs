using Azure.Data.Tables;
using Microsoft.Extensions.Hosting;

namespace TutorFunctions.Stores.Tables;

/// <summary>Makes the tables that are missing before the first function runs.</summary>
internal sealed class TableCreation(TableServiceClient storage) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) =>
        Task.WhenAll(TutorTables.Names.Select(name => storage.CreateTableIfNotExistsAsync(name, cancellationToken)));

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

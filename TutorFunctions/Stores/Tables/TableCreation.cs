using Azure;
using Azure.Data.Tables;
using Azure.Identity;
using Microsoft.Extensions.Hosting;

namespace TutorFunctions.Stores.Tables;

/// <summary>Makes the tables that are missing before the first function runs.</summary>
internal sealed class TableCreation(TableServiceClient storage) : IHostedService
{
    /// <exception cref="IOException">The storage account does not answer, or refuses.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Task.WhenAll(TutorTables.Names.Select(name => storage.CreateTableIfNotExistsAsync(name, cancellationToken)));
        }
        catch (Exception error) when (error is RequestFailedException or AggregateException or AuthenticationFailedException)
        {
            var reason = (error as AggregateException)?.InnerExceptions[0] ?? error;
            throw new IOException(
                $"The tables at {storage.Uri} cannot be made: {reason.Message.Split('\n')[0].TrimEnd('.', '\r')}. Set "
                    + $"{StorageConnection.Setting} to a storage account that answers "
                    + "and that this program may use, or start Azurite.",
                error
            );
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

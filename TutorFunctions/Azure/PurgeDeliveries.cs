using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;
using TutorFunctions.Stores.Tables;

namespace TutorFunctions.Azure;

/// <summary>Takes old webhook ids out of their table once a night; the embedded store does so with each write.</summary>
public sealed partial class PurgeDeliveries(TutorTables tables, TimeProvider clock, ILogger<PurgeDeliveries> logger)
{
    [Function(nameof(PurgeDeliveries))]
    public async Task RunAsync([TimerTrigger("0 40 3 * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        var purged = await new Deliveries(tables.Deliveries).PurgeAsync(clock.GetUtcNow().UtcDateTime, cancellation);
        LogPurged(purged);
    }

    [LoggerMessage(LogLevel.Information, "Purged {Count} old webhook ids.")]
    private partial void LogPurged(int count);
}

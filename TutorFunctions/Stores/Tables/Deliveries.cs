using System.Globalization;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// The ids of webhook messages that were taken, for thirty days and more: they lie by month, so that an id is looked for in two places and
/// old ones go a whole partition at a time.
/// </summary>
internal sealed class Deliveries(ITable deliveries)
{
    /// <summary>A month is spread over so many partitions, by the first two digits of the id's hash.</summary>
    private const int PartitionsOfMonth = 256;

    public async Task AddAsync(string deliveryId, DateTime at, CancellationToken cancellation)
    {
        var hash = TableKey.Hash(deliveryId);
        try
        {
            await deliveries.WriteAsync(Partition(at, hash[..2]), [new Insert(hash, new Dictionary<string, object>())], cancellation);
        }
        catch (TableConflictException)
        {
            // Noted before.
        }
    }

    public async Task<bool> ContainsAsync(string deliveryId, DateTime now, CancellationToken cancellation)
    {
        var hash = TableKey.Hash(deliveryId);
        var months = await Task.WhenAll(
            deliveries.FindAsync(Partition(now, hash[..2]), hash, cancellation),
            deliveries.FindAsync(Partition(now.AddMonths(-1), hash[..2]), hash, cancellation));
        return months.Any(row => row is not null);
    }

    /// <summary>Takes away what was noted in the month before last.</summary>
    /// <returns>How many ids.</returns>
    public async Task<int> PurgeAsync(DateTime now, CancellationToken cancellation)
    {
        var purged = 0;
        for (var part = 0; part < PartitionsOfMonth; part++)
        {
            var partition = Partition(now.AddMonths(-2), part.ToString("x2", CultureInfo.InvariantCulture));
            while (await deliveries.ReadAsync(new RowRange(partition, string.Empty, RowRange.End, RowChange.MostAtOnce), cancellation) is { Count: > 0 } rows)
            {
                await deliveries.WriteAsync(partition, [.. rows.Select(row => new Delete(row.Key))], cancellation);
                purged += rows.Count;
            }
        }

        return purged;
    }

    private static string Partition(DateTime month, string part) => string.Create(CultureInfo.InvariantCulture, $"{month:yyyyMM}|{part}");
}

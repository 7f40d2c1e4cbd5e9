using System.Globalization;

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// The ids of webhook messages that were taken, for thirty days at least: they lie by month, so that an id is looked for in two or three
/// places and old ones go a whole partition at a time.
/// </summary>
internal sealed class Deliveries(ITable deliveries)
{
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(30);

    /// <summary>A month is spread over so many partitions, by the first two digits of the id's hash.</summary>
    private const int PartitionsOfMonth = 256;

    public async Task AddAsync(string deliveryId, DateTime at, CancellationToken cancellation)
    {
        var hash = TableKey.Hash(deliveryId);
        await deliveries.TryWriteAsync(Partition(at, hash[..2]), [new Insert(hash, new Dictionary<string, object>())], cancellation);
    }

    public async Task<bool> ContainsAsync(string deliveryId, DateTime now, CancellationToken cancellation)
    {
        var hash = TableKey.Hash(deliveryId);
        var found = await Task.WhenAll(
            MonthsKept(now).Select(month => deliveries.FindAsync(Partition(month, hash[..2]), hash, cancellation))
        );
        return found.Any(row => row is not null);
    }

    /// <summary>Takes away what was noted in the month before the first of which anything is kept.</summary>
    /// <returns>How many ids.</returns>
    public async Task<int> PurgeAsync(DateTime now, CancellationToken cancellation)
    {
        var (month, purged) = (MonthsKept(now).First().AddMonths(-1), 0);
        for (var part = 0; part < PartitionsOfMonth; part++)
        {
            var partition = Partition(month, part.ToString("x2", CultureInfo.InvariantCulture));
            while (
                await deliveries.ReadAsync(new RowRange(partition, string.Empty, RowRange.End, RowChange.MostAtOnce), cancellation)
                    is { Count: > 0 } rows
            )
            {
                await deliveries.WriteAsync(partition, [.. rows.Select(row => new Delete(row.Key))], cancellation);
                purged += rows.Count;
            }
        }

        return purged;
    }

    private static IEnumerable<DateTime> MonthsKept(DateTime now)
    {
        var first = now - s_kept;
        for (var month = new DateTime(first.Year, first.Month, 1, 0, 0, 0, DateTimeKind.Utc); month <= now; month = month.AddMonths(1))
            yield return month;
    }

    private static string Partition(DateTime month, string part) => string.Create(CultureInfo.InvariantCulture, $"{month:yyyyMM}|{part}");
}

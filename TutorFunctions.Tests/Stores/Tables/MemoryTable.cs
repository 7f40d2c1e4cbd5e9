using System.Globalization;
using TutorFunctions.Stores.Tables;

namespace TutorFunctions.Tests.Stores.Tables;

/// <summary>
/// A table in memory with the limits of Azure Table storage: sizes of keys, properties, rows and transactions, versions, and the order of
/// keys. What breaks one throws here, as the service would refuse it.
/// </summary>
internal sealed class MemoryTable : ITable
{
    private const int LargestProperty = 64 * 1024;
    private const int LargestRow = 1024 * 1024;
    private const int LargestTransaction = 4 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, SortedDictionary<string, TableRow>> _partitions = new(StringComparer.Ordinal);
    private long _version;

    /// <summary>Runs before a write is applied: another writer that is quicker, or a failure.</summary>
    public Func<IReadOnlyList<RowChange>, Task>? BeforeWrite { get; set; }

    /// <summary>Runs after a write has been applied: an answer that is lost.</summary>
    public Action<IReadOnlyList<RowChange>>? AfterWrite { get; set; }

    public int Reads { get; private set; }

    public int Writes { get; private set; }

    /// <summary>Azure counts each row of a transaction as a request towards its limits.</summary>
    public int RowsWritten { get; private set; }

    public IReadOnlyList<string> Keys(string partition) => _partitions.TryGetValue(partition, out var rows) ? [.. rows.Keys] : [];

    public Task<TableRow?> FindAsync(string partition, string key, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        CheckKey(partition);
        CheckKey(key);
        lock (_gate)
        {
            Reads++;
            return Task.FromResult(_partitions.TryGetValue(partition, out var rows) ? rows.GetValueOrDefault(key) : null);
        }
    }

    public Task<IReadOnlyList<TableRow>> ReadAsync(RowRange range, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        range.Limit.ShouldBePositive();
        lock (_gate)
        {
            Reads++;
            IReadOnlyList<TableRow> found = !_partitions.TryGetValue(range.Partition, out var rows)
                ? []
                :
                [
                    .. rows
                        .Values.Where(row =>
                            string.CompareOrdinal(row.Key, range.From) >= 0 && string.CompareOrdinal(row.Key, range.Before) < 0
                        )
                        .Take(range.Limit),
                ];
            return Task.FromResult(found);
        }
    }

    public async Task WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Check(partition, changes);
        if (BeforeWrite is { } before)
            await before(changes);
        lock (_gate)
        {
            Writes++;
            RowsWritten += changes.Count;
            if (!_partitions.TryGetValue(partition, out var rows))
                _partitions.Add(partition, rows = new SortedDictionary<string, TableRow>(StringComparer.Ordinal));
            if (changes.FirstOrDefault(change => !Applies(rows.GetValueOrDefault(change.Key), change)) is { } refused)
                throw new TableConflictException($"{refused.GetType().Name} of '{refused.Key}' in '{partition}'.");
            foreach (var change in changes)
            {
                if (change is Delete)
                    rows.Remove(change.Key);
                else
                    rows[change.Key] = After(rows.GetValueOrDefault(change.Key), change);
            }
        }

        AfterWrite?.Invoke(changes);
    }

    private static bool Applies(TableRow? row, RowChange change) =>
        change switch
        {
            Insert => row is null,
            Merge merge => row?.Version == merge.Version,
            Replace replace => row?.Version == replace.Version,
            _ => row is not null,
        };

    private TableRow After(TableRow? row, RowChange change)
    {
        var values = change switch
        {
            Insert insert => insert.Values,
            Replace replace => replace.Values,
            Merge merge => row!
                .Values.Concat(merge.Values)
                .GroupBy(value => value.Key)
                .ToDictionary(value => value.Key, value => value.Last().Value),
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
        values.Sum(value => Size(value.Value)).ShouldBeLessThanOrEqualTo(LargestRow, change.Key);
        return new TableRow(change.Key, values, (++_version).ToString(CultureInfo.InvariantCulture));
    }

    private static void Check(string partition, IReadOnlyList<RowChange> changes)
    {
        CheckKey(partition);
        changes.Count.ShouldBeInRange(1, RowChange.MostAtOnce);
        changes.Select(change => change.Key).ShouldBeUnique();
        var bytes = 0;
        foreach (var change in changes)
        {
            CheckKey(change.Key);
            var values = change switch
            {
                Insert insert => insert.Values,
                Merge merge => merge.Values,
                Replace replace => replace.Values,
                _ => new Dictionary<string, object>(),
            };
            values.Count.ShouldBeLessThanOrEqualTo(252);
            foreach (var (name, value) in values)
            {
                name.ShouldMatch("^[A-Za-z_][A-Za-z0-9_]*$");
                Size(value).ShouldBeLessThanOrEqualTo(LargestProperty, name);
                bytes += name.Length + Sent(value);
            }
        }

        bytes.ShouldBeLessThanOrEqualTo(LargestTransaction);
    }

    private static void CheckKey(string key)
    {
        key.Length.ShouldBeInRange(1, 512);
        key.ShouldAllBe(letter => letter >= ' ' && letter < '\x7f' && letter != '/' && letter != '\\' && letter != '#' && letter != '?');
    }

    private static int Size(object value) =>
        value switch
        {
            string text => 2 * text.Length,
            long => 8,
            byte[] bytes => bytes.Length,
            _ => throw new ArgumentException($"A property cannot hold {value.GetType()}."),
        };

    /// <summary>Bytes go over the wire as base64.</summary>
    private static int Sent(object value) => value is byte[] bytes ? (bytes.Length + 2) / 3 * 4 : Size(value);
}

namespace TutorFunctions.Stores.Tables;

/// <summary>
/// As much of a table in Azure Table storage as the stores use. A read is of one row, or of a range within one partition; nothing looks
/// through a table.
/// </summary>
public interface ITable
{
    /// <returns>Null when there is no such row.</returns>
    Task<TableRow?> FindAsync(string partition, string key, CancellationToken cancellation);

    /// <summary>Rows of a partition in the ordinal order of their keys.</summary>
    Task<IReadOnlyList<TableRow>> ReadAsync(RowRange range, CancellationToken cancellation);

    /// <summary>Changes rows of one partition, all of them or none; on disk when this returns.</summary>
    /// <param name="partition">The partition.</param>
    /// <param name="changes">At most <see cref="RowChange.MostAtOnce"/>, each of another row.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="TableConflictException">A row is there already, is gone, or has changed since it was read.</exception>
    Task WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation);
}

/// <param name="Key">The row key.</param>
/// <param name="Values">By property name: string, long or byte[].</param>
/// <param name="Version">Changes with every write to the row (its ETag).</param>
public sealed record TableRow(string Key, IReadOnlyDictionary<string, object> Values, string Version);

/// <param name="From">The first key.</param>
/// <param name="Before">What all keys lie before.</param>
/// <param name="Limit">How many rows at most.</param>
public sealed record RowRange(string Partition, string From, string Before, int Limit)
{
    /// <summary>Lies behind every key that the stores make: those are printable ASCII.</summary>
    public const string End = "\x7e";
}

/// <summary>A change of one row.</summary>
public abstract record RowChange(string Key)
{
    /// <summary>Changes that one transaction may hold (Azure Table storage, entity group transactions).</summary>
    public const int MostAtOnce = 100;
}

/// <summary>Adds a row that is not there.</summary>
public sealed record Insert(string Key, IReadOnlyDictionary<string, object> Values) : RowChange(Key);

/// <summary>Sets properties of a row that has not changed since it was read; its other properties stay.</summary>
public sealed record Merge(string Key, IReadOnlyDictionary<string, object> Values, string Version) : RowChange(Key);

/// <summary>Puts a row in place of one that has not changed since it was read.</summary>
public sealed record Replace(string Key, IReadOnlyDictionary<string, object> Values, string Version) : RowChange(Key);

/// <summary>Takes a row away, whatever it holds.</summary>
public sealed record Delete(string Key) : RowChange(Key);

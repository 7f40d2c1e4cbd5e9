using System.Globalization;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Stores.Tables;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>
/// Rows by partition and key in the embedded database, for what is kept by key wherever it is kept. A write is on disk when it has
/// answered, so that a read need not wait for one.
/// </summary>
public sealed class SqliteTable(ILocalTaskHubAccessor runtime, TimeProvider clock) : ITable
{
    public static readonly VersionedTables Tables = new(
        "class",
        """
        CREATE TABLE class_rows(
            partition TEXT NOT NULL,
            key TEXT NOT NULL,
            version INTEGER NOT NULL,
            content BLOB NOT NULL,
            PRIMARY KEY(partition, key)) WITHOUT ROWID;
        """
    );

    /// <summary>The process owns the file, so that a number that it has not given out yet is new in the file, too.</summary>
    private long _lastVersion = clock.GetUtcNow().UtcTicks;

    public Task<TableRow?> FindAsync(string partition, string key, CancellationToken cancellation) =>
        Task.FromResult(
            runtime.Hub.Reads.Read(statements =>
            {
                using var row = statements.Query(
                    "SELECT key, version, content FROM class_rows WHERE partition = $1 AND key = $2",
                    partition,
                    key
                );
                return row.Read() ? Read(row) : null;
            })
        );

    public Task<IReadOnlyList<TableRow>> ReadAsync(RowRange range, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(range);
        return Task.FromResult<IReadOnlyList<TableRow>>(
            runtime.Hub.Reads.Read(statements =>
            {
                var rows = new List<TableRow>();
                using var row = statements.Query(
                    "SELECT key, version, content FROM class_rows WHERE partition = $1 AND key >= $2 AND key < $3 ORDER BY key LIMIT $4",
                    range.Partition,
                    range.From,
                    range.Before,
                    range.Limit
                );
                while (row.Read())
                    rows.Add(Read(row));
                return rows;
            })
        );
    }

    public async Task WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var write = new RowsWritten(partition, changes, Interlocked.Increment(ref _lastVersion));
        runtime.Hub.Log.Append(write);
        await runtime.Hub.Log.FlushAsync(cancellation);
        if (write.Conflict is { } key)
            throw new TableConflictException($"Row '{key}' of '{partition}' is not as it was expected.");
    }

    private static TableRow Read(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new(
            row.GetString(0),
            RowContent.Read(row.GetFieldValue<byte[]>(2)),
            row.GetInt64(1).ToString(CultureInfo.InvariantCulture)
        );

    private sealed class RowsWritten(string partition, IReadOnlyList<RowChange> changes, long version) : IDatabaseWrite
    {
        /// <summary>The row because of which nothing was written; null when all was. Known when it is on disk.</summary>
        public string? Conflict { get; private set; }

        public void Apply(StatementCache statements)
        {
            Conflict = changes.FirstOrDefault(change => !Applies(statements, change))?.Key;
            if (Conflict is not null)
                return;
            foreach (var change in changes)
                Apply(statements, change);
        }

        private bool Applies(StatementCache statements, RowChange change)
        {
            var present =
                statements.Scalar("SELECT version FROM class_rows WHERE partition = $1 AND key = $2", partition, change.Key) as long?;
            return change switch
            {
                Insert => present is null,
                Merge merge => present == long.Parse(merge.Version, CultureInfo.InvariantCulture),
                Replace replace => present == long.Parse(replace.Version, CultureInfo.InvariantCulture),
                _ => present is not null,
            };
        }

        private void Apply(StatementCache statements, RowChange change)
        {
            if (change is Delete)
            {
                statements.Execute("DELETE FROM class_rows WHERE partition = $1 AND key = $2", partition, change.Key);
                return;
            }

            var values = change switch
            {
                Insert insert => insert.Values,
                Replace replace => replace.Values,
                Merge merge => Merged(statements, merge),
                _ => throw new ArgumentOutOfRangeException(nameof(change), change, "There is no such change of a row."),
            };
            statements.Execute(
                "INSERT OR REPLACE INTO class_rows VALUES($1, $2, $3, $4)",
                partition,
                change.Key,
                version,
                RowContent.Write(values)
            );
        }

        private Dictionary<string, object> Merged(StatementCache statements, Merge merge)
        {
            var stored = (byte[])
                statements.Scalar("SELECT content FROM class_rows WHERE partition = $1 AND key = $2", partition, merge.Key)!;
            var values = RowContent.Read(stored);
            foreach (var (name, value) in merge.Values)
                values[name] = value;
            return values;
        }
    }
}

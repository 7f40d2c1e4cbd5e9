using Microsoft.Data.Sqlite;
using SQLitePCL;
using TutorFunctions.Access.Audit;

namespace TutorFunctions.Tools.Audits;

/// <summary>Follows the chain of the audit log from its first entry to its last. The server may be running.</summary>
internal static class AuditCheck
{
    /// <param name="database">The server's database.</param>
    /// <param name="expected">A hash that must be in the log, in hexadecimal; null for none.</param>
    /// <returns>The number of entries, and the last one's hash in hexadecimal.</returns>
    /// <exception cref="CommandFailedException">There is no log, or it was changed; the message says from which entry on.</exception>
    public static (long Entries, string? Last) Run(string database, string? expected)
    {
        if (!File.Exists(database))
            throw new CommandFailedException($"There is no {database}. Name the server's data folder by --data.");
        Batteries_V2.Init();
        try
        {
            using var connection = new SqliteConnection(
                new SqliteConnectionStringBuilder
                {
                    DataSource = database,
                    Mode = SqliteOpenMode.ReadOnly,
                    Pooling = false,
                }.ToString()
            );
            connection.Open();
            using var query = connection.CreateCommand();
            query.CommandText = "SELECT number, entry, subject, salt, seal, hash FROM audit ORDER BY number";
            using var row = query.ExecuteReader();
            return Follow(row, expected);
        }
        catch (SqliteException error)
        {
            throw new CommandFailedException($"The audit log of {database} cannot be read: {error.Message}", error);
        }
    }

    private static (long Entries, string? Last) Follow(SqliteDataReader row, string? expected)
    {
        var hash = AuditChain.Nothing.ToArray();
        var (entries, isExpectedThere) = (0L, expected is null);
        while (row.Read())
        {
            entries++;
            var number = row.GetInt64(0);
            var seal = Bytes(row, 4);
            var next = AuditChain.Next(hash, seal ?? AuditChain.Nothing, row.GetFieldValue<byte[]>(1));
            if (number != entries || !next.AsSpan().SequenceEqual(row.GetFieldValue<byte[]>(5)))
                throw new CommandFailedException($"The audit log was changed: entry {number} does not follow from those before it.");
            if (!row.IsDBNull(2) && !SealOf(row).AsSpan().SequenceEqual(seal))
                throw new CommandFailedException($"The audit log was changed: the subject of entry {number} is another than was noted.");
            hash = next;
            isExpectedThere |= Convert.ToHexStringLower(hash).Equals(expected, StringComparison.OrdinalIgnoreCase);
        }

        return isExpectedThere
            ? (entries, entries == 0 ? null : Convert.ToHexStringLower(hash))
            : throw new CommandFailedException($"The audit log was changed: no entry has the hash {expected}.");
    }

    private static byte[] SealOf(SqliteDataReader row) => AuditChain.Seal(Bytes(row, 3) ?? [], row.GetString(2));

    private static byte[]? Bytes(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}

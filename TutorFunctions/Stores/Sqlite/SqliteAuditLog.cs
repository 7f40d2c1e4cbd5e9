using System.Security.Cryptography;
using System.Text.Json;
using TutorFunctions.Access.Audit;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>The audit log in the same file: all entries of a commit are chained and inserted in its transaction.</summary>
public sealed class SqliteAuditLog(ILocalTaskHubAccessor runtime) : IAuditLog
{
    public static readonly VersionedTables Tables = new(
        "audit",
        """
        CREATE TABLE audit(
            number INTEGER PRIMARY KEY,
            entry BLOB NOT NULL,
            subject TEXT,
            salt BLOB,
            seal BLOB,
            hash BLOB NOT NULL);
        """
    );

    public void Append(AuditEntry entry) => runtime.Hub.Log.Append(new EntriesNoted(entry));

    public async Task<IReadOnlyList<NumberedAuditEntry>?> ReadAsync(
        long? before,
        string? subject,
        int limit,
        CancellationToken cancellation
    )
    {
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements =>
        {
            var found = new List<NumberedAuditEntry>();
            using var row = statements.Query(
                """
                SELECT number, entry, subject, seal, hash FROM audit
                WHERE number < $1 AND ($2 IS NULL OR subject = $2) ORDER BY number DESC LIMIT $3
                """,
                before ?? long.MaxValue,
                subject,
                limit
            );
            while (row.Read())
            {
                var entry = JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(1), AuditJson.Default.AuditEntry)!;
                found.Add(
                    new NumberedAuditEntry(
                        row.GetInt64(0),
                        entry with
                        {
                            Subject = row.IsDBNull(2) ? null : row.GetString(2),
                        },
                        IsForgotten: row.IsDBNull(2) && !row.IsDBNull(3),
                        row.GetFieldValue<byte[]>(4)
                    )
                );
            }

            return found;
        });
    }

    public Task ForgetAsync(IReadOnlyCollection<string> subjects, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(subjects);
        runtime.Hub.Log.Append(new SubjectsForgotten(subjects));
        return runtime.Hub.Log.FlushAsync(cancellation);
    }

    private sealed class EntriesNoted(AuditEntry first) : IDatabaseWrite
    {
        private static readonly object s_key = new();

        private readonly List<(AuditEntry Entry, byte[]? Salt)> _entries = [Salted(first)];

        public object? MergeKey => s_key;

        public bool TryMerge(IDatabaseWrite later)
        {
            _entries.AddRange(((EntriesNoted)later)._entries);
            return true;
        }

        public void Apply(StatementCache statements)
        {
            var hash = statements.Scalar("SELECT hash FROM audit ORDER BY number DESC LIMIT 1") as byte[];
            foreach (var (entry, salt) in _entries)
            {
                var json = JsonSerializer.SerializeToUtf8Bytes(entry, AuditJson.Default.AuditEntry);
                var seal = salt is null ? null : AuditChain.Seal(salt, entry.Subject!);
                hash = AuditChain.Next(hash ?? AuditChain.Nothing, seal ?? AuditChain.Nothing, json);
                statements.Execute(
                    "INSERT INTO audit(entry, subject, salt, seal, hash) VALUES($1, $2, $3, $4, $5)",
                    json,
                    entry.Subject,
                    salt,
                    seal,
                    hash
                );
            }
        }

        private static (AuditEntry Entry, byte[]? Salt) Salted(AuditEntry entry) =>
            (entry, entry.Subject is null ? null : RandomNumberGenerator.GetBytes(AuditChain.SaltBytes));
    }

    private sealed record SubjectsForgotten(IReadOnlyCollection<string> Subjects) : IDatabaseWrite
    {
        public void Apply(StatementCache statements)
        {
            foreach (var subject in Subjects)
                statements.Execute("UPDATE audit SET subject = NULL, salt = NULL WHERE subject = $1", subject);
        }
    }
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TutorFunctions.Access;
using TutorFunctions.Access.Keys;
using TutorFunctions.Access.Links;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>Keys, links and the key ring in the same file.</summary>
public sealed class SqliteAccessStore(ILocalTaskHubAccessor runtime) : IAccessStore
{
    public static readonly VersionedTables Tables = new(
        "access",
        """
        CREATE TABLE access_keys(id TEXT PRIMARY KEY, record BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE access_links(id TEXT PRIMARY KEY, record BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE key_ring(number INTEGER PRIMARY KEY, element TEXT NOT NULL);
        """
    );

    // What was put or deleted is on disk when that has answered, so that nothing is to be waited for here: every request asks.
    public Task<IReadOnlyList<AccessKey>> ListKeysAsync(CancellationToken cancellation)
    {
        var keys = runtime.Hub.Reads.Read(static statements =>
        {
            var found = new List<AccessKey>();
            using var row = statements.Query("SELECT record FROM access_keys");
            while (row.Read())
                found.Add(JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), AccessJson.Default.AccessKey)!);
            return found;
        });
        return Task.FromResult<IReadOnlyList<AccessKey>>([
            .. keys.OrderBy(static key => key.CreatedAt).ThenBy(static key => key.Id, StringComparer.Ordinal),
        ]);
    }

    public ValueTask<AccessKey?> FindKeyAsync(string id, CancellationToken cancellation) =>
        new(Find("SELECT record FROM access_keys WHERE id = $1", id, AccessJson.Default.AccessKey));

    public Task PutKeyAsync(AccessKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        return WriteAsync(
            "INSERT OR REPLACE INTO access_keys VALUES($1, $2)",
            [key.Id, JsonSerializer.SerializeToUtf8Bytes(key, AccessJson.Default.AccessKey)],
            cancellation
        );
    }

    public async Task<bool> DeleteKeyAsync(string id, CancellationToken cancellation)
    {
        var isThere = await FindKeyAsync(id, cancellation) is not null;
        await WriteAsync("DELETE FROM access_keys WHERE id = $1", [id], cancellation);
        return isThere;
    }

    public ValueTask<LearnerLink?> FindLinkAsync(string id, CancellationToken cancellation) =>
        new(Find("SELECT record FROM access_links WHERE id = $1", id, AccessJson.Default.LearnerLink));

    public Task PutLinkAsync(LearnerLink link, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(link);
        return WriteAsync(
            "INSERT OR REPLACE INTO access_links VALUES($1, $2)",
            [link.Id, JsonSerializer.SerializeToUtf8Bytes(link, AccessJson.Default.LearnerLink)],
            cancellation
        );
    }

    public async Task<bool> DeleteLinkAsync(string id, CancellationToken cancellation)
    {
        var isThere = await FindLinkAsync(id, cancellation) is not null;
        await WriteAsync("DELETE FROM access_links WHERE id = $1", [id], cancellation);
        return isThere;
    }

    private T? Find<T>(string query, string id, JsonTypeInfo<T> type)
        where T : class =>
        runtime.Hub.Reads.Read(statements => statements.Scalar(query, id) as byte[]) is { } record
            ? JsonSerializer.Deserialize(record, type)
            : null;

    private Task WriteAsync(string statement, object[] values, CancellationToken cancellation)
    {
        runtime.Hub.Log.Append(new RecordWritten(statement, values));
        return runtime.Hub.Log.FlushAsync(cancellation);
    }

    private sealed record RecordWritten(string Statement, object[] Values) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) => statements.Execute(Statement, Values);
    }
}

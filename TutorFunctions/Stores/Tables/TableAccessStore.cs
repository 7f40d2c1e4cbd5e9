using System.Text.Json.Serialization.Metadata;
using TutorFunctions.Access;
using TutorFunctions.Access.Keys;
using TutorFunctions.Access.Links;

namespace TutorFunctions.Stores.Tables;

/// <summary>Keys and links in a table, a partition each. They are read anew for each request, so that a revoked one ends at once.</summary>
public sealed class TableAccessStore(TutorTables tables) : IAccessStore
{
    private const string Keys = "keys";
    private const string Links = "links";
    private const string Record = "record";

    private readonly ITable _access = tables.Access;

    public async Task<IReadOnlyList<AccessKey>> ListKeysAsync(CancellationToken cancellation)
    {
        var rows = await _access.ReadAsync(new RowRange(Keys, string.Empty, RowRange.End, int.MaxValue), cancellation);
        return
        [
            .. rows.Select(static row => Payload.Get(row, Record, AccessJson.Default.AccessKey))
                .OrderBy(static key => key.CreatedAt)
                .ThenBy(static key => key.Id, StringComparer.Ordinal),
        ];
    }

    public ValueTask<AccessKey?> FindKeyAsync(string id, CancellationToken cancellation) =>
        FindAsync(Keys, id, AccessJson.Default.AccessKey, cancellation);

    public Task PutKeyAsync(AccessKey key, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(key);
        return PutAsync(Keys, key.Id, key, AccessJson.Default.AccessKey, cancellation);
    }

    public Task<bool> DeleteKeyAsync(string id, CancellationToken cancellation) => DeleteAsync(Keys, id, cancellation);

    public ValueTask<LearnerLink?> FindLinkAsync(string id, CancellationToken cancellation) =>
        FindAsync(Links, id, AccessJson.Default.LearnerLink, cancellation);

    public Task PutLinkAsync(LearnerLink link, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(link);
        return PutAsync(Links, link.Id, link, AccessJson.Default.LearnerLink, cancellation);
    }

    public Task<bool> DeleteLinkAsync(string id, CancellationToken cancellation) => DeleteAsync(Links, id, cancellation);

    private async ValueTask<T?> FindAsync<T>(string partition, string id, JsonTypeInfo<T> type, CancellationToken cancellation)
        where T : class =>
        await _access.FindAsync(partition, TableKey.Of(id), cancellation) is { } row ? Payload.Get(row, Record, type) : null;

    private async Task PutAsync<T>(string partition, string id, T record, JsonTypeInfo<T> type, CancellationToken cancellation)
    {
        var key = TableKey.Of(id);
        RowChange change;
        do
        {
            var values = Payload.Of(Record, record, type);
            change = await _access.FindAsync(partition, key, cancellation) is { } before
                ? new Replace(key, values, before.Version)
                : new Insert(key, values);
        } while (!await _access.TryWriteAsync(partition, [change], cancellation));
    }

    private async Task<bool> DeleteAsync(string partition, string id, CancellationToken cancellation) =>
        await _access.FindAsync(partition, TableKey.Of(id), cancellation) is { } row
        && await _access.TryWriteAsync(partition, [new Delete(row.Key)], cancellation);
}

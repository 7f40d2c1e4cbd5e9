using Azure;
using Azure.Data.Tables;

namespace TutorFunctions.Stores.Tables;

/// <summary>A table in a storage account.</summary>
public sealed class AzureTable(TableClient client) : ITable
{
    private const int LargestPage = 1000;

    private static readonly HashSet<string> s_system = ["PartitionKey", "RowKey", "Timestamp", "odata.etag"];

    public async Task<TableRow?> FindAsync(string partition, string key, CancellationToken cancellation)
    {
        var found = await client.GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: cancellation);
        return found.HasValue ? Read(found.Value!) : null;
    }

    public async Task<IReadOnlyList<TableRow>> ReadAsync(RowRange range, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(range);
        var filter = TableClient.CreateQueryFilter(
            $"PartitionKey eq {range.Partition} and RowKey ge {range.From} and RowKey lt {range.Before}"
        );
        var rows = new List<TableRow>();
        await foreach (
            var entity in client.QueryAsync<TableEntity>(filter, Math.Min(range.Limit, LargestPage), cancellationToken: cancellation)
        )
        {
            rows.Add(Read(entity));
            if (rows.Count == range.Limit)
                break;
        }

        return rows;
    }

    public async Task WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancellation)
    {
        try
        {
            await client.SubmitTransactionAsync(changes.Select(change => Action(partition, change)), cancellation);
        }
        catch (RequestFailedException refused) when (IsConflict(refused))
        {
            throw new TableConflictException(
                $"A row of '{partition}' in {client.Name} is not as it was expected: {refused.ErrorCode}.",
                refused
            );
        }
    }

    private static bool IsConflict(RequestFailedException refused) =>
        refused.ErrorCode is "EntityAlreadyExists" or "UpdateConditionNotSatisfied" or "ResourceNotFound" or "EntityNotFound";

    private static TableTransactionAction Action(string partition, RowChange change) =>
        change switch
        {
            Insert insert => new(TableTransactionActionType.Add, Entity(partition, insert.Key, insert.Values)),
            Merge merge => new(TableTransactionActionType.UpdateMerge, Entity(partition, merge.Key, merge.Values), new ETag(merge.Version)),
            Replace replace => new(
                TableTransactionActionType.UpdateReplace,
                Entity(partition, replace.Key, replace.Values),
                new ETag(replace.Version)
            ),
            Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, delete.Key), ETag.All),
            _ => throw new ArgumentOutOfRangeException(nameof(change), change, "There is no such change of a row."),
        };

    private static TableEntity Entity(string partition, string key, IReadOnlyDictionary<string, object> values)
    {
        var entity = new TableEntity(partition, key);
        foreach (var (name, value) in values)
            entity[name] = value;
        return entity;
    }

    private static TableRow Read(TableEntity entity) =>
        new(
            entity.RowKey,
            entity.Where(property => !s_system.Contains(property.Key)).ToDictionary(property => property.Key, property => property.Value),
            entity.ETag.ToString()
        );
}

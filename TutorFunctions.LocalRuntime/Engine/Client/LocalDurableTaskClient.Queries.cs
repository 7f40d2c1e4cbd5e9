using System.Globalization;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Instances;

namespace TutorFunctions.LocalRuntime.Client;

internal sealed partial class LocalDurableTaskClient
{
    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var query = filter ?? new OrchestrationQuery();
        return Pageable.Create<OrchestrationMetadata>(
            (token, size, cancellation) => ReadPageAsync(query, token ?? query.ContinuationToken, size ?? query.PageSize, cancellation)
        );
    }

    public override async Task<PurgeResult> PurgeInstanceAsync(
        string instanceId,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentException.ThrowIfNullOrEmpty(instanceId);
        var children = options?.Recursive is true ? engine.Reads.Read(statements => InstanceReader.ChildrenOf(statements, instanceId)) : [];
        var taken = NewAnswer();
        engine.Post(instanceId, new InstanceMessage.Purge(taken));
        var purged = await taken.Task.WaitAsync(cancellation) ? 1 : 0;
        if (purged == 0 && engine.Reads.Read(statements => InstanceReader.Find(statements, instanceId)) is { IsFinished: false })
            return new PurgeResult(0);
        foreach (var child in children)
            purged += (await PurgeInstanceAsync(child, options, cancellation)).PurgedInstanceCount;
        await engine.Log.FlushAsync(cancellation);
        return new PurgeResult(purged);
    }

    public override async Task<PurgeResult> PurgeAllInstancesAsync(
        PurgeInstancesFilter filter,
        PurgeInstanceOptions? options = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentNullException.ThrowIfNull(filter);
        var deadline = engine.Clock.GetUtcNow() + (filter.Timeout ?? TimeSpan.MaxValue / 4);
        var finished = (
            filter.Statuses?.ToList() is { Count: > 0 } asked ? asked : [.. Enum.GetValues<OrchestrationRuntimeStatus>()]
        ).Where(status =>
            status is OrchestrationRuntimeStatus.Completed or OrchestrationRuntimeStatus.Failed or OrchestrationRuntimeStatus.Terminated
        );
        var query = new OrchestrationQuery(filter.CreatedFrom, filter.CreatedTo, [.. finished]);
        var purged = 0;
        await foreach (var instance in GetAllInstancesAsync(query).WithCancellation(cancellation))
        {
            if (engine.Clock.GetUtcNow() > deadline)
                return new PurgeResult(purged, isComplete: false);
            purged += (await PurgeInstanceAsync(instance.InstanceId, options, cancellation)).PurgedInstanceCount;
        }

        return new PurgeResult(purged, isComplete: true);
    }

    public override async Task<Page<string>> ListInstanceIdsAsync(
        IEnumerable<OrchestrationRuntimeStatus>? runtimeStatus = null,
        DateTimeOffset? completedTimeFrom = null,
        DateTimeOffset? completedTimeTo = null,
        int pageSize = OrchestrationQuery.DefaultPageSize,
        string? lastInstanceKey = null,
        CancellationToken cancellation = default
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(pageSize);
        await engine.Log.FlushAsync(cancellation);
        var (afterTime, afterId) = ReadToken(lastInstanceKey);
        var found = engine.Reads.Read(statements =>
            InstanceReader.Completed(
                statements,
                Bits(runtimeStatus),
                completedTimeFrom?.UtcTicks,
                completedTimeTo?.UtcTicks,
                (afterTime, afterId),
                pageSize + 1
            )
        );
        return new Page<string>(
            [.. found.Take(pageSize).Select(instance => instance.Id)],
            found.Count > pageSize ? Token(found[pageSize - 1].CompletedAt, found[pageSize - 1].Id) : null
        );
    }

    private async Task<Page<OrchestrationMetadata>> ReadPageAsync(
        OrchestrationQuery query,
        string? token,
        int size,
        CancellationToken cancellation
    )
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(size);
        await engine.Log.FlushAsync(cancellation);
        var (afterTime, afterId) = ReadToken(token);
        var statuses = Bits(query.Statuses);
        var prefix = query.InstanceIdPrefix;
        var found = engine.Reads.Read(statements =>
        {
            var instances = new List<Instance>();
            using var row = statements.Query(
                """
                SELECT * FROM instances
                WHERE (created_at, id) > ($1, $2) AND ($3 IS NULL OR created_at >= $3) AND ($4 IS NULL OR created_at <= $4)
                    AND ($5 = 0 OR ($5 >> status) & 1) AND ($6 IS NULL OR substr(id, 1, length($6)) = $6)
                ORDER BY created_at, id LIMIT $7
                """,
                afterTime,
                afterId,
                query.CreatedFrom?.UtcTicks,
                query.CreatedTo?.UtcTicks,
                statuses,
                string.IsNullOrEmpty(prefix) ? null : prefix,
                size + 1
            );
            while (row.Read())
                instances.Add(InstanceReader.Read(row));
            return instances;
        });
        var more = found.Count > size ? found[size - 1] : null;
        return new Page<OrchestrationMetadata>(
            [.. found.Take(size).Select(instance => Describe(instance, query.FetchInputsAndOutputs))],
            more is null ? null : Token(more.CreatedAt, more.Id)
        );
    }

    /// <summary>Statuses as the database's filters take them; 0 for any.</summary>
    private static int Bits(IEnumerable<OrchestrationRuntimeStatus>? statuses) =>
        statuses?.Aggregate(0, (bits, status) => bits | (1 << (int)status)) ?? 0;

    private static string Token(DateTime time, string id) => string.Create(CultureInfo.InvariantCulture, $"{time.Ticks}/{id}");

    private static (long Time, string Id) ReadToken(string? token)
    {
        if (string.IsNullOrEmpty(token))
            return (long.MinValue, string.Empty);
        var slash = token.IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || !long.TryParse(token.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var time))
            throw new ArgumentException($"'{token}' is not a continuation token of this task hub.", nameof(token));
        return (time, token[(slash + 1)..]);
    }
}

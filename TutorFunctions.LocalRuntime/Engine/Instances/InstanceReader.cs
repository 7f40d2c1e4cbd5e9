using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.DurableTask.Client;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.LocalRuntime.Instances;

/// <summary>Reads what is committed of instances.</summary>
internal static class InstanceReader
{
    public static Instance? Find(StatementCache statements, string id)
    {
        using var row = statements.Query("SELECT * FROM instances WHERE id = $1", id);
        return row.Read() ? Read(row) : null;
    }

    /// <exception cref="UnreadableHistoryException">A line is no event.</exception>
    public static List<HistoryEvent> History(StatementCache statements, long number)
    {
        var history = new List<HistoryEvent>();
        using var row = statements.Query(
            "SELECT events FROM history WHERE position BETWEEN $1 AND $2 ORDER BY position",
            Positions.Of(number),
            Positions.LastOf(number)
        );
        while (row.Read())
            HistoryJson.Read(row.GetFieldValue<byte[]>(0), history);
        return history;
    }

    /// <summary>The input that the present execution started with.</summary>
    /// <exception cref="UnreadableHistoryException">The first line is no event.</exception>
    public static Payload? Input(StatementCache statements, string id)
    {
        if (statements.Scalar("SELECT number FROM instances WHERE id = $1", id) is not long number)
            return null;
        var first = new List<HistoryEvent>();
        if (
            statements.Scalar("SELECT events FROM history WHERE position >= $1 ORDER BY position LIMIT 1", Positions.Of(number))
            is byte[] lines
        )
            HistoryJson.Read(lines.AsSpan()[..(lines.AsSpan().IndexOf((byte)'\n') + 1)], first);
        return first is [ExecutionStarted started] ? started.Input : null;
    }

    /// <summary>The highest numbers in use; what is still on its way to a purged instance counts too.</summary>
    public static (long Number, long Generation, long Outbox) LastNumbers(StatementCache statements)
    {
        using var row = statements.Query(
            """
            SELECT coalesce(max(number), 0), max(coalesce(max(generation), 0), (SELECT coalesce(max(generation), 0) FROM letters)),
                (SELECT coalesce(max(id), 0) FROM letters)
            FROM instances
            """
        );
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    public static List<string> WithActivities(StatementCache statements) =>
        Ids(statements, "SELECT id FROM instances WHERE has_activities = 1");

    public static List<string> ChildrenOf(StatementCache statements, string id) =>
        Ids(statements, "SELECT id FROM instances WHERE parent_id = $1", id);

    /// <summary>Instances whose earliest timer is due before a time, and that timer.</summary>
    public static List<(string Id, DateTime DueAt)> TimersBefore(StatementCache statements, DateTime time)
    {
        var timers = new List<(string, DateTime)>();
        using var row = statements.Query("SELECT id, next_timer_at FROM instances WHERE next_timer_at < $1", time.Ticks);
        while (row.Read())
            timers.Add((row.GetString(0), new DateTime(row.GetInt64(1), DateTimeKind.Utc)));
        return timers;
    }

    public static DateTime? FirstTimerFrom(StatementCache statements, DateTime time) =>
        statements.Scalar("SELECT min(next_timer_at) FROM instances WHERE next_timer_at >= $1", time.Ticks) is long ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : null;

    /// <param name="statements">Where to read.</param>
    /// <param name="onUnreadable">Told of each row that holds no event, by its id and recipient. It stays where it is.</param>
    public static List<OutboxEvent> Outbox(StatementCache statements, Action<long, string> onUnreadable)
    {
        var outbox = new List<OutboxEvent>();
        using var row = statements.Query("SELECT id, recipient, generation, event FROM letters ORDER BY id");
        while (row.Read())
        {
            if (Event(row.GetFieldValue<byte[]>(3)) is { } content)
                outbox.Add(new OutboxEvent(row.GetInt64(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetInt64(2), content));
            else
                onUnreadable(row.GetInt64(0), row.GetString(1));
        }

        return outbox;
    }

    private static InboundEvent? Event(byte[] line)
    {
        var events = new List<HistoryEvent>(1);
        try
        {
            HistoryJson.Read(line, events);
        }
        catch (UnreadableHistoryException)
        {
            return null;
        }

        return events is [InboundEvent content] ? content : null;
    }

    /// <summary>Finished instances, the earliest to finish first.</summary>
    /// <param name="statements">Where to read.</param>
    /// <param name="statuses">One bit for each wanted status; 0 for any.</param>
    /// <param name="from">Earliest time of completion in ticks; without limit when null.</param>
    /// <param name="to">Latest time of completion in ticks; without limit when null.</param>
    /// <param name="after">The last one of the page before.</param>
    /// <param name="count">How many at most.</param>
    public static List<(string Id, DateTime CompletedAt)> Completed(
        StatementCache statements,
        int statuses,
        long? from,
        long? to,
        (long Time, string Id) after,
        int count
    )
    {
        var completed = new List<(string, DateTime)>();
        using var row = statements.Query(
            """
            SELECT id, completed_at FROM instances
            WHERE completed_at IS NOT NULL AND (completed_at, id) > ($1, $2) AND ($3 = 0 OR ($3 >> status) & 1)
                AND ($4 IS NULL OR completed_at >= $4) AND ($5 IS NULL OR completed_at <= $5)
            ORDER BY completed_at, id LIMIT $6
            """,
            after.Time,
            after.Id,
            statuses,
            from,
            to,
            count
        );
        while (row.Read())
            completed.Add((row.GetString(0), new DateTime(row.GetInt64(1), DateTimeKind.Utc)));
        return completed;
    }

    public static Instance Read(SqliteDataReader row) =>
        new()
        {
            Number = row.GetInt64(0),
            Id = row.GetString(1),
            Name = row.GetString(2),
            Version = row.GetString(3),
            Generation = row.GetInt64(4),
            Status = (OrchestrationRuntimeStatus)row.GetInt32(5),
            CreatedAt = Time(row, 6)!.Value,
            UpdatedAt = Time(row, 7)!.Value,
            CompletedAt = Time(row, 8),
            Output = Text(row, 9),
            CustomStatus = Text(row, 10),
            Failure = Text(row, 11) is { } failure ? JsonSerializer.Deserialize(failure, InstanceJson.Default.TaskFailureDetails) : null,
            Tags = Text(row, 12) is { } tags
                ? JsonSerializer.Deserialize(tags, InstanceJson.Default.IReadOnlyDictionaryStringString)
                : null,
            Parent = Text(row, 13) is { } parent ? JsonSerializer.Deserialize(parent, InstanceJson.Default.ParentTask) : null,
            HasActivities = row.GetBoolean(15),
            NextTimerAt = Time(row, 16),
        };

    private static List<string> Ids(StatementCache statements, string sql, params ReadOnlySpan<object?> values)
    {
        var ids = new List<string>();
        using var row = statements.Query(sql, values);
        while (row.Read())
            ids.Add(row.GetString(0));
        return ids;
    }

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTime? Time(SqliteDataReader row, int column) =>
        row.IsDBNull(column) ? null : new DateTime(row.GetInt64(column), DateTimeKind.Utc);
}

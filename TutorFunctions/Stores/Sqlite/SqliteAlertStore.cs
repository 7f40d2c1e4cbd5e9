using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Sessions;
using TutorFunctions.Teaching;

namespace TutorFunctions.Stores.Sqlite;

public sealed class SqliteAlertStore(ILocalTaskHubAccessor runtime, TimeProvider clock) : IAlertStore
{
    private const string Columns = "SELECT alert.session, alert.kind, alert.reason, alert.raised_at, alert.acknowledged_at, session.setup "
        + "FROM session_alerts alert JOIN sessions session ON session.number = alert.session ";

    public async Task<AlertPage> ListAsync(bool all, int limit, string? cursor, CancellationToken cancellation)
    {
        var (time, number) = Position(cursor);
        await runtime.Hub.Log.FlushAsync(cancellation);
        var found = runtime.Hub.Reads.Read(statements =>
        {
            var alerts = new List<(long Session, Alert Alert)>();
            using var row = statements.Query(
                Columns + "WHERE (alert.raised_at, alert.session) < ($1, $2) AND ($3 OR alert.acknowledged_at IS NULL) ORDER BY alert.raised_at DESC, alert.session DESC LIMIT $4",
                time, number, all, limit + 1);
            while (row.Read())
                alerts.Add((row.GetInt64(0), Read(row)));
            return alerts;
        });
        var last = found.Count > limit ? found[limit - 1] : default;
        return new AlertPage(
            [.. found.Take(limit).Select(one => one.Alert)],
            last.Alert is null ? null : string.Create(CultureInfo.InvariantCulture, $"{last.Alert.RaisedAt.Ticks}_{last.Session}"));
    }

    public async Task<Alert?> AcknowledgeAsync(string alertId, CancellationToken cancellation)
    {
        runtime.Hub.Log.Append(new AlertAcknowledged(alertId, clock.GetUtcNow().UtcDateTime));
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements =>
        {
            using var row = statements.Query(Columns + "WHERE session.id = $1", alertId);
            return row.Read() ? Read(row) : null;
        });
    }

    private static Alert Read(SqliteDataReader row)
    {
        var setup = JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(5), SessionJson.Default.SessionSetup)!;
        return new Alert(
            setup.SessionId, setup.SessionId, setup.LearnerId, setup.CourseId, setup.Subtopic ?? setup.Topic, row.GetString(1), row.GetString(2),
            new DateTime(row.GetInt64(3), DateTimeKind.Utc), row.IsDBNull(4) ? null : new DateTime(row.GetInt64(4), DateTimeKind.Utc));
    }

    private static (long Time, long Number) Position(string? cursor)
    {
        if (cursor is null)
            return (long.MaxValue, long.MaxValue);
        var parts = cursor.Split('_');
        return parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var time)
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (time, number)
            : throw new FormatException($"'{cursor}' is not a cursor that this server gave out.");
    }

    private sealed record AlertAcknowledged(string SessionId, DateTime At) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) => statements.Execute(
            "UPDATE session_alerts SET acknowledged_at = $2 WHERE acknowledged_at IS NULL AND session = (SELECT number FROM sessions WHERE id = $1)", SessionId, At.Ticks);
    }
}

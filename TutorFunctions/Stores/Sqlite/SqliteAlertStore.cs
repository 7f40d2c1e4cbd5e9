using System.Text.Json;
using Microsoft.Data.Sqlite;
using TutorFunctions.Classes;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Sqlite;

public sealed class SqliteAlertStore(ILocalTaskHubAccessor runtime, TimeProvider clock) : IAlertStore
{
    private const string Columns =
        "SELECT alert.kind, alert.reason, alert.raised_at, alert.acknowledged_at, session.setup, alert.id "
        + "FROM alerts alert JOIN sessions session ON session.number = alert.session ";

    public async Task<AlertPage> ListAsync(bool all, int limit, string? cursor, CancellationToken cancellation)
    {
        var (time, id) = ListCursor.Read(cursor);
        await runtime.Hub.Log.FlushAsync(cancellation);
        var found = runtime.Hub.Reads.Read(statements =>
        {
            var alerts = new List<Alert>();
            using var row = statements.Query(
                Columns
                    + "WHERE (alert.raised_at, alert.id) < ($1, $2) AND ($3 OR alert.acknowledged_at IS NULL) ORDER BY "
                    + "alert.raised_at DESC, alert.id DESC LIMIT $4",
                time,
                id,
                all,
                limit + 1
            );
            while (row.Read())
                alerts.Add(Read(row));
            return alerts;
        });
        var last = found.Count > limit ? found[limit - 1] : null;
        return new AlertPage([.. found.Take(limit)], last is null ? null : ListCursor.Write(last.RaisedAt, last.AlertId));
    }

    public async Task<Alert?> AcknowledgeAsync(string alertId, CancellationToken cancellation)
    {
        runtime.Hub.Log.Append(new AlertAcknowledged(alertId, clock.GetUtcNow().UtcDateTime));
        await runtime.Hub.Log.FlushAsync(cancellation);
        return runtime.Hub.Reads.Read(statements =>
        {
            using var row = statements.Query(Columns + "WHERE alert.id = $1", alertId);
            return row.Read() ? Read(row) : null;
        });
    }

    public Task RaiseAsync(string sessionId, TurnAlert alert, DateTime at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(alert);
        runtime.Hub.Log.Append(new AlertRaised(sessionId, alert, at));
        return runtime.Hub.Log.FlushAsync(cancellation);
    }

    private static Alert Read(SqliteDataReader row)
    {
        var setup = JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(4), SessionJson.Default.SessionSetup)!;
        return new Alert(
            row.GetString(5),
            setup.SessionId,
            setup.LearnerId,
            setup.CourseId,
            setup.Subtopic ?? setup.Topic,
            row.GetString(0),
            row.GetString(1),
            new DateTime(row.GetInt64(2), DateTimeKind.Utc),
            row.IsDBNull(3) ? null : new DateTime(row.GetInt64(3), DateTimeKind.Utc)
        );
    }

    private sealed record AlertRaised(string SessionId, TurnAlert Alert, DateTime At) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) =>
            statements.Execute(
                "INSERT OR IGNORE INTO alerts SELECT $2, number, $3, $4, $5, NULL FROM sessions WHERE id = $1",
                SessionId,
                Alert.AlertId,
                Alert.Kind,
                Alert.Reason,
                At.Ticks
            );
    }

    private sealed record AlertAcknowledged(string AlertId, DateTime At) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) =>
            statements.Execute("UPDATE alerts SET acknowledged_at = $2 WHERE acknowledged_at IS NULL AND id = $1", AlertId, At.Ticks);
    }
}

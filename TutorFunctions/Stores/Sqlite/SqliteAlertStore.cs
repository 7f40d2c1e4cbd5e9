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
        "SELECT alert.kind, alert.reason, alert.raised_at, alert.acknowledged_at, session.setup, alert.id, care.care "
        + "FROM alerts alert JOIN sessions session ON session.number = alert.session LEFT JOIN alert_care care ON care.alert = alert.id ";

    public static readonly VersionedTables Tables = new(
        "alert",
        """
        CREATE TABLE alert_care(
            alert TEXT PRIMARY KEY,
            session INTEGER NOT NULL,
            care BLOB NOT NULL) WITHOUT ROWID;
        CREATE INDEX alert_care_by_session ON alert_care(session);
        """
    );

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

    public async Task<Alert?> AcknowledgeAsync(string alertId, string? by, CancellationToken cancellation)
    {
        runtime.Hub.Log.Append(
            new AlertAcknowledged(alertId, clock.GetUtcNow().UtcDateTime),
            new AlertCared(alertId, care => care.AcknowledgedBy is null ? care with { AcknowledgedBy = by } : care)
        );
        return await FindAsync(alertId, cancellation);
    }

    public Task<Alert?> CareAsync(string alertId, Func<AlertCare, AlertCare> change, CancellationToken cancellation)
    {
        runtime.Hub.Log.Append(new AlertCared(alertId, change));
        return FindAsync(alertId, cancellation);
    }

    public async Task<Alert?> FindAsync(string alertId, CancellationToken cancellation)
    {
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
        ).With(row.IsDBNull(6) ? null : JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(6), ClassJson.Default.AlertCare));
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

    private sealed record AlertCared(string AlertId, Func<AlertCare, AlertCare> Change) : IDatabaseWrite
    {
        public void Apply(StatementCache statements)
        {
            if (statements.Scalar("SELECT session FROM alerts WHERE id = $1", AlertId) is not long session)
                return;
            var care = statements.Scalar("SELECT care FROM alert_care WHERE alert = $1", AlertId) is byte[] stored
                ? JsonSerializer.Deserialize(stored, ClassJson.Default.AlertCare)!
                : AlertCare.None;
            statements.Execute(
                "INSERT OR REPLACE INTO alert_care VALUES($1, $2, $3)",
                AlertId,
                session,
                JsonSerializer.SerializeToUtf8Bytes(Change(care), ClassJson.Default.AlertCare)
            );
        }
    }

    private sealed record AlertAcknowledged(string AlertId, DateTime At) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) =>
            statements.Execute("UPDATE alerts SET acknowledged_at = $2 WHERE acknowledged_at IS NULL AND id = $1", AlertId, At.Ticks);
    }
}

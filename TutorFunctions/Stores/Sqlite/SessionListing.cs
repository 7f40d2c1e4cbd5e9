using System.Globalization;
using System.Text.Json;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Sessions;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>Reads what is on disk of sessions.</summary>
internal static class SessionListing
{
    public static OpenSession? Open(StatementCache statements, string id)
    {
        SessionSetup setup;
        SessionSummary summary;
        using (var row = statements.Query("SELECT setup, summary FROM sessions WHERE id = $1", id))
        {
            if (!row.Read())
                return null;
            setup = JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), SessionJson.Default.SessionSetup)!;
            summary = JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(1), SessionJson.Default.SessionSummary)!;
        }

        var last = (long?)statements.Scalar("SELECT max(sequence) FROM session_inbox WHERE session_id = $1", id) ?? 0;
        var hints = summary.Open is { } question
            ? (long?)statements.Scalar("SELECT taken FROM session_hints WHERE session_id = $1 AND turn = $2", id, question.AskedInTurn) ?? 0
            : 0;
        var session = new OpenSession(setup, summary, last, (int)hints);
        using var entry = statements.Query("SELECT entry FROM session_inbox WHERE session_id = $1 AND sequence > $2 ORDER BY sequence", id, summary.LastTaken);
        while (entry.Read())
            session.Untaken.Add(JsonSerializer.Deserialize(entry.GetFieldValue<byte[]>(0), SessionJson.Default.InboxEntry)!);
        return session;
    }

    public static InboxEntry? Entry(StatementCache statements, string sessionId, string replyId) =>
        statements.Scalar("SELECT entry FROM session_inbox WHERE session_id = $1 AND reply_id = $2", sessionId, replyId) is byte[] entry
            ? JsonSerializer.Deserialize(entry, SessionJson.Default.InboxEntry)
            : null;

    public static SessionPage Read(StatementCache statements, SessionFilter filter)
    {
        var (time, id) = Position(filter.Cursor);
        var items = new List<StoredSession>();
        using var row = statements.Query(
            """
            SELECT setup, summary FROM sessions
            WHERE (created_at, id) < ($1, $2) AND ($3 IS NULL OR learner_id = $3) AND ($4 IS NULL OR course_id = $4) AND ($5 IS NULL OR status = $5)
            ORDER BY created_at DESC, id DESC LIMIT $6
            """,
            time, id, filter.LearnerId, filter.CourseId, filter.Status?.ToString(), filter.Limit + 1);
        while (row.Read())
        {
            items.Add(new StoredSession(
                JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), SessionJson.Default.SessionSetup)!,
                JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(1), SessionJson.Default.SessionSummary)!));
        }

        var last = items.Count > filter.Limit ? items[filter.Limit - 1].Setup : null;
        return new SessionPage(
            [.. items.Take(filter.Limit)], last is null ? null : string.Create(CultureInfo.InvariantCulture, $"{last.CreatedAt.Ticks}_{last.SessionId}"));
    }

    private static (long Time, string Id) Position(string? cursor)
    {
        if (cursor is null)
            return (long.MaxValue, string.Empty);
        var split = cursor.IndexOf('_', StringComparison.Ordinal);
        if (split <= 0 || !long.TryParse(cursor.AsSpan(0, split), NumberStyles.None, CultureInfo.InvariantCulture, out var time))
            throw new FormatException($"'{cursor}' is not a cursor that this server gave out.");
        return (time, cursor[(split + 1)..]);
    }
}

using System.Text.Json;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>Reads what is on disk of sessions.</summary>
internal static class SessionReader
{
    public static long LastNumber(StatementCache statements) => (long?)statements.Scalar("SELECT max(number) FROM sessions") ?? 0;

    public static OpenSession? Open(StatementCache statements, string id)
    {
        long number;
        SessionSetup setup;
        using (var row = statements.Query("SELECT number, setup FROM sessions WHERE id = $1", id))
        {
            if (!row.Read())
                return null;
            number = row.GetInt64(0);
            setup = JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(1), SessionJson.Default.SessionSetup)!;
        }

        var summary = Summary(statements, number, setup);
        var last =
            statements.Scalar(
                "SELECT max(position) FROM session_inbox WHERE position BETWEEN $1 AND $2",
                Positions.Of(number),
                Positions.LastOf(number)
            ) as long?;
        var hints = summary.Open is { } question
            ? (long?)statements.Scalar("SELECT taken FROM session_hints WHERE position = $1", Positions.Of(number, question.AskedInTurn))
                ?? 0
            : 0;
        var session = new OpenSession(number, setup, summary, last is null ? 0 : last.Value - Positions.Of(number), (int)hints);
        using var entry = statements.Query(
            "SELECT entry FROM session_inbox WHERE position > $1 AND position <= $2 ORDER BY position",
            Positions.Of(number, summary.LastTaken),
            Positions.LastOf(number)
        );
        while (entry.Read())
            session.Untaken.Add(JsonSerializer.Deserialize(entry.GetFieldValue<byte[]>(0), SessionJson.Default.InboxEntry)!);
        return session;
    }

    public static InboxEntry? Entry(StatementCache statements, long session, string replyId) =>
        statements.Scalar("SELECT entry FROM session_inbox WHERE reply_key = $1", SessionTables.ReplyKey(session, replyId)) is byte[] entry
            ? JsonSerializer.Deserialize(entry, SessionJson.Default.InboxEntry)
            : null;

    public static List<TurnRecord> Turns(StatementCache statements, long session, int fromTurn, int limit)
    {
        var turns = new List<TurnRecord>();
        using var row = statements.Query(
            "SELECT record FROM session_turns WHERE position BETWEEN $1 AND $2 ORDER BY position LIMIT $3",
            Positions.Of(session, fromTurn),
            Positions.LastOf(session),
            limit
        );
        while (row.Read())
            turns.Add(JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), SessionJson.Default.TurnRecord)!);
        return turns;
    }

    public static List<GivenHint> Hints(StatementCache statements, long session)
    {
        var hints = new List<GivenHint>();
        using var row = statements.Query(
            "SELECT hint FROM session_hint_texts WHERE position BETWEEN $1 AND $2 ORDER BY position",
            Positions.Of(session),
            Positions.LastOf(session)
        );
        while (row.Read())
            hints.Add(JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), SessionJson.Default.GivenHint)!);
        return hints;
    }

    /// <summary>
    /// The turn that took an entry in: the one of the same number, or a little later when the session has said something by itself in
    /// between.
    /// </summary>
    public static TurnRecord? TurnOf(StatementCache statements, long session, long sequence)
    {
        using var row = statements.Query(
            "SELECT record FROM session_turns WHERE position BETWEEN $1 AND $2 ORDER BY position",
            Positions.Of(session, sequence),
            Positions.LastOf(session)
        );
        while (row.Read())
        {
            var turn = JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(0), SessionJson.Default.TurnRecord)!;
            if (turn.Entry?.Sequence == sequence || (sequence == 0 && turn.Turn == 0))
                return turn;
        }

        return null;
    }

    public static SessionPage List(StatementCache statements, SessionFilter filter)
    {
        var (time, id) = ListCursor.Read(filter.Cursor);
        var found = new List<(long Number, SessionSetup Setup)>();
        using (
            var row = statements.Query(
                """
                SELECT number, setup FROM sessions
                WHERE (created_at, id) < ($1, $2)
                    AND ($3 IS NULL OR learner_id = $3) AND ($4 IS NULL OR course_id = $4) AND ($5 IS NULL OR status = $5)
                ORDER BY created_at DESC, id DESC LIMIT $6
                """,
                time,
                id,
                filter.LearnerId,
                filter.CourseId,
                filter.Status?.ToString(),
                filter.Limit + 1
            )
        )
        {
            while (row.Read())
                found.Add((row.GetInt64(0), JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(1), SessionJson.Default.SessionSetup)!));
        }

        var last = found.Count > filter.Limit ? found[filter.Limit - 1].Setup : null;
        return new SessionPage(
            [.. found.Take(filter.Limit).Select(one => new StoredSession(one.Setup, Summary(statements, one.Number, one.Setup)))],
            last is null ? null : ListCursor.Write(last.CreatedAt, last.SessionId)
        );
    }

    /// <summary>Where the session stood after its last turn.</summary>
    private static SessionSummary Summary(StatementCache statements, long number, SessionSetup setup) =>
        statements.Scalar(
            "SELECT record FROM session_turns WHERE position BETWEEN $1 AND $2 ORDER BY position DESC LIMIT 1",
            Positions.Of(number),
            Positions.LastOf(number)
        )
            is byte[] turn
            ? SummaryIn(turn)
            : SessionSummary.Before(setup);

    /// <summary>Reads no further than it must: an opening turn has all paths and steps behind its summary.</summary>
    private static SessionSummary SummaryIn(byte[] turn)
    {
        var reader = new Utf8JsonReader(turn);
        reader.Read();
        while (reader.Read() && !reader.ValueTextEquals("summary"u8))
            reader.Skip();
        reader.Read();
        return JsonSerializer.Deserialize(ref reader, SessionJson.Default.SessionSummary)
            ?? throw new JsonException("A turn has no summary.");
    }
}

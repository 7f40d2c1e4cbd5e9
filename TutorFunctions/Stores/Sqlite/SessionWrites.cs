using System.Text.Json;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Sqlite;

internal sealed record SessionCreated(long Number, SessionSetup Setup, SessionStatus Status) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        statements.Execute(
            "INSERT INTO sessions VALUES($1, $2, $3, $4, $5, $6, $7)",
            Number,
            Setup.SessionId,
            Setup.LearnerId,
            Setup.CourseId,
            Status.ToString(),
            Setup.CreatedAt.Ticks,
            JsonSerializer.SerializeToUtf8Bytes(Setup, SessionJson.Default.SessionSetup)
        );
        SqliteSessionFigures.Move(statements, null, Status);
    }
}

/// <param name="HasOwnId">Whether the sender gave the reply an id of its own, by which it may come again.</param>
internal sealed record EntryAccepted(long Session, InboxEntry Entry, bool HasOwnId) : IDatabaseWrite
{
    public void Apply(StatementCache statements) =>
        statements.Execute(
            "INSERT INTO session_inbox VALUES($1, $2, $3)",
            Positions.Of(Session, Entry.Sequence),
            SessionTables.ReplyKey(Session, HasOwnId ? Entry.ReplyId : null),
            JsonSerializer.SerializeToUtf8Bytes(Entry, SessionJson.Default.InboxEntry)
        );
}

internal sealed record MessageDelivered(string Id, DateTime At) : IDatabaseWrite
{
    public void Apply(StatementCache statements) => statements.Execute("INSERT OR IGNORE INTO deliveries VALUES($1, $2)", Id, At.Ticks);
}

internal sealed record DeliveriesPurged(DateTime Before) : IDatabaseWrite
{
    public void Apply(StatementCache statements) => statements.Execute("DELETE FROM deliveries WHERE received_at < $1", Before.Ticks);
}

internal sealed record HintTaken(long Session, GivenHint Hint) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        statements.Execute("INSERT OR REPLACE INTO session_hints VALUES($1, $2)", Positions.Of(Session, Hint.AskedInTurn), Hint.Level);
        statements.Execute(
            "INSERT OR IGNORE INTO session_hint_texts VALUES($1, $2)",
            Positions.Of(Session, SessionTables.HintOrder(Hint)),
            JsonSerializer.SerializeToUtf8Bytes(Hint, SessionJson.Default.GivenHint)
        );
    }
}

/// <param name="Before">The status that the session had before.</param>
internal sealed record TurnRecorded(long Session, TurnRecord Turn, SessionStatus Before, TurnAlert? Alert) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        statements.Execute(
            "INSERT INTO session_turns(position, record) VALUES($1, $2)",
            Positions.Of(Session, Turn.Turn),
            JsonSerializer.SerializeToUtf8Bytes(Turn, SessionJson.Default.TurnRecord)
        );
        if (Turn.Summary.Status != Before)
        {
            SqliteSessionFigures.Move(statements, Before, Turn.Summary.Status);
            statements.Execute("UPDATE sessions SET status = $2 WHERE number = $1", Session, Turn.Summary.Status.ToString());
        }

        if (Alert is { } alert)
            statements.Execute(
                "INSERT OR IGNORE INTO alerts VALUES($1, $2, $3, $4, $5, NULL)",
                alert.AlertId,
                Session,
                alert.Kind,
                alert.Reason,
                Turn.At.Ticks
            );
    }
}

/// <summary>Nothing is left of a session but that there was one, and that it has ended.</summary>
/// <param name="Setup">Without anything that was said.</param>
/// <param name="Last">The turn that stands for all there were.</param>
internal sealed record SessionErased(long Session, SessionSetup Setup, TurnRecord Last) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        SessionRemoved.DeleteTexts(statements, Session);
        SqliteSessionFigures.Move(statements, SqliteSessionFigures.StatusOf(statements, Session), Last.Summary.Status);
        statements.Execute(
            "INSERT INTO session_turns(position, record) VALUES($1, $2)",
            Positions.Of(Session, Last.Turn),
            JsonSerializer.SerializeToUtf8Bytes(Last, SessionJson.Default.TurnRecord)
        );
        statements.Execute(
            "UPDATE sessions SET status = $2, setup = $3 WHERE number = $1",
            Session,
            Last.Summary.Status.ToString(),
            JsonSerializer.SerializeToUtf8Bytes(Setup, SessionJson.Default.SessionSetup)
        );
    }
}

internal sealed record SessionRemoved(long Session) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        DeleteTexts(statements, Session);
        SqliteSessionFigures.Move(statements, SqliteSessionFigures.StatusOf(statements, Session), null);
        statements.Execute("DELETE FROM sessions WHERE number = $1", Session);
    }

    internal static void DeleteTexts(StatementCache statements, long session)
    {
        var (first, last) = (Positions.Of(session), Positions.LastOf(session));
        statements.Execute("DELETE FROM session_turns WHERE position BETWEEN $1 AND $2", first, last);
        statements.Execute("DELETE FROM session_inbox WHERE position BETWEEN $1 AND $2", first, last);
        statements.Execute("DELETE FROM session_hints WHERE position BETWEEN $1 AND $2", first, last);
        statements.Execute("DELETE FROM session_hint_texts WHERE position BETWEEN $1 AND $2", first, last);
        statements.Execute("DELETE FROM alerts WHERE session = $1", session);
        statements.Execute("DELETE FROM alert_care WHERE session = $1", session);
    }
}

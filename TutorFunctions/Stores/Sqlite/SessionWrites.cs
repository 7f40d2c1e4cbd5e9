using System.Text.Json;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Sessions;

namespace TutorFunctions.Stores.Sqlite;

internal sealed record SessionCreated(long Number, SessionSetup Setup, SessionStatus Status) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        statements.Execute(
            "INSERT INTO sessions VALUES($1, $2, $3, $4, $5, $6, $7)",
            Number, Setup.SessionId, Setup.LearnerId, Setup.CourseId, Status.ToString(), Setup.CreatedAt.Ticks,
            JsonSerializer.SerializeToUtf8Bytes(Setup, SessionJson.Default.SessionSetup));
        SqliteSessionFigures.Move(statements, null, Status);
    }
}

/// <param name="HasOwnId">Whether the sender gave the reply an id of its own, by which it may come again.</param>
internal sealed record EntryAccepted(long Session, InboxEntry Entry, bool HasOwnId) : IDatabaseWrite
{
    public void Apply(StatementCache statements) => statements.Execute(
        "INSERT INTO session_inbox VALUES($1, $2, $3)",
        Positions.Of(Session, Entry.Sequence), SessionTables.ReplyKey(Session, HasOwnId ? Entry.ReplyId : null),
        JsonSerializer.SerializeToUtf8Bytes(Entry, SessionJson.Default.InboxEntry));
}

internal sealed record MessageDelivered(string Id, DateTime At) : IDatabaseWrite
{
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(30);

    public void Apply(StatementCache statements)
    {
        statements.Execute("INSERT OR IGNORE INTO deliveries VALUES($1, $2)", Id, At.Ticks);
        statements.Execute("DELETE FROM deliveries WHERE received_at < $1", (At - s_kept).Ticks);
    }
}

internal sealed record HintTaken(long Session, GivenHint Hint) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        statements.Execute("INSERT OR REPLACE INTO session_hints VALUES($1, $2)", Positions.Of(Session, Hint.AskedInTurn), Hint.Level);
        statements.Execute(
            "INSERT OR IGNORE INTO session_hint_texts VALUES($1, $2)",
            Positions.Of(Session, SessionTables.HintOrder(Hint)), JsonSerializer.SerializeToUtf8Bytes(Hint, SessionJson.Default.GivenHint));
    }
}

/// <param name="Before">The status that the session had before.</param>
/// <param name="Figures">What the turn adds to the figures over all sessions.</param>
internal sealed record TurnRecorded(long Session, TurnRecord Turn, SessionStatus Before, FigureChange Figures) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        statements.Execute(
            "INSERT INTO session_turns VALUES($1, $2)", Positions.Of(Session, Turn.Turn), JsonSerializer.SerializeToUtf8Bytes(Turn, SessionJson.Default.TurnRecord));
        SqliteSessionFigures.Add(statements, Figures);
        if (Turn.Summary.Status == Before)
            return;
        SqliteSessionFigures.Move(statements, Before, Turn.Summary.Status);
        statements.Execute("UPDATE sessions SET status = $2 WHERE number = $1", Session, Turn.Summary.Status.ToString());
        if (Turn.Summary is { Status: SessionStatus.NeedsIntervention or SessionStatus.Failed, InterventionReason: { } reason } summary)
        {
            statements.Execute(
                "INSERT OR IGNORE INTO session_alerts VALUES($1, $2, $3, $4, NULL)",
                Session, summary.Status == SessionStatus.Failed ? "failed" : "needs_intervention", reason, Turn.At.Ticks);
        }
    }
}

using System.Text.Json;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Sessions;

namespace TutorFunctions.Stores.Sqlite;

internal sealed record SessionCreated(SessionSetup Setup, SessionSummary Summary) : IDatabaseWrite
{
    public void Apply(StatementCache statements) => statements.Execute(
        "INSERT INTO sessions VALUES($1, $2, $3, $4, $5, $6, $7)",
        Setup.SessionId, Setup.LearnerId, Setup.CourseId, Summary.Status.ToString(), Setup.CreatedAt.Ticks,
        JsonSerializer.SerializeToUtf8Bytes(Setup, SessionJson.Default.SessionSetup),
        JsonSerializer.SerializeToUtf8Bytes(Summary, SessionJson.Default.SessionSummary));
}

internal sealed record EntryAccepted(string SessionId, InboxEntry Entry) : IDatabaseWrite
{
    public void Apply(StatementCache statements) => statements.Execute(
        "INSERT INTO session_inbox VALUES($1, $2, $3, $4)",
        SessionId, Entry.Sequence, Entry.ReplyId, JsonSerializer.SerializeToUtf8Bytes(Entry, SessionJson.Default.InboxEntry));
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

internal sealed record HintTaken(string SessionId, int Turn, int Taken) : IDatabaseWrite
{
    public void Apply(StatementCache statements) => statements.Execute(
        "INSERT INTO session_hints VALUES($1, $2, $3) ON CONFLICT DO UPDATE SET taken = excluded.taken", SessionId, Turn, Taken);
}

internal sealed record TurnRecorded(TurnRecord Turn) : IDatabaseWrite
{
    public void Apply(StatementCache statements)
    {
        statements.Execute(
            "INSERT INTO session_turns VALUES($1, $2, $3, $4)",
            Turn.SessionId, Turn.Turn, Turn.Entry?.Sequence ?? (Turn.Turn == 0 ? 0 : null), JsonSerializer.SerializeToUtf8Bytes(Turn, SessionJson.Default.TurnRecord));
        statements.Execute(
            "UPDATE sessions SET status = $2, summary = $3 WHERE id = $1",
            Turn.SessionId, Turn.Summary.Status.ToString(), JsonSerializer.SerializeToUtf8Bytes(Turn.Summary, SessionJson.Default.SessionSummary));
        if (Turn.IsNewPlan)
            statements.Execute("DELETE FROM session_steps WHERE session_id = $1", Turn.SessionId);
        for (var i = 0; i < Turn.Steps.Count; i++)
        {
            var step = JsonSerializer.SerializeToUtf8Bytes(Turn.Steps[i], SessionJson.Default.PlanStep);
            if (Turn.IsNewPlan)
                statements.Execute("INSERT INTO session_steps VALUES($1, $2, $3, $4)", Turn.SessionId, Turn.Steps[i].StepId, i, step);
            else
                statements.Execute("UPDATE session_steps SET step = $3 WHERE session_id = $1 AND step_id = $2", Turn.SessionId, Turn.Steps[i].StepId, step);
        }
    }
}

using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.LocalRuntime.Timers;

/// <summary>When each timer function was last due, kept so that a run that was missed while no process ran is made up for.</summary>
internal static class TimerRuns
{
    public static readonly VersionedTables Tables = new(
        "timers",
        "CREATE TABLE timer_runs(function TEXT PRIMARY KEY, due_at INTEGER NOT NULL) WITHOUT ROWID"
    );

    /// <returns>Null for a function that has never been scheduled on this file.</returns>
    public static DateTime? Last(LocalTaskHub hub, string function) =>
        hub.Reads.Read(statements => statements.Scalar("SELECT due_at FROM timer_runs WHERE function = $1", function)) is long ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : null;

    public static Task NoteAsync(LocalTaskHub hub, string function, DateTime dueAt, CancellationToken cancellation)
    {
        hub.Log.Append(new RunNoted(function, dueAt));
        return hub.Log.FlushAsync(cancellation);
    }

    private sealed record RunNoted(string Function, DateTime DueAt) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) =>
            statements.Execute("INSERT OR REPLACE INTO timer_runs VALUES($1, $2)", Function, DueAt.Ticks);
    }
}

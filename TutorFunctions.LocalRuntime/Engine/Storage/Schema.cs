namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>The engine's tables. <c>instances</c> answers queries; <c>history</c> holds what is replayed; <c>letters</c> are on their way between instances.</summary>
internal static class Schema
{
    /// <summary>Raised with every change of the tables; a file of a later version is refused.</summary>
    public const int Version = 1;

    private const string Tables = """
        CREATE TABLE IF NOT EXISTS instances(
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            version TEXT NOT NULL,
            generation INTEGER NOT NULL,
            status INTEGER NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            completed_at INTEGER,
            output TEXT,
            custom_status TEXT,
            failure TEXT,
            tags TEXT,
            parent TEXT,
            parent_id TEXT,
            has_activities INTEGER NOT NULL,
            next_timer_at INTEGER);
        CREATE INDEX IF NOT EXISTS instances_by_creation ON instances(created_at, id);
        CREATE INDEX IF NOT EXISTS instances_by_parent ON instances(parent_id) WHERE parent_id IS NOT NULL;
        CREATE INDEX IF NOT EXISTS instances_with_activities ON instances(has_activities) WHERE has_activities = 1;
        CREATE INDEX IF NOT EXISTS instances_by_timer ON instances(next_timer_at) WHERE next_timer_at IS NOT NULL;
        CREATE TABLE IF NOT EXISTS history(
            position INTEGER PRIMARY KEY,
            events BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS letters(
            id INTEGER PRIMARY KEY,
            recipient TEXT NOT NULL,
            generation INTEGER,
            event BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS engine_schema(version INTEGER NOT NULL);
        """;

    /// <exception cref="InvalidOperationException">The file was written by a later version.</exception>
    public static void Ensure(StatementCache statements)
    {
        statements.Execute("BEGIN IMMEDIATE");
        statements.Execute(Tables);
        var found = (long?)statements.Scalar("SELECT version FROM engine_schema");
        if (found > Version)
        {
            statements.Execute("ROLLBACK");
            throw new InvalidOperationException(
                $"{statements.Connection.DataSource} was written by a later version (schema {found}; this build knows up to {Version}). "
                + "Run that version, or point this one at another folder.");
        }

        if (found is null)
            statements.Execute("INSERT INTO engine_schema VALUES($1)", Version);
        statements.Execute("COMMIT");
    }
}

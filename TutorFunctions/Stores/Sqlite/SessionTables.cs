using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

internal static class SessionTables
{
    public static void Ensure(StatementCache statements) => statements.Execute(
        """
        CREATE TABLE IF NOT EXISTS sessions(
            id TEXT PRIMARY KEY,
            learner_id TEXT,
            course_id TEXT,
            status TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            setup BLOB NOT NULL,
            summary BLOB NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS sessions_by_creation ON sessions(created_at, id);
        CREATE INDEX IF NOT EXISTS sessions_by_learner ON sessions(learner_id, created_at) WHERE learner_id IS NOT NULL;
        CREATE INDEX IF NOT EXISTS sessions_by_course ON sessions(course_id, created_at) WHERE course_id IS NOT NULL;
        CREATE TABLE IF NOT EXISTS session_steps(
            session_id TEXT NOT NULL,
            step_id TEXT NOT NULL,
            position INTEGER NOT NULL,
            step BLOB NOT NULL,
            PRIMARY KEY(session_id, step_id)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS session_inbox(
            session_id TEXT NOT NULL,
            sequence INTEGER NOT NULL,
            reply_id TEXT NOT NULL,
            entry BLOB NOT NULL,
            PRIMARY KEY(session_id, sequence)) WITHOUT ROWID;
        CREATE UNIQUE INDEX IF NOT EXISTS session_inbox_by_reply ON session_inbox(session_id, reply_id);
        CREATE TABLE IF NOT EXISTS session_turns(
            session_id TEXT NOT NULL,
            turn INTEGER NOT NULL,
            sequence INTEGER,
            record BLOB NOT NULL,
            PRIMARY KEY(session_id, turn)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS deliveries(
            id TEXT PRIMARY KEY,
            received_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS deliveries_by_time ON deliveries(received_at);
        CREATE TABLE IF NOT EXISTS session_hints(
            session_id TEXT NOT NULL,
            turn INTEGER NOT NULL,
            taken INTEGER NOT NULL,
            PRIMARY KEY(session_id, turn)) WITHOUT ROWID;
        """);
}

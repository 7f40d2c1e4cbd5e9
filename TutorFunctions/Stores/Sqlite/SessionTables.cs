using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>
/// The tables of sessions. A session has a number, and its turns and inbox entries lie in positions that are made of it
/// (<see cref="Positions"/>): a turn writes two rows and changes none.
/// </summary>
internal static class SessionTables
{
    // Builds before the version was noted made these too, so that a file may have them already.
    public static readonly VersionedTables Versions = new(
        "session",
        """
        CREATE TABLE IF NOT EXISTS sessions(
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            learner_id TEXT,
            course_id TEXT,
            status TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            setup BLOB NOT NULL);
        CREATE INDEX IF NOT EXISTS sessions_by_creation ON sessions(created_at, id);
        CREATE INDEX IF NOT EXISTS sessions_by_learner ON sessions(learner_id, created_at) WHERE learner_id IS NOT NULL;
        CREATE INDEX IF NOT EXISTS sessions_by_course ON sessions(course_id, created_at) WHERE course_id IS NOT NULL;
        CREATE TABLE IF NOT EXISTS session_inbox(
            position INTEGER PRIMARY KEY,
            reply_key TEXT,
            entry BLOB NOT NULL);
        CREATE UNIQUE INDEX IF NOT EXISTS session_inbox_by_reply ON session_inbox(reply_key) WHERE reply_key IS NOT NULL;
        CREATE TABLE IF NOT EXISTS session_turns(
            position INTEGER PRIMARY KEY,
            record BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS deliveries(
            id TEXT PRIMARY KEY,
            received_at INTEGER NOT NULL) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS deliveries_by_time ON deliveries(received_at);
        CREATE TABLE IF NOT EXISTS session_hints(
            position INTEGER PRIMARY KEY,
            taken INTEGER NOT NULL);
        """,
        """
        CREATE TABLE session_hint_texts(
            position INTEGER PRIMARY KEY,
            hint BLOB NOT NULL);
        CREATE TABLE session_alerts(
            session INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            reason TEXT NOT NULL,
            raised_at INTEGER NOT NULL,
            acknowledged_at INTEGER);
        CREATE INDEX session_alerts_by_time ON session_alerts(raised_at, session);
        """,
        """
        CREATE TABLE placed_turns(
            position INTEGER PRIMARY KEY,
            record BLOB NOT NULL) WITHOUT ROWID;
        INSERT INTO placed_turns SELECT position, record FROM session_turns;
        DROP TABLE session_turns;
        ALTER TABLE placed_turns RENAME TO session_turns;
        """,
        """
        CREATE TABLE alerts(
            id TEXT PRIMARY KEY,
            session INTEGER NOT NULL,
            kind TEXT NOT NULL,
            reason TEXT NOT NULL,
            raised_at INTEGER NOT NULL,
            acknowledged_at INTEGER) WITHOUT ROWID;
        CREATE INDEX alerts_by_time ON alerts(raised_at, id);
        INSERT INTO alerts SELECT session.id, alert.session, alert.kind, alert.reason, alert.raised_at, alert.acknowledged_at
            FROM session_alerts alert JOIN sessions session ON session.number = alert.session;
        DROP TABLE session_alerts;
        """,
        """
        CREATE TABLE appended_turns(
            id INTEGER PRIMARY KEY,
            position INTEGER NOT NULL,
            record BLOB NOT NULL);
        INSERT INTO appended_turns(position, record) SELECT position, record FROM session_turns ORDER BY position;
        DROP TABLE session_turns;
        ALTER TABLE appended_turns RENAME TO session_turns;
        CREATE UNIQUE INDEX session_turns_by_position ON session_turns(position);
        """
    );

    /// <summary>
    /// A hint's place among its session's: by question, then by level. No question has as many hints as this leaves room for.
    /// </summary>
    public static long HintOrder(GivenHint hint) => (hint.AskedInTurn * 64L) + Math.Min(hint.Level, 63);

    /// <summary>What a reply id is found by; null for an entry that its sender gave no id.</summary>
    public static string? ReplyKey(long session, string? replyId) => replyId is null ? null : $"{session}/{replyId}";
}

namespace TutorFunctions.LocalRuntime.Storage;

/// <summary>
/// The engine's tables. <c>instances</c> answers queries; <c>history</c> holds what is replayed; <c>letters</c> are on their way between
/// instances.
/// </summary>
internal static class Schema
{
    public static readonly VersionedTables Tables = new("engine", Version1, Version2, Version3, Version4, Version5);

    private const string Version1 = """
        CREATE TABLE instances(
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
        CREATE INDEX instances_by_creation ON instances(created_at, id);
        CREATE INDEX instances_by_parent ON instances(parent_id) WHERE parent_id IS NOT NULL;
        CREATE INDEX instances_with_activities ON instances(has_activities) WHERE has_activities = 1;
        CREATE INDEX instances_by_timer ON instances(next_timer_at) WHERE next_timer_at IS NOT NULL;
        CREATE TABLE history(
            position INTEGER PRIMARY KEY,
            events BLOB NOT NULL);
        CREATE TABLE letters(
            id INTEGER PRIMARY KEY,
            recipient TEXT NOT NULL,
            generation INTEGER,
            event BLOB NOT NULL);
        """;

    /// <summary>Listing the finished by the time of their completion read and sorted all of them for every page.</summary>
    private const string Version2 = "CREATE INDEX instances_by_completion ON instances(completed_at, id) WHERE completed_at IS NOT NULL";

    /// <summary>
    /// Rows of two kilobytes between those of other instances made a tree with rowids shift its neighbours' rows for every one that came.
    /// This kind keeps the beginning of each in the tree and the rest in a page of its own, which is written once.
    /// </summary>
    private const string Version3 = """
        CREATE TABLE placed(
            position INTEGER PRIMARY KEY,
            events BLOB NOT NULL) WITHOUT ROWID;
        INSERT INTO placed SELECT position, events FROM history;
        DROP TABLE history;
        ALTER TABLE placed RENAME TO history;
        """;

    /// <summary>
    /// A tree that is ordered by key and holds rows of kilobytes reads them whole to compare their keys. Here rows follow each other as
    /// they come, each page is filled once, and what is searched is an index of keys alone.
    /// </summary>
    private const string Version4 = """
        CREATE TABLE appended(
            id INTEGER PRIMARY KEY,
            position INTEGER NOT NULL,
            events BLOB NOT NULL);
        INSERT INTO appended(position, events) SELECT position, events FROM history ORDER BY position;
        DROP TABLE history;
        ALTER TABLE appended RENAME TO history;
        CREATE UNIQUE INDEX history_by_position ON history(position);
        """;

    /// <summary>
    /// Changes no table: executions follow rules that earlier builds do not know (<see cref="Execution.EngineRules"/>), so those must
    /// refuse the file.
    /// </summary>
    private const string Version5 = "SELECT 1";
}

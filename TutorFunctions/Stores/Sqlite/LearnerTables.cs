using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>
/// The tables of learners. A learner has a number, and the answers in the learner's log lie in positions that are made of it
/// (<see cref="Positions"/>). Totals, skills and items are a fold of the log that is written with each answer.
/// </summary>
internal static class LearnerTables
{
    public static readonly VersionedTables Versions = new(
        "learner",
        """
        CREATE TABLE learners(
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            profile BLOB,
            totals BLOB);
        CREATE TABLE evidence(
            position INTEGER PRIMARY KEY,
            source TEXT NOT NULL UNIQUE,
            skill TEXT NOT NULL,
            item_difficulty REAL NOT NULL,
            predicted REAL,
            answer BLOB NOT NULL);
        CREATE INDEX evidence_by_skill ON evidence(skill, position);
        CREATE TABLE learner_skills(
            learner INTEGER NOT NULL,
            skill TEXT NOT NULL,
            record BLOB NOT NULL,
            PRIMARY KEY(learner, skill)) WITHOUT ROWID;
        CREATE TABLE learner_items(
            learner INTEGER NOT NULL,
            item TEXT NOT NULL,
            practice BLOB NOT NULL,
            PRIMARY KEY(learner, item)) WITHOUT ROWID;
        CREATE TABLE course_learners(
            course_id TEXT NOT NULL,
            learner_id TEXT NOT NULL,
            PRIMARY KEY(course_id, learner_id)) WITHOUT ROWID;
        CREATE TABLE item_difficulties(
            item TEXT PRIMARY KEY,
            value REAL NOT NULL,
            answers INTEGER NOT NULL) WITHOUT ROWID;
        """
    );

    /// <returns>The learner's number, given now if there was none.</returns>
    public static long Number(StatementCache statements, string learnerId)
    {
        if (Find(statements, learnerId) is { } known)
            return known;
        statements.Execute("INSERT INTO learners(id) VALUES($1)", learnerId);
        return (long)statements.Scalar("SELECT last_insert_rowid()")!;
    }

    /// <returns>Null for a learner of whom nothing is known.</returns>
    public static long? Find(StatementCache statements, string learnerId) =>
        (long?)statements.Scalar("SELECT number FROM learners WHERE id = $1", learnerId);
}

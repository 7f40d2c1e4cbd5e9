using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>
/// The tables of assessments. An assessment has a number, and its answers and marks lie in positions that are made of it
/// (<see cref="Positions"/>).
/// </summary>
internal static class AssessmentTables
{
    public static readonly VersionedTables Versions = new(
        "assessment",
        """
        CREATE TABLE assessments(
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            learner_id TEXT NOT NULL,
            course_id TEXT NOT NULL,
            status TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            version INTEGER NOT NULL,
            plan BLOB NOT NULL,
            state BLOB NOT NULL);
        CREATE INDEX assessments_by_creation ON assessments(created_at, id);
        CREATE INDEX assessments_by_learner ON assessments(learner_id, created_at);
        CREATE INDEX assessments_by_course ON assessments(course_id, created_at);
        CREATE TABLE assessment_answers(
            position INTEGER PRIMARY KEY,
            answer BLOB NOT NULL);
        CREATE TABLE assessment_marks(
            position INTEGER PRIMARY KEY,
            rater_id TEXT,
            mark BLOB NOT NULL);
        CREATE INDEX assessment_marks_by_rater ON assessment_marks(rater_id) WHERE rater_id IS NOT NULL;
        CREATE TABLE assessed_courses(
            id TEXT PRIMARY KEY,
            assessments INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE item_calibrations(
            course_id TEXT NOT NULL,
            item_id TEXT NOT NULL,
            calibration BLOB NOT NULL,
            PRIMARY KEY(course_id, item_id)) WITHOUT ROWID;
        """
    );
}

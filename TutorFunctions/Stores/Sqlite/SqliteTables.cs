using TutorFunctions.LocalRuntime.Storage;

namespace TutorFunctions.Stores.Sqlite;

/// <summary>All tables that the product keeps beside the engine's. Figures are counted from sessions, so they come after them.</summary>
internal static class SqliteTables
{
    public static readonly IReadOnlyList<VersionedTables> All =
    [
        SessionTables.Versions,
        SqliteCourseStore.Tables,
        LearnerTables.Versions,
        SqliteExperienceStore.Tables,
        AssessmentTables.Versions,
        SqliteModelSpending.Tables,
        SqliteSessionFigures.Tables,
        SqliteNightlyModelStore.Tables,
        SqliteAccessStore.Tables,
        SqliteTable.Tables,
        SqliteAlertStore.Tables,
        SqliteAuditLog.Tables,
    ];
}

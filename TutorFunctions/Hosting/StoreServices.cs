using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.Access;
using TutorFunctions.Access.Audit;
using TutorFunctions.Assessments;
using TutorFunctions.Classes;
using TutorFunctions.Courses;
using TutorFunctions.Experiences;
using TutorFunctions.LanguageModels;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Sessions;
using TutorFunctions.Stores.Sqlite;
using TutorFunctions.Stores.Tables;

namespace TutorFunctions.Hosting;

/// <summary>The two kinds of stores, and the setting that chooses one.</summary>
internal static class StoreServices
{
    public const string Setting = "TUTOR_STORES";

    /// <summary>The embedded database, in the task hub's file; for one process.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>Tables in a storage account; for any number of processes.</summary>
    public const string Tables = "tables";

    /// <exception cref="SettingException">The setting names no kind of stores.</exception>
    public static string Kind(IConfiguration settings, string unless) =>
        settings[Setting] switch
        {
            null or "" => unless,
            Sqlite => Sqlite,
            Tables => Tables,
            var other => throw new SettingException($"{Setting} is '{other}'; it must be {Sqlite} or {Tables}."),
        };

    public static IServiceCollection AddSqliteStores(this IServiceCollection services) =>
        services
            .AddSingleton<SqliteSessionStore>()
            .AddSingleton<ISessionStore>(provider => provider.GetRequiredService<SqliteSessionStore>())
            .AddSingleton<IAlertStore, SqliteAlertStore>()
            .AddSingleton<SqliteCourseStore>()
            .AddSingleton<ICourseStore>(provider => provider.GetRequiredService<SqliteCourseStore>())
            .AddSingleton<IEvidenceStore, SqliteEvidenceStore>()
            .AddSingleton<ILearnerStore, SqliteLearnerStore>()
            .AddSingleton<IExperienceStore, SqliteExperienceStore>()
            .AddSingleton<IAssessmentStore, SqliteAssessmentStore>()
            .AddSingleton<ISessionFigures, SqliteSessionFigures>()
            .AddSingleton<IModelSpending, SqliteModelSpending>()
            .AddSingleton<INightlyModelStore, SqliteNightlyModelStore>()
            .AddSingleton<IAccessStore, SqliteAccessStore>()
            .AddSingleton<IAuditLog, SqliteAuditLog>()
            .AddSingleton<SqliteTable>()
            .AddSingleton<IClassStore>(provider => new TableClassStore(provider.GetRequiredService<SqliteTable>()))
            .AddSingleton<IAssignmentStore>(provider => new TableAssignmentStore(provider.GetRequiredService<SqliteTable>()))
            .AddSingleton<IClassFigures>(provider => new TableClassFigures(provider.GetRequiredService<SqliteTable>()))
            .AddSingleton<IXmlRepository, SqliteKeyRing>();

    /// <exception cref="SettingException">The settings name no storage account.</exception>
    public static IServiceCollection AddTableStores(this IServiceCollection services, IConfiguration settings)
    {
        var storage = StorageConnection.Open(settings);
        return services
            .AddSingleton(storage)
            .AddSingleton(TutorTables.Open(name => new AzureTable(storage.GetTableClient(name))))
            .AddHostedService<TableCreation>()
            .AddSingleton<ISessionStore, TableSessionStore>()
            .AddSingleton<IAlertStore, TableAlertStore>()
            .AddSingleton<ICourseStore, TableCourseStore>()
            .AddSingleton<IAssessmentStore, TableAssessmentStore>()
            .AddSingleton<ISessionFigures, TableSessionFigures>()
            .AddSingleton<IModelSpending, TableModelSpending>()
            .AddSingleton<INightlyModelStore, TableNightlyModelStore>()
            .AddSingleton<IAccessStore, TableAccessStore>()
            .AddSingleton<IAuditLog, LoggedAudit>()
            .AddSingleton<IClassStore>(provider => new TableClassStore(provider.GetRequiredService<TutorTables>().Classes))
            .AddSingleton<IAssignmentStore>(provider => new TableAssignmentStore(provider.GetRequiredService<TutorTables>().Classes))
            .AddSingleton<IClassFigures>(provider => new TableClassFigures(provider.GetRequiredService<TutorTables>().Classes))
            .AddSingleton<IXmlRepository, TableKeyRing>()
            .AddSingleton<TableLearnerStore>()
            .AddSingleton<IExperienceStore, TableExperienceStore>()
            .AddSingleton<IEvidenceStore>(provider => provider.GetRequiredService<TableLearnerStore>())
            .AddSingleton<ILearnerStore>(provider => provider.GetRequiredService<TableLearnerStore>());
    }
}

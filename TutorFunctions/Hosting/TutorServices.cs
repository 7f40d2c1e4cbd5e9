using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Classes;
using TutorFunctions.Classes.Endpoints;
using TutorFunctions.Courses;
using TutorFunctions.Courses.Curation;
using TutorFunctions.Hosting.Telemetry;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Learners.Progress;
using TutorFunctions.Lessons;
using TutorFunctions.Privacy;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Sessions;
using TutorFunctions.Sessions.Endpoints;
using TutorFunctions.Web;
using TutorFunctions.Web.Pages;

namespace TutorFunctions.Hosting;

/// <summary>What the tutor is made of, whatever host runs it and whichever store keeps it.</summary>
internal static class TutorServices
{
    /// <summary>How often a start asks each item: the command that checks lessons and the import of a course ask fifty times.</summary>
    private const int DrawingsAtStart = 1;

    /// <exception cref="SettingException">A setting has a value that it cannot have.</exception>
    public static void AddTo(IHostApplicationBuilder builder)
    {
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning)
            // It warns that the key ring is not encrypted; docs/access.md says who can read it.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        TelemetryExport.AddTo(builder);
        builder.Services.AddHealthChecks().AddCheck<StoreHealth>("store").AddCheck<LessonHealth>("lessons");
        builder
            .Services.AddSingleton(LessonLibrary.LoadWhenAsked(LessonFolders(builder.Configuration), DrawingsAtStart))
            .AddSingleton(SessionTimes.Read(builder.Configuration))
            .AddSingleton(SupportContact.Read(builder.Configuration))
            .AddSingleton<DistressScreen>()
            .AddSingleton<LessonCatalog>()
            .AddSingleton<ILessonSource>(services => services.GetRequiredService<LessonCatalog>())
            .AddSingleton<ILessonList>(services => services.GetRequiredService<LessonCatalog>())
            .AddSingleton<ILessonFinder>(services => services.GetRequiredService<LessonCatalog>())
            .AddSingleton(_ => PageFiles.In(Path.Combine(AppContext.BaseDirectory, "pages")))
            .AddSingleton(EmbeddingOrigins.Read(builder.Configuration))
            .AddSingleton(EventStreams.Read(builder.Configuration))
            .AddSingleton<CourseShelf>()
            .AddSingleton<ITaughtCourses>(services => services.GetRequiredService<CourseShelf>())
            .AddSingleton<ITextSimilarity, EmbeddingSimilarity>()
            .AddSingleton<CoursePlanning>()
            .AddSingleton<ClassStandings>()
            .AddSingleton<ITurnWatch, RiskWatch>()
            .AddSingleton<ITurnWatch, ClassWatch>()
            .AddSingleton(ClassSettings.Read(builder.Configuration))
            .AddSingleton<ClassSessions>()
            .AddSingleton<CourseOverview>()
            .AddSingleton<AssignmentStart>()
            .AddSingleton<AssignmentStatus>()
            .AddSingleton<TurnRecording>()
            .AddSingleton<TurnTelemetry>()
            .AddSingleton<TurnWaiting>()
            .AddSingleton<SessionStart>()
            .AddSingleton<SessionOpening>()
            .AddSingleton<AfterEnd>()
            .AddSingleton<TeacherEntries>()
            .AddSingleton<LearnerSessions>()
            .AddSingleton<ILearningSessions>(services => services.GetRequiredService<LearnerSessions>())
            .AddSingleton<LearnerFiles>()
            .AddSingleton<ISessionErasure, SessionErasure>()
            .AddSingleton(Retention.Read(builder.Configuration))
            .AddSingleton<Forecasts>()
            .AddSingleton<NightlyFitting>()
            .AddSingleton(NightlySettings.Read(builder.Configuration))
            .AddSingleton<SkillNames>()
            .AddSingleton<ReturningLearner>()
            .AddSingleton<AssessmentContent>()
            .AddSingleton<AssessmentStart>()
            .AddAgents(builder.Configuration)
            .AddAccess(builder.Configuration)
            .AddHostedService<StartupWarnings>()
            .AddHostedService<LessonLoading>();
    }

    private static string[] LessonFolders(IConfiguration settings)
    {
        var shipped = Path.Combine(AppContext.BaseDirectory, "lessons");
        return settings["TUTOR_LESSONS"] is { Length: > 0 } own ? [shipped, own] : [shipped];
    }
}

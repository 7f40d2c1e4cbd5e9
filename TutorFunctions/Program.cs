using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorFunctions;
using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Courses;
using TutorFunctions.Courses.Curation;
using TutorFunctions.Evaluator;
using TutorFunctions.Executor;
using TutorFunctions.Learners.Commands;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Lessons;
using TutorFunctions.PathGenerator;
using TutorFunctions.Planner;
using TutorFunctions.Reviewer;
using TutorFunctions.Sessions;
using TutorFunctions.Telemetry;

if (args is [KnowledgeCommand.Name, .. var knowledge])
    return await KnowledgeCommand.RunAsync(knowledge, Console.Out, Console.Error, CancellationToken.None);

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    builder.AddHosting();
    TelemetryExport.AddTo(builder);
    string[] lessons = [Path.Combine(AppContext.BaseDirectory, "lessons"), .. builder.Configuration["TUTOR_LESSONS"] is { Length: > 0 } own ? [own] : Array.Empty<string>()];
    builder.Services.AddSingleton(_ => LessonLibrary.Load(lessons));
    builder.Services.AddSingleton(SessionTimes.Read(builder.Configuration));
    builder.Services.AddSingleton<LessonCatalog>();
    builder.Services.AddSingleton<ILessonSource>(services => services.GetRequiredService<LessonCatalog>());
    builder.Services.AddSingleton<ILessonFinder>(services => services.GetRequiredService<LessonCatalog>());
    builder.Services.AddSingleton<CourseShelf>();
    builder.Services.AddSingleton<ITextSimilarity, TfIdfSimilarity>();
    builder.Services.AddSingleton<CoursePlanning>();
    builder.Services.AddSingleton<LearnerFiles>();
    builder.Services.AddSingleton<SkillNames>();
    builder.Services.AddSingleton<AssessmentContent>();
    builder.Services.AddSingleton<IPathGenerator, OfflinePathGenerator>();
    builder.Services.AddSingleton<IPlanner, OfflinePlanner>();
    builder.Services.AddSingleton<IExecutor, OfflineExecutor>();
    builder.Services.AddSingleton<IReviewer, OfflineReviewer>();
    builder.Services.AddSingleton<IEvaluator, OfflineEvaluator>();
    await builder.Build().RunAsync();
    return 0;
}
catch (Exception error) when (StartRefusal.Of(error) is { } refusal)
{
    await Console.Error.WriteLineAsync($"The tutor cannot start. {refusal}");
    return 1;
}

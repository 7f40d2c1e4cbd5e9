using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorFunctions;
using TutorFunctions.Courses;
using TutorFunctions.Demo;
using TutorFunctions.Learners.Commands;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Sessions.Safety;
using TutorFunctions.Telemetry;

if (args is [KnowledgeCommand.Name, .. var knowledge])
    return await KnowledgeCommand.RunAsync(knowledge, Console.Out, Console.Error, CancellationToken.None);

try
{
    if (args is [DemoCommand.Name])
        return await DemoCommand.RunAsync(Build, Console.Out, CancellationToken.None);
    await Build().RunAsync();
    return 0;
}
catch (Exception error) when (StartRefusal.Of(error) is { } refusal)
{
    await Console.Error.WriteLineAsync($"The tutor cannot start. {refusal}");
    return 1;
}

IHost Build()
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    builder.AddHosting();
    TelemetryExport.AddTo(builder);
    string[] lessons = [Path.Combine(AppContext.BaseDirectory, "lessons"), .. builder.Configuration["TUTOR_LESSONS"] is { Length: > 0 } own ? [own] : Array.Empty<string>()];
    builder.Services.AddSingleton(_ => LessonLibrary.Load(lessons));
    builder.Services.AddSingleton(SessionTimes.Read(builder.Configuration));
    builder.Services.AddSingleton(SupportContact.Read(builder.Configuration)).AddSingleton<DistressScreen>();
    builder.Services.AddSingleton<LessonCatalog>();
    builder.Services.AddSingleton<ILessonSource>(services => services.GetRequiredService<LessonCatalog>());
    builder.Services.AddSingleton<ILessonFinder>(services => services.GetRequiredService<LessonCatalog>());
    builder.Services.AddLearning().AddSingleton(NightlySettings.Read(builder.Configuration));
    builder.Services.AddAgents(builder.Configuration);
    return builder.Build();
}

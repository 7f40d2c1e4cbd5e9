using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorFunctions;
using TutorFunctions.Courses;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;

try
{
    var builder = FunctionsApplication.CreateBuilder(args);
    builder.ConfigureFunctionsWebApplication();
    builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
    builder.AddHosting();
    string[] lessons = [Path.Combine(AppContext.BaseDirectory, "lessons"), .. builder.Configuration["TUTOR_LESSONS"] is { Length: > 0 } own ? [own] : Array.Empty<string>()];
    builder.Services.AddSingleton(_ => LessonLibrary.Load(lessons));
    builder.Services.AddSingleton(SessionTimes.Read(builder.Configuration));
    builder.Services.AddSingleton<LessonCatalog>();
    builder.Services.AddSingleton<ILessonSource>(services => services.GetRequiredService<LessonCatalog>());
    builder.Services.AddSingleton<ILessonFinder>(services => services.GetRequiredService<LessonCatalog>());
    builder.Services.AddAgents(builder.Configuration);
    await builder.Build().RunAsync();
    return 0;
}
catch (Exception error) when (StartRefusal.Of(error) is { } refusal)
{
    await Console.Error.WriteLineAsync($"The tutor cannot start. {refusal}");
    return 1;
}

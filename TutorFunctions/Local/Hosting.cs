using System.Globalization;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TutorFunctions.LanguageModels;
using TutorFunctions.Local;
using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.Sessions;
using TutorFunctions.Stores;
using TutorFunctions.Stores.Sqlite;

namespace TutorFunctions;

/// <summary>What only the local flavour has: the embedded database and the server's own settings.</summary>
internal static class Hosting
{
    public static FunctionsApplicationBuilder AddHosting(this FunctionsApplicationBuilder builder)
    {
        // The Values of local.settings.json become settings here as they do with the Functions tools; the environment goes before them.
        var file = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("local.settings.json"), optional: true).Build();
        builder.Configuration.AddInMemoryCollection(file.GetSection("Values").AsEnumerable(makePathsRelative: true)).AddEnvironmentVariables();
        var settings = builder.Configuration;
        var data = Path.GetFullPath(settings["TUTOR_DATA"] ?? "data");
        builder.Services.Configure<LocalRuntimeOptions>(options =>
        {
            options.Functions = typeof(TutoringSession).Assembly;
            options.DatabasePath = Path.Combine(data, "tutor.db");
            options.Port = Port(settings["TUTOR_PORT"]);
            options.RequestsPerSecond = RequestsPerSecond(settings["TUTOR_REQUESTS_PER_SECOND"]);
            options.ApiKey = settings["TUTOR_API_KEY"] is { Length: > 0 } key ? key : null;
            options.Address = options.ApiKey is null ? "127.0.0.1" : settings["TUTOR_BIND"] ?? "127.0.0.1";
        });
        builder.Services.AddSingleton(new LocalTaskHubOptions
        {
            ExtendedSessions = true,
            SharesPayloads = true,
            Tables = SqliteTables.All,
        });
        builder.Services.AddSingleton<DataConverter>(new JsonDataConverter(SessionJson.Default.Options));
        builder.Services.AddSingleton<SqliteSessionStore>();
        builder.Services.AddSingleton<ISessionStore>(services => services.GetRequiredService<SqliteSessionStore>());
        builder.Services.AddSingleton<IAlertStore, SqliteAlertStore>();
        builder.Services.AddSingleton<SqliteCourseStore>();
        builder.Services.AddSingleton<ICourseStore>(services => services.GetRequiredService<SqliteCourseStore>());
        builder.Services.AddSingleton<IEvidenceStore, SqliteEvidenceStore>();
        builder.Services.AddSingleton<ILearnerStore, SqliteLearnerStore>();
        builder.Services.AddSingleton<IExperienceStore, SqliteExperienceStore>();
        builder.Services.AddSingleton<IAssessmentStore, SqliteAssessmentStore>();
        builder.Services.AddSingleton<ISessionFigures, SqliteSessionFigures>();
        builder.Services.AddSingleton<IModelSpending, SqliteModelSpending>();
        builder.Services.AddSingleton<INightlyModelStore, SqliteNightlyModelStore>();
        builder.Services.AddHostedService<QuietTime>();
        builder.Services.AddHostedService<StartupNotice>();
        builder.Services.AddHostedService<NightlyTimer>();
        return builder;
    }

    private static int? RequestsPerSecond(string? setting) => setting is not { Length: > 0 } ? null
        : int.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var requests) && requests is > 0 and <= 1_000_000 ? requests
        : throw new SettingException($"TUTOR_REQUESTS_PER_SECOND is '{setting}'; it must be a whole number from 1 to 1000000, or not be set.");

    private static int Port(string? setting) => setting is not { Length: > 0 } ? 7071
        : ushort.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port
        : throw new SettingException($"TUTOR_PORT is '{setting}'; it must be a port from 0 to 65535, where 0 picks a free one.");
}

using System.Globalization;
using Microsoft.AspNetCore.Routing;
using Microsoft.DurableTask;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TutorFunctions.Access;
using TutorFunctions.Access.Keys;
using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.Execution;
using TutorFunctions.LocalRuntime.Http;
using TutorFunctions.Sessions;
using TutorFunctions.Stores.Sqlite;
using TutorFunctions.Web;

namespace TutorFunctions.Hosting.Local;

/// <summary>The tutor as a server on one machine: functions on Kestrel, histories in an embedded database.</summary>
internal static class LocalHost
{
    /// <summary>A server that is set up by the environment and local.settings.json, and says at start where it is.</summary>
    /// <exception cref="SettingException">A setting has a value that it cannot have.</exception>
    public static IHost Build(Action<IHostApplicationBuilder> compose)
    {
        var builder = LocalFunctionsApplication.CreateBuilder([]);
        AddLocalSettings(builder.Configuration);
        AddHost(builder.Services, builder.Configuration);
        builder.Services.AddHostedService<StartupNotice>();
        compose(builder);
        return builder.Build();
    }

    /// <summary>A server that is set up by the given settings and by nothing else.</summary>
    /// <exception cref="SettingException">A setting has a value that it cannot have.</exception>
    public static IHost Build(IReadOnlyDictionary<string, string?> settings, Action<IHostApplicationBuilder> compose)
    {
        var builder = LocalFunctionsApplication.CreateBuilder([]);
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings);
        AddHost(builder.Services, builder.Configuration);
        compose(builder);
        return builder.Build();
    }

    /// <summary>
    /// The Values of local.settings.json become settings here as they do with the Functions tools; the environment goes before them.
    /// </summary>
    private static void AddLocalSettings(IConfigurationManager settings)
    {
        var file = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath("local.settings.json"), optional: true).Build();
        settings.AddInMemoryCollection(file.GetSection("Values").AsEnumerable(makePathsRelative: true)).AddEnvironmentVariables();
    }

    private static void AddHost(IServiceCollection services, IConfiguration settings)
    {
        services.Configure<LocalRuntimeOptions>(options =>
        {
            options.Functions = typeof(TutoringSession).Assembly;
            options.DatabasePath = Path.Combine(Path.GetFullPath(settings["TUTOR_DATA"] ?? "data"), "tutor.db");
            options.Port = Port(settings["TUTOR_PORT"]);
            ServerLimits.Apply(options, settings);
            options.Address = settings[FirstKey.Setting] is { Length: > 0 } ? settings["TUTOR_BIND"] ?? "127.0.0.1" : "127.0.0.1";
            options.Refuse = static (http, function) =>
                http
                    .RequestServices.GetRequiredService<Admission>()
                    .RefuseAsync(http, function, http.GetRouteValue("id") as string, http.RequestAborted);
        });
        services.AddSingleton(new AccessRules(IsOpenWithoutKey: true));
        services.AddSingleton<DataConverter>(new Utf8JsonDataConverter(DurableJson.Options));
        services.AddSingleton(
            new LocalTaskHubOptions
            {
                ExtendedSessions = true,
                SharesPayloads = true,
                Tables = SqliteTables.All,
            }
        );
        if (StoreServices.Kind(settings, unless: StoreServices.Sqlite) == StoreServices.Sqlite)
        {
            services.AddSqliteStores().AddHostedService<QuietTime>();
            services.AddHealthChecks().AddCheck<WritesHealth>("writes", tags: [Health.Live]);
        }
        else
        {
            services.AddTableStores(settings);
        }
    }

    private static int Port(string? setting) =>
        setting is not { Length: > 0 } ? 7071
        : ushort.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port
        : throw new SettingException($"TUTOR_PORT is '{setting}'; it must be a port from 0 to 65535, where 0 picks a free one.");
}

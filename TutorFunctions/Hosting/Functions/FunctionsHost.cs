using Azure.Core.Serialization;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using TutorFunctions.Access;

namespace TutorFunctions.Hosting.Functions;

/// <summary>The tutor as an isolated worker of the Functions host, on Azure or under the Functions tools: sessions lie in tables.</summary>
internal static class FunctionsHost
{
    /// <summary>Bytes of a request's body; an endpoint that takes more says so itself.</summary>
    private const long LargestBody = 64 * 1024;

    /// <summary>How the arguments begin by which the host, of today or of earlier versions, tells a worker who it is.</summary>
    private static readonly string[] s_arguments = ["--functions-", "--workerId", "--requestId", "--grpcMaxMessageLength"];

    public static bool PassesAny(string[] args) =>
        Array.Exists(args, argument => Array.Exists(s_arguments, name => argument.StartsWith(name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The host names its own address to the worker that it starts, as an argument or in the environment.</summary>
    public static bool HasStartedThisProcess(string[] args) =>
        new ConfigurationBuilder().AddEnvironmentVariables().AddCommandLine(args).Build() switch
        {
            var given => given["functions-uri"] is { Length: > 0 } || given["Functions:Worker:HostEndpoint"] is { Length: > 0 },
        };

    /// <exception cref="SettingException">A setting has a value that it cannot have.</exception>
    /// <exception cref="FileNotFoundException">The program does not lie in a published folder.</exception>
    public static IHost Build(string[] args, Action<IHostApplicationBuilder> compose)
    {
        var builder = FunctionsApplication.CreateBuilder(args);
        builder.ConfigureFunctionsWebApplication();
        builder.UseMiddleware<HttpProblems>();
        builder.UseMiddleware<HttpAccess>();
        builder.Services.AddSingleton(new AccessRules(IsOpenWithoutKey: false));
        ShowStartupWarnings(builder.Logging);
        builder.Services.Configure<WorkerOptions>(static options => options.Serializer = new JsonObjectSerializer(DurableJson.Options));
        builder.Services.Configure<KestrelServerOptions>(static options => options.Limits.MaxRequestBodySize = LargestBody);
        builder.Services.TryAddSingleton(TimeProvider.System);
        if (StoreServices.Kind(builder.Configuration, unless: StoreServices.Tables) != StoreServices.Tables)
        {
            throw new SettingException(
                $"{StoreServices.Setting} is '{StoreServices.Sqlite}', an embedded database of one process; under the Functions host "
                    + $"several processes share what is "
                    + $"stored. Set it to {StoreServices.Tables}, or leave it out."
            );
        }

        builder.Services.AddTableStores(builder.Configuration);
        compose(builder);
        PublishedFolder.Check(AppContext.BaseDirectory);
        return builder.Build();
    }

    /// <summary>
    /// The host drops what a worker logs outside an invocation, but takes the lines of its console (Host.Function.Console).
    /// </summary>
    private static void ShowStartupWarnings(ILoggingBuilder logging) =>
        logging
            .AddSimpleConsole(options => options.SingleLine = true)
            .AddFilter<ConsoleLoggerProvider>(
                (category, level) =>
                    (category == typeof(StartupWarnings).FullName || category == typeof(LessonLoading).FullName)
                    && level >= LogLevel.Information
            );
}

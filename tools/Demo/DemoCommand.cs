using System.CommandLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Spectre.Console;
using TutorFunctions.Hosting;
using TutorFunctions.Hosting.Local;

namespace TutorFunctions.Tools.Demo;

/// <summary><c>demo</c>: plays the demonstration on a server of its own, over HTTP, on a folder that is gone afterwards.</summary>
internal static class DemoCommand
{
    public static Command Create()
    {
        var command = new Command("demo", "Take two learners through a course on a server of the demo's own, without a language model.");
        command.SetAction(
            async (parsed, cancellation) =>
            {
                var terminal = new Terminal(parsed.InvocationConfiguration);
                var folder = Directory.CreateTempSubdirectory("tutor-demo-");
                try
                {
                    await PlayAsync(folder.FullName, terminal.Output, cancellation);
                    return ExitCode.Done;
                }
                finally
                {
                    folder.Delete(recursive: true);
                }
            }
        );
        return command;
    }

    private static async Task PlayAsync(string folder, IAnsiConsole output, CancellationToken cancellation)
    {
        using var host = LocalHost.Build(new Dictionary<string, string?> { ["TUTOR_DATA"] = folder, ["TUTOR_PORT"] = "0" }, builder =>
        {
            TutorServices.AddTo(builder);
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
            builder.Services.Configure<ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace);
        });
        await host.StartAsync(cancellation);
        var address = host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        await new DemoPlayer(new TutorApi(client), new DemoScreen(output)).PlayAsync(cancellation);
        await host.StopAsync(cancellation);
    }
}

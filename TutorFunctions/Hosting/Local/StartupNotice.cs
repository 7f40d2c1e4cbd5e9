using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TutorFunctions.Access.Keys;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.LocalRuntime.Http;

namespace TutorFunctions.Hosting.Local;

/// <summary>Says at start where the server is, where its data lies and who plays the agents.</summary>
internal sealed partial class StartupNotice(
    IServer server,
    IHostApplicationLifetime lifetime,
    IOptions<LocalRuntimeOptions> options,
    FirstKey first,
    IConfiguration settings,
    LessonLibrary lessons,
    ModelSettings models,
    ILogger<StartupNotice> logger
) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Tell);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Tell()
    {
        if (!first.IsSet)
        {
            if (settings["TUTOR_BIND"] is { Length: > 0 } address && address != options.Value.Address)
                LogBindIgnored(address);
            LogNoKey();
        }

#pragma warning disable RS0030 // Who starts the server reads this, whatever the log is set to.
        Console.WriteLine($"Address: {server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()}");
        Console.WriteLine($"Data:    {options.Value.DatabasePath}");
        Console.WriteLine(
            $"Agents:  {(models.HasModels ? $"{Players()} at {models.Endpoint}" : "offline tutor")} ({lessons.All.Count} lesson packs)"
        );
#pragma warning restore RS0030
    }

    private string Players() =>
        string.Join(
            ", ",
            Enum.GetValues<AgentRole>()
                .Select(role => $"{role.Name()} {(models.Agents.TryGetValue(role, out var agent) ? agent.Model : "offline")}")
        );

    [LoggerMessage(LogLevel.Warning, "TUTOR_BIND={Address} is not used: without TUTOR_API_KEY the server listens on this machine only.")]
    private partial void LogBindIgnored(string address);

    [LoggerMessage(
        LogLevel.Information,
        "TUTOR_API_KEY is not set, so the server listens on this machine only, and asks for no key until one is made."
    )]
    private partial void LogNoKey();
}

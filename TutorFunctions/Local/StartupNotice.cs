using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Lms;
using TutorFunctions.LocalRuntime.Http;

namespace TutorFunctions.Local;

/// <summary>Says at start where the server is, where its data lies and who plays the agents.</summary>
internal sealed partial class StartupNotice(
    IServer server, IHostApplicationLifetime lifetime, IOptions<LocalRuntimeOptions> options, IConfiguration settings, LessonLibrary lessons, ModelSettings models, ILogger<StartupNotice> logger)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Tell);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Tell()
    {
        foreach (var error in lessons.Errors)
            LogRefusedPack(error.File, error.Line, error.Reason);
        if (options.Value.ApiKey is null)
        {
            if (settings["TUTOR_BIND"] is { Length: > 0 } address && address != options.Value.Address)
                LogBindIgnored(address);
            LogNoKey();
        }

        if (settings[WebhookSignature.SecretSetting] is { Length: > 0 } secret && WebhookSignature.Complaint(secret, out _) is { } complaint)
            LogNoWebhooks(WebhookSignature.SecretSetting, complaint);
        Console.WriteLine($"Address: {server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()}");
        Console.WriteLine($"Data:    {options.Value.DatabasePath}");
        foreach (var agent in models.Agents.Values.Where(agent => models.Prices.Find(agent.Model) is null).DistinctBy(agent => agent.Model))
            LogNoPrice(agent.Model);
        Console.WriteLine(models.HasModels ? $"Agents:  {Players()}" : $"Agents:  offline tutor ({lessons.All.Count} lesson packs)");
    }

    private string Players() => string.Join(", ", Enum.GetValues<AgentRole>().Select(role =>
        $"{role.Name()} {(models.Agents.TryGetValue(role, out var agent) ? agent.Model : "offline")}")) + $" at {models.Endpoint} ({lessons.All.Count} lesson packs)";

    [LoggerMessage(LogLevel.Information, "No price is known for {Model}, so its calls count nothing against a budget; TUTOR_MODEL_PRICES can say it.")]
    private partial void LogNoPrice(string model);

    [LoggerMessage(LogLevel.Error, "Lesson pack refused: {File} line {Line}: {Reason}")]
    private partial void LogRefusedPack(string file, int line, string reason);

    [LoggerMessage(LogLevel.Warning, "TUTOR_BIND={Address} is not used: without TUTOR_API_KEY the server listens on this machine only.")]
    private partial void LogBindIgnored(string address);

    [LoggerMessage(LogLevel.Error, "Webhooks are refused until {Setting} is put right: {Complaint}")]
    private partial void LogNoWebhooks(string setting, string complaint);

    [LoggerMessage(LogLevel.Information, "No key is set (TUTOR_API_KEY), so the server listens on this machine only and asks for none.")]
    private partial void LogNoKey();
}

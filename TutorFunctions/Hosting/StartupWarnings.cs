using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lms;

namespace TutorFunctions.Hosting;

/// <summary>Logs at start what an operator should mend though the tutor runs without it.</summary>
internal sealed partial class StartupWarnings(
    ModelSettings models,
    IConfiguration settings,
    ILogger<StartupWarnings> logger
) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, nearest) in KnownSettings.Unknown(settings))
            LogUnknownSetting(name, nearest);
        if (
            settings[WebhookSignature.SecretSetting] is { Length: > 0 } secret
            && WebhookSignature.Complaint(secret, out _) is { } complaint
        )
            LogNoWebhooks(WebhookSignature.SecretSetting, complaint);
        foreach (var agent in models.Agents.Values.Where(agent => models.Prices.Find(agent.Model) is null).DistinctBy(agent => agent.Model))
            LogNoPrice(agent.Model);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "{Setting} is no setting of the tutor, so it does nothing; did you mean {Nearest}?")]
    private partial void LogUnknownSetting(string setting, string nearest);

    [LoggerMessage(LogLevel.Error, "Webhooks are refused until {Setting} is put right: {Complaint}")]
    private partial void LogNoWebhooks(string setting, string complaint);

    [LoggerMessage(
        LogLevel.Information,
        "No price is known for {Model}, so its calls count nothing against a budget; TUTOR_MODEL_PRICES can say it."
    )]
    private partial void LogNoPrice(string model);
}

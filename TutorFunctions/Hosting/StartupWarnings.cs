using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorFunctions.Access;
using TutorFunctions.Access.Keys;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lms;
using TutorFunctions.Web.Pages;

namespace TutorFunctions.Hosting;

/// <summary>Logs at start what an operator should mend though the tutor runs without it.</summary>
internal sealed partial class StartupWarnings(
    ModelSettings models,
    IConfiguration settings,
    AccessRules rules,
    FirstKey first,
    PageFiles pages,
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
        if (!first.IsSet && !rules.IsOpenWithoutKey)
            LogNobodyIsLetIn();
        if (!pages.IsBuilt)
            LogNoPages();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(LogLevel.Warning, "{Setting} is no setting of the tutor, so it does nothing; did you mean {Nearest}?")]
    private partial void LogUnknownSetting(string setting, string nearest);

    [LoggerMessage(
        LogLevel.Warning,
        "TUTOR_API_KEY is not set, or refers to a secret that is not in the vault: nobody is let in but with a key that was made before."
    )]
    private partial void LogNobodyIsLetIn();

    [LoggerMessage(
        LogLevel.Warning,
        "There are no pages for students and teachers: the server was built without Node.js. Install 20.19 or later and build it again."
    )]
    private partial void LogNoPages();

    [LoggerMessage(LogLevel.Error, "Webhooks are refused until {Setting} is put right: {Complaint}")]
    private partial void LogNoWebhooks(string setting, string complaint);

    [LoggerMessage(
        LogLevel.Information,
        "No price is known for {Model}, so its calls count nothing against a budget; TUTOR_MODEL_PRICES can say it."
    )]
    private partial void LogNoPrice(string model);
}

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorFunctions.Learners.Nightly;
using TutorFunctions.Stores;

namespace TutorFunctions.Local;

/// <summary>Fits the model once a night, where a setting says so, and at start when a night was missed; on Azure a timer function does so.</summary>
internal sealed partial class NightlyTimer(NightlyFitting fitting, INightlyModelStore models, NightlySettings settings, TimeProvider clock, ILogger<NightlyTimer> logger) : BackgroundService
{
    /// <summary>The time of day (UTC), as on Azure.</summary>
    private static readonly TimeSpan s_night = new(3, 20, 0);

    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.IsOn)
            return;
        await Task.Yield();
        if (await models.FindAsync(stoppingToken) is not { } last || clock.GetUtcNow().UtcDateTime - last.FittedAt > s_day)
            await FitAsync(stoppingToken);
        while (true)
        {
            await Task.Delay(UntilNight(clock.GetUtcNow()), clock, stoppingToken);
            await FitAsync(stoppingToken);
        }
    }

    internal static TimeSpan UntilNight(DateTimeOffset now)
    {
        var wait = s_night - now.UtcDateTime.TimeOfDay;
        return wait > TimeSpan.Zero ? wait : wait + s_day;
    }

    private async Task FitAsync(CancellationToken cancellation)
    {
        try
        {
            await fitting.RunAsync(cancellation);
        }
        catch (Exception error) when (!cancellation.IsCancellationRequested)
        {
            // A night without a fit is no reason to stop teaching: the model of the night before holds.
            LogFailed(error);
        }
    }

    [LoggerMessage(LogLevel.Error, "The nightly model could not be fitted; it is tried again in the next night.")]
    private partial void LogFailed(Exception error);
}

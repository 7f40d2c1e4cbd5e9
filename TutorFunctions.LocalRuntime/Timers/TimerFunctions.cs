using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorFunctions.LocalRuntime.Http;

namespace TutorFunctions.LocalRuntime.Timers;

/// <summary>
/// Runs the timer functions of an app. A function is never run twice at once; runs that were missed are made up for by one, which is told
/// that it is past due.
/// </summary>
internal sealed partial class TimerFunctions(
    LocalRuntimeService runtime,
    IServiceProvider services,
    IConfiguration settings,
    TimeProvider clock,
    ILogger<TimerFunctions> logger
) : BackgroundService
{
    /// <summary>A timer that fires later than this after its time is past due.</summary>
    private static readonly TimeSpan s_punctual = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Timers of the platform take at most seven weeks at once, and a clock that is set is noticed only between two of them.
    /// </summary>
    private static readonly TimeSpan s_longestWait = TimeSpan.FromMinutes(10);

    private readonly TimerMethodFunction[] _functions =
    [
        .. runtime
            .Functions.Where(function => function.HasTrigger<TimerTriggerAttribute>())
            .Select(function => new TimerMethodFunction(function, settings)),
    ];

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(_functions.Select(function => RunOnScheduleAsync(function, stoppingToken)));

    private async Task RunOnScheduleAsync(TimerMethodFunction function, CancellationToken stopping)
    {
        await Task.Yield();
        if (TimerRuns.Last(runtime.Hub, function.Name) is not { } last)
            await TimerRuns.NoteAsync(runtime.Hub, function.Name, last = Now, stopping);
        if (function.RunsOnStart)
            await RunAsync(function, last, Now, stopping);
        while (!stopping.IsCancellationRequested)
        {
            var due = function.Schedule.After(last);
            while (due - Now is { Ticks: > 0 } wait)
                await Task.Delay(wait < s_longestWait ? wait : s_longestWait, clock, stopping);
            await RunAsync(function, last, due, stopping);
            last = Now > due ? Now : due;
            await TimerRuns.NoteAsync(runtime.Hub, function.Name, last, stopping);
        }
    }

    private async Task RunAsync(TimerMethodFunction function, DateTime last, DateTime due, CancellationToken stopping)
    {
        var timer = new TimerInfo
        {
            IsPastDue = Now - due > s_punctual,
            ScheduleStatus = new ScheduleStatus
            {
                Last = last,
                LastUpdated = last,
                Next = function.Schedule.After(Now),
            },
        };
        try
        {
            await function.RunAsync(services, timer, stopping);
        }
#pragma warning disable CA1031 // Whatever a function throws fails this run of it only.
        catch (Exception error) when (!stopping.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(error, function.Name, timer.ScheduleStatus.Next);
        }
    }

    [LoggerMessage(LogLevel.Error, "Timer function {Function} failed; it runs again at {Next:O}.")]
    private partial void LogFailed(Exception error, string function, DateTime next);
}

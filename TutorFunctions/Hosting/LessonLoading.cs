using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TutorFunctions.Lessons;

namespace TutorFunctions.Hosting;

/// <summary>Reads the lesson packs as soon as the server listens, and logs which were refused.</summary>
internal sealed partial class LessonLoading(LessonLibrary lessons, IHostApplicationLifetime lifetime, ILogger<LessonLoading> logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        foreach (var error in lessons.Errors)
            LogRefused(error.File, error.Line, error.Reason);
    }

    [LoggerMessage(LogLevel.Error, "Lesson pack refused: {File} line {Line}: {Reason}")]
    private partial void LogRefused(string file, int line, string reason);
}

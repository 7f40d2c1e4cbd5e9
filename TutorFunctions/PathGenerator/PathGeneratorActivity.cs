using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Telemetry;

namespace TutorFunctions.PathGenerator;

public sealed class PathGeneratorActivity(IPathGenerator player, ILessonSource lessons, TimeProvider clock)
{
    [Function(nameof(PathGenerator))]
    public async Task<GeneratedPaths> RunAsync([ActivityTrigger] PathGeneratorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var span = SessionSpans.Agent("path_generator", input.Setup.SessionId);
        var start = clock.GetTimestamp();
        var lesson = await lessons.OfAsync(input.Setup, cancellation);
        var result = await player.GenerateAsync(input, lesson, cancellation);
        return result.Run is not null ? result : result with
        {
            Run = new AgentRun("path_generator", clock.GetUtcNow().UtcDateTime, $"Paths through {lesson.Title}", $"{result.Paths.Count} paths. {result.Reason}",
                clock.GetElapsedTime(start).TotalMilliseconds, "offline"),
        };
    }
}

using Microsoft.Azure.Functions.Worker;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Agents.PathGenerator;

public sealed class PathGeneratorActivity(Players<IPathGenerator> players, ILessonSource lessons, TimeProvider clock)
{
    [Function(AgentActivities.PathGenerator)]
    public async Task<GeneratedPaths> RunAsync([ActivityTrigger] PathGeneratorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var span = SessionSpans.Agent("path_generator", input.Setup.SessionId);
        var start = clock.GetTimestamp();
        var lesson = await lessons.LessonOfAsync(input.Setup, steps: [], open: null, cancellation);
        var (result, stoodInFor) = await players.PlayAsync(player => player.GenerateAsync(input, lesson, cancellation), input.StandInFor, canStandIn: input.Setup.HasLesson);
        return result.Run is not null ? result : result with
        {
            Run = players.OfflineRun(
                clock.GetUtcNow().UtcDateTime, $"Paths through {lesson.Title}", $"{result.Paths.Count} paths. {result.Reason}", clock.GetElapsedTime(start), stoodInFor),
        };
    }
}

using Microsoft.Azure.Functions.Worker;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Telemetry;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

public sealed class PlannerActivity(Players<IPlanner> players, ILessonSource lessons, TimeProvider clock)
{
    [Function(AgentActivities.Planner)]
    public async Task<ProposedPlan> RunAsync([ActivityTrigger] PlannerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var span = SessionSpans.Agent("planner", input.Setup.SessionId);
        var start = clock.GetTimestamp();
        var lesson = await lessons.LessonOfAsync(input.Setup, input.Path, input.Current, cancellation);
        var (result, stoodInFor) = await players.PlayAsync(player => player.PlanAsync(input, lesson, cancellation), input.StandInFor);
        return result.Run is not null ? result : result with
        {
            Run = players.OfflineRun(
                clock.GetUtcNow().UtcDateTime, input.Current is null ? $"Plan for {lesson.Title}, {input.Setup.EstimatedMinutes} minutes" : $"Replan: {input.ReplanReason}",
                result.Reasoning, clock.GetElapsedTime(start), stoodInFor),
        };
    }
}

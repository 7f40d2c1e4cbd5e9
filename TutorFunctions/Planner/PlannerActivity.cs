using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Planner;

public sealed class PlannerActivity(IPlanner player, ILessonSource lessons, TimeProvider clock)
{
    [Function(nameof(Planner))]
    public async Task<ProposedPlan> RunAsync([ActivityTrigger] PlannerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var span = SessionSpans.Agent("planner", input.Setup.SessionId);
        var start = clock.GetTimestamp();
        var lesson = await lessons.OfAsync(input.Setup, cancellation);
        var result = await player.PlanAsync(input, lesson, cancellation);
        return result.Run is not null ? result : result with
        {
            Run = new AgentRun("planner", clock.GetUtcNow().UtcDateTime, input.Current is null ? $"Plan for {lesson.Title}, {input.Setup.EstimatedMinutes} minutes" : $"Replan: {input.ReplanReason}", result.Reasoning,
                clock.GetElapsedTime(start).TotalMilliseconds, "offline"),
        };
    }
}

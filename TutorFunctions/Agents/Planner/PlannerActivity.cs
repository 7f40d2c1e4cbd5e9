using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

public sealed class PlannerActivity(Agent<IPlanner> agent, ILessonSource lessons)
{
    [Function(AgentActivities.Planner)]
    public async Task<ProposedPlan> RunAsync([ActivityTrigger] PlannerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var lesson = await lessons.LessonOfAsync(input.Setup, input.Path, input.Current, cancellation);
        return await agent.RunAsync(
            input.Setup.SessionId,
            _ =>
                input.Current is null
                    ? $"Plan for {lesson.Title}, {input.Setup.EstimatedMinutes} minutes"
                    : $"Replan: {input.ReplanReason}",
            run => run.PlayAsync(player => player.PlanAsync(input, lesson, cancellation)),
            cancellation
        );
    }
}

using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons;

namespace TutorFunctions.Agents.PathGenerator;

public sealed class PathGeneratorActivity(Agent<IPathGenerator> agent, ILessonSource lessons)
{
    [Function(AgentActivities.PathGenerator)]
    public async Task<GeneratedPaths> RunAsync([ActivityTrigger] PathGeneratorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var lesson = await lessons.LessonOfAsync(input.Setup, steps: [], open: null, cancellation);
        return await agent.RunAsync(
            input.Setup.SessionId,
            _ => $"Paths through {lesson.Title}",
            run => run.PlayAsync(player => player.GenerateAsync(input, lesson, cancellation), canStandIn: input.Setup.HasLesson),
            cancellation
        );
    }
}

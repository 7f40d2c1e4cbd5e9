using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

public sealed class ExecutorActivity(Agent<IExecutor> agent, ILessonSource lessons)
{
    [Function(AgentActivities.Executor)]
    public async Task<TutorMessage> RunAsync([ActivityTrigger] ExecutorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var lesson = await lessons.LessonOfAsync(input.Setup, [input.Step], input.Open, cancellation);

        // Without a lesson nobody but a model can write a new question.
        var canStandIn = input.Setup.HasLesson || QuestionChoice.Kept(input, lesson) is not null;
        return await agent.RunAsync(
            input.Setup.SessionId,
            _ => $"Message {input.Turn} for {input.Step.Title}",
            run => run.PlayAsync(player => player.WriteAsync(input, lesson, cancellation), canStandIn),
            cancellation
        );
    }
}

using Microsoft.Azure.Functions.Worker;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Telemetry;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

public sealed class ExecutorActivity(Players<IExecutor> players, ILessonSource lessons, TimeProvider clock)
{
    [Function(AgentActivities.Executor)]
    public async Task<TutorMessage> RunAsync([ActivityTrigger] ExecutorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var span = SessionSpans.Agent("executor", input.Setup.SessionId);
        var start = clock.GetTimestamp();
        var lesson = await lessons.LessonOfAsync(input.Setup, [input.Step], input.Open, cancellation);

        // Without a lesson nobody but a model can write a new question.
        var canStandIn = input.Setup.HasLesson || QuestionChoice.Kept(input) is not null;
        var (result, stoodInFor) = await players.PlayAsync(player => player.WriteAsync(input, lesson, cancellation), input.StandInFor, canStandIn);
        return result.Run is not null ? result : result with
        {
            Run = players.OfflineRun(clock.GetUtcNow().UtcDateTime, $"Message {input.Turn} for {input.Step.Title}", result.Reasoning, clock.GetElapsedTime(start), stoodInFor),
        };
    }
}

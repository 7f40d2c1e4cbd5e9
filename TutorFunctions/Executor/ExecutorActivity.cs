using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Executor;

public sealed class ExecutorActivity(IExecutor player, ILessonSource lessons, TimeProvider clock)
{
    [Function(nameof(Executor))]
    public async Task<TutorMessage> RunAsync([ActivityTrigger] ExecutorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var span = SessionSpans.Agent("executor", input.Setup.SessionId);
        var start = clock.GetTimestamp();
        var lesson = await lessons.OfAsync(input.Setup, cancellation);
        var result = await player.WriteAsync(input, lesson, cancellation);
        return result.Run is not null ? result : result with
        {
            Run = new AgentRun("executor", clock.GetUtcNow().UtcDateTime, $"Message {input.Turn} for {input.Step.Title}", result.Reasoning,
                clock.GetElapsedTime(start).TotalMilliseconds, "offline"),
        };
    }
}

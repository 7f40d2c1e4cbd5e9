using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Evaluator;

public sealed class EvaluatorActivity(IEvaluator player, ILessonSource lessons, TimeProvider clock)
{
    [Function(nameof(Evaluator))]
    public async Task<Evaluation> RunAsync([ActivityTrigger] EvaluatorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var span = SessionSpans.Agent("evaluator", input.Setup.SessionId);
        var start = clock.GetTimestamp();
        var lesson = await lessons.GetAsync(input.Setup.CourseId, input.Setup.LessonId, cancellation);
        var result = await player.EvaluateAsync(input, lesson, cancellation);
        return result.Run is not null ? result : result with
        {
            Run = new AgentRun("evaluator", clock.GetUtcNow().UtcDateTime, $"Reply to item {input.Question.ItemId} of {input.Step.Title}", result.Reasoning,
                clock.GetElapsedTime(start).TotalMilliseconds, "offline"),
        };
    }
}

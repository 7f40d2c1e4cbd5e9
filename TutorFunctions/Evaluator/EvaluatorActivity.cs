using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Sessions.Safety;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Evaluator;

public sealed class EvaluatorActivity(IEvaluator player, ILessonSource lessons, DistressScreen screen, SupportContact contact, TimeProvider clock)
{
    [Function(nameof(Evaluator))]
    public async Task<Evaluation> RunAsync([ActivityTrigger] EvaluatorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var span = SessionSpans.Agent("evaluator", input.Setup.SessionId);
        var start = clock.GetTimestamp();
        var result = await screen.LookAsync(input.Reply, cancellation) is { } concern ? Support.For(concern, contact) : await JudgeAsync(input, cancellation);
        return result.Run is not null ? result : result with
        {
            // The log says what was found, never what was written.
            Run = new AgentRun(
                "evaluator", clock.GetUtcNow().UtcDateTime,
                result.Concern is null ? $"Reply to item {input.Question.ItemId} of {input.Step.Title}" : "A reply that may tell of distress, not judged as an answer",
                result.Reasoning, clock.GetElapsedTime(start).TotalMilliseconds, "offline"),
        };
    }

    private async Task<Evaluation> JudgeAsync(EvaluatorInput input, CancellationToken cancellation)
    {
        var lesson = await lessons.OfAsync(input.Setup, cancellation);
        var judged = await player.EvaluateAsync(input, lesson, cancellation);
        return input.IsPaused ? Support.WhilePaused(input.Reply, judged, contact) : judged;
    }
}

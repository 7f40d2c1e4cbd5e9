using Microsoft.Azure.Functions.Worker;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;

namespace TutorFunctions.Evaluator;

public sealed class EvaluatorActivity(Players<IEvaluator> players, ModelSettings settings, ILessonSource lessons, TimeProvider clock)
{
    [Function(nameof(Evaluator))]
    public async Task<Evaluation> RunAsync([ActivityTrigger] EvaluatorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var start = clock.GetTimestamp();
        var lesson = await lessons.LessonOfAsync(input.Setup, [input.Step], input.Question, cancellation);
        var question = ItemTemplate.Instantiate(lesson.Concept(input.Question.ConceptId).Item(input.Question.ItemId), input.Question.Seed);

        // Where rules play every agent there is nobody to be talked into anything.
        var (judged, stoodInFor) = settings.HasModels && InstructionScreen.Finding(input.Reply) is { } finding
            ? (EvidenceRules.OfOrder(finding, question.Prompt), null)
            : await players.PlayAsync(player => player.EvaluateAsync(input, lesson, cancellation), input.StandInFor);
        var result = settings.HasModels && !judged.IsOrder ? EvidenceRules.Bounded(judged, question, input.Reply) : judged;
        return result.Run is not null ? result : result with
        {
            Run = players.OfflineRun(
                clock.GetUtcNow().UtcDateTime, $"Reply to item {input.Question.ItemId} of {input.Step.Title}", result.Reasoning, clock.GetElapsedTime(start), stoodInFor),
        };
    }
}

using Microsoft.Azure.Functions.Worker;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Telemetry;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>Looks at a reply for what calls for a person, then has it judged.</summary>
public sealed class EvaluatorActivity(
    Players<IEvaluator> players, ModelSettings settings, ILessonSource lessons, DistressScreen screen, SupportContact contact, TimeProvider clock)
{
    [Function(AgentActivities.Evaluator)]
    public async Task<Evaluation> RunAsync([ActivityTrigger] EvaluatorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var span = SessionSpans.Agent("evaluator", input.Setup.SessionId);
        var start = clock.GetTimestamp();
        var (result, stoodInFor) = await screen.LookAsync(input.Reply, WhoIsIt(input), cancellation) is { } concern
            ? (Support.For(concern, contact), null)
            : await JudgeAsync(input, cancellation);
        return result.Run is not null ? result : result with
        {
            // The log says what was found, never what was written.
            Run = players.OfflineRun(
                clock.GetUtcNow().UtcDateTime,
                result.Concern is null ? $"Reply to item {input.Question.ItemId} of {input.Step.Title}" : "A reply that may tell of distress, not judged as an answer",
                result.Reasoning, clock.GetElapsedTime(start), stoodInFor),
        };
    }

    private static string[] WhoIsIt(EvaluatorInput input) => [input.Setup.LearnerId ?? string.Empty, .. input.Setup.LearnerNames, .. input.Conversation.Names];

    private async Task<(Evaluation Evaluation, string? StoodInFor)> JudgeAsync(EvaluatorInput input, CancellationToken cancellation)
    {
        var lesson = await lessons.LessonOfAsync(input.Setup, [input.Step], input.Question, cancellation);
        if (lesson.FindItem(input.Question.ConceptId, input.Question.ItemId) is null)
            return (LostQuestion.Evaluation, null);

        // Where rules play every agent there is nobody to be talked into anything.
        var (judged, stoodInFor) = settings.HasModels ? await ScreenedAsync(input, lesson, cancellation) : await PlayAsync(input, lesson, cancellation);
        return (input.IsPaused ? Support.WhilePaused(input.Reply, judged, contact) : judged, stoodInFor);
    }

    private async Task<(Evaluation Evaluation, string? StoodInFor)> ScreenedAsync(EvaluatorInput input, Lesson lesson, CancellationToken cancellation)
    {
        var question = ItemTemplate.Instantiate(lesson.Concept(input.Question.ConceptId).Item(input.Question.ItemId), input.Question.Seed);
        if (InstructionScreen.Finding(input.Reply) is { } finding)
            return (EvidenceRules.OfOrder(finding, question.Prompt), null);
        return await PlayAsync(input, lesson, cancellation);
    }

    private Task<(Evaluation Evaluation, string? StoodInFor)> PlayAsync(EvaluatorInput input, Lesson lesson, CancellationToken cancellation) =>
        players.PlayAsync(player => player.EvaluateAsync(input, lesson, cancellation), input.StandInFor);
}

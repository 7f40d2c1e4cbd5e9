using Microsoft.Azure.Functions.Worker;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>Looks at a reply for what calls for a person, then has it judged.</summary>
public sealed class EvaluatorActivity(
    Agent<IEvaluator> agent,
    ModelSettings settings,
    ILessonSource lessons,
    DistressScreen screen,
    SupportContact contact
)
{
    [Function(AgentActivities.Evaluator)]
    public Task<Evaluation> RunAsync([ActivityTrigger] EvaluatorInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        return agent.RunAsync(
            input.Setup.SessionId,
            // The log says what was found, never what was written.
            evaluation =>
                evaluation.Concern is null
                    ? $"Reply to item {input.Question.ItemId} of {input.Step.Title}"
                    : "A reply that may tell of distress, not judged as an answer",
            async run =>
                await screen.LookAsync(input.Reply, WhoIsIt(input), cancellation) is { } concern
                    ? Support.For(concern, contact)
                    : await JudgeAsync(input, run, cancellation),
            cancellation
        );
    }

    private static string[] WhoIsIt(EvaluatorInput input) =>
        [input.Setup.LearnerId ?? string.Empty, .. input.Setup.LearnerNames, .. input.Conversation.Names];

    private async Task<Evaluation> JudgeAsync(EvaluatorInput input, AgentPlay<IEvaluator> run, CancellationToken cancellation)
    {
        var lesson = await lessons.LessonOfAsync(input.Setup, [input.Step], input.Question, cancellation);
        if (lesson.FindItem(input.Question.ConceptId, input.Question.ItemId) is null)
            return LostQuestion.Evaluation;

        // Where rules play every agent there is nobody to be talked into anything.
        var judged =
            settings.HasModels && InstructionScreen.Finding(input.Reply) is { } finding
                ? EvidenceRules.OfOrder(finding, Prompt(input, lesson))
                : await run.PlayAsync(player => player.EvaluateAsync(input, lesson, cancellation));
        return !input.IsPaused ? judged
            : input.IsBreak ? AfterBreak.Of(input, judged)
            : Support.WhilePaused(input.Reply, judged, contact);
    }

    private static string Prompt(EvaluatorInput input, Lesson lesson) =>
        ItemTemplate.Instantiate(lesson.Concept(input.Question.ConceptId).Item(input.Question.ItemId), input.Question.Seed).Prompt;
}

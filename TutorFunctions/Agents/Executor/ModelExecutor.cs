using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>
/// Has a model write the tutor's messages. Where a lesson covers the topic the question is the lesson's own, chosen by rule, and the model
/// leads to it in its words; anywhere else the model writes the question too, with what answers it.
/// </summary>
public sealed class ModelExecutor(LanguageModel model, TimeProvider clock) : IExecutor
{
    private const int LongestTeaching = 2500;

    private static readonly Prompt s_prompt = Prompt.Load(AgentRole.Executor);

    public async Task<TutorMessage> WriteAsync(ExecutorInput input, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lesson);

        if (!input.Setup.HasLesson && QuestionChoice.Kept(input, lesson) is null)
            return await WriteAllAsync(input, cancellation);
        var drafted = OfflineExecutor.Draft(input, lesson);

        // Who gives orders gets the question once more, in the tutor's own words.
        return input.LastEvaluation is { IsOrder: true } ? drafted.Message : await WriteTeachingAsync(input, lesson, drafted, cancellation);
    }

    private async Task<TutorMessage> WriteTeachingAsync(
        ExecutorInput input,
        Lesson lesson,
        Drafted drafted,
        CancellationToken cancellation
    )
    {
        var (draft, taught, question) = drafted;
        var isGivenAway = SaidAnswer.IsGivenAwayIn(draft.Teaching, question);
        var occasion = Occasion.OfLesson(input, lesson, draft, taught, isGivenAway);

        // The material may come to a result that is the answer, too.
        var isSaid = isGivenAway && occasion.Material is not null;
        var (brief, outgoing) = Brief(input, occasion);
        var answer = await model.AskAsync(
            new ModelQuestion<TeachingAnswer, TeachingAnswer>(
                AgentRole.Executor,
                s_prompt,
                ExecutorJson.Default.TeachingAnswer,
                brief,
                answer => answer with { Teaching = Said(outgoing.Checked("teaching", answer.Teaching, LongestTeaching)) },
                input.Setup,
                input.Conversation
            ),
            cancellation
        );
        return draft with
        {
            Teaching = answer.Result.Teaching,
            Reasoning = answer.Result.Reasoning,
            Purpose = new(occasion.Direction, taught.Move is TeachingMove.Hint or TeachingMove.WorkedExample ? occasion.Material : null),
            Run = Run(input, answer, answer.Result.Reasoning),
        };

        string Said(string teaching) => isSaid ? teaching : OutgoingText.Keeping(question, "teaching", teaching);
    }

    private async Task<TutorMessage> WriteAllAsync(ExecutorInput input, CancellationToken cancellation)
    {
        var occasion = Occasion.OfOpenTopic(input);
        var (brief, outgoing) = Brief(input, occasion);
        var answer = await model.AskAsync(
            new ModelQuestion<MessageAnswer, TutorMessage>(
                AgentRole.Executor,
                s_prompt,
                ExecutorJson.Default.MessageAnswer,
                brief,
                answer => Message(answer, input, outgoing),
                input.Setup,
                input.Conversation
            ),
            cancellation
        );
        return answer.Result with
        {
            Purpose = new(occasion.Direction, HelpDue: null),
            Run = Run(input, answer, answer.Result.Reasoning),
        };
    }

    private (string Brief, OutgoingText Outgoing) Brief(ExecutorInput input, Occasion occasion)
    {
        var brief = ExecutorBrief.Of(input, occasion);
        return (brief, new OutgoingText(s_prompt, [.. PromptData.Texts(brief, "last_reply")], model.Settings.Language));
    }

    private static TutorMessage Message(MessageAnswer answer, ExecutorInput input, OutgoingText outgoing)
    {
        var written = WrittenQuestion.Read(answer, $"written-{input.Turn}", outgoing);
        var question = ItemTemplate.Instantiate(written, 0);
        return new TutorMessage
        {
            Teaching = OutgoingText.Keeping(question, "teaching", outgoing.Checked("teaching", answer.Teaching, LongestTeaching)),
            Question = written.Prompt,
            MessageType =
                input.Step.Kind == StepKind.Summary && input.OpensStep ? MessageType.Summary
                : input.OpensStep ? MessageType.Explanation
                : MessageType.Question,
            Difficulty = written.Difficulty,
            Choices = written.Answer.Choices,
            Reasoning = answer.Reasoning,
            Asked = new OpenQuestion
            {
                ItemId = written.Id,
                Seed = 0,
                ConceptId = input.Step.ConceptId,
                StepId = input.Step.StepId,
                IsChallenge = input.GoesFaster(),
                HintLevels = written.Hints.Count,
                GivenAwayBy = RevealingHint.LevelIn(question),
                AskedInTurn = input.Turn,
                Written = written,
            },
        };
    }

    private AgentRun Run<T>(ExecutorInput input, ModelAnswer<T> answer, string reasoning) =>
        answer.Run(AgentRole.Executor, s_prompt, clock.GetUtcNow().UtcDateTime, $"Message {input.Turn} for {input.Step.Title}", reasoning);
}

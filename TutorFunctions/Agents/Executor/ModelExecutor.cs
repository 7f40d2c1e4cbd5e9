using System.Text.Json;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Replies.Acts;
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

        // Who gives orders gets the question once more, in the tutor's own words.
        var draft = input.Setup.HasLesson || QuestionChoice.Kept(input, lesson) is not null ? OfflineExecutor.Write(input, lesson) : null;
        if (draft is not null && input.LastEvaluation is { IsOrder: true })
            return draft;
        return draft is null
            ? await WriteAllAsync(input, lesson, cancellation)
            : await WriteTeachingAsync(input, lesson, draft, cancellation);
    }

    private async Task<TutorMessage> WriteTeachingAsync(
        ExecutorInput input,
        Lesson lesson,
        TutorMessage draft,
        CancellationToken cancellation
    )
    {
        var outgoing = new OutgoingText(s_prompt, Subject(input, lesson, draft), model.Settings.Language);
        var question = ItemTemplate.Instantiate(
            draft.Asked.Written ?? lesson.Concept(draft.Asked.ConceptId).Item(draft.Asked.ItemId),
            draft.Asked.Seed
        );

        // The lesson's own text may come to a result that is the answer, too.
        var isSaid = SaidAnswer.IsSaidIn(draft.Teaching, question) == true || SaidAnswer.IsPointedAtIn(draft.Teaching, question);
        var fewest = SubjectWords.LengthOf(draft.Question) > 2 || input.OpensStep ? 1 : 0;
        var answer = await model.AskAsync(
            new ModelQuestion<TeachingAnswer, TeachingAnswer>(
                AgentRole.Executor,
                s_prompt,
                ExecutorJson.Default.TeachingAnswer,
                Data(input, draft),
                answer => answer with { Teaching = Said(outgoing.Checked("teaching", answer.Teaching, LongestTeaching, fewest)) },
                input.Setup,
                input.Conversation
            ),
            cancellation
        );
        return draft with
        {
            Teaching = answer.Result.Teaching,
            Reasoning = answer.Result.Reasoning,
            Run = Run(input, answer, answer.Result.Reasoning),
        };

        string Said(string teaching) => isSaid ? teaching : OutgoingText.Keeping(question, "teaching", teaching);
    }

    private async Task<TutorMessage> WriteAllAsync(ExecutorInput input, Lesson lesson, CancellationToken cancellation)
    {
        var outgoing = new OutgoingText(s_prompt, Subject(input, lesson, null), model.Settings.Language);
        var answer = await model.AskAsync(
            new ModelQuestion<MessageAnswer, TutorMessage>(
                AgentRole.Executor,
                s_prompt,
                ExecutorJson.Default.MessageAnswer,
                Data(input, null),
                answer => Message(answer, input, outgoing),
                input.Setup,
                input.Conversation
            ),
            cancellation
        );
        return answer.Result with { Run = Run(input, answer, answer.Result.Reasoning) };
    }

    private static TutorMessage Message(MessageAnswer answer, ExecutorInput input, OutgoingText outgoing)
    {
        var written = WrittenQuestion.Read(answer, $"written-{input.Turn}", outgoing);
        var question = ItemTemplate.Instantiate(written, 0);
        return new TutorMessage
        {
            Teaching = OutgoingText.Keeping(
                question,
                "teaching",
                outgoing.Checked("teaching", answer.Teaching, LongestTeaching, fewestOfSubject: 1)
            ),
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
                HintLevels = written.Hints.Count,
                GivenAwayBy = RevealingHint.LevelIn(question),
                AskedInTurn = input.Turn,
                Written = written,
            },
        };
    }

    private static SubjectWords Subject(ExecutorInput input, Lesson lesson, TutorMessage? draft) =>
        SubjectWords.Of([
            lesson.Title,
            lesson.Subject,
            input.Setup.Topic,
            input.Setup.Subtopic,
            input.Step.Title,
            input.Step.Description,
            input.Step.SuccessCriteria,
            input.Step.TeachingApproach,
            draft?.Teaching,
            draft?.Question,
            .. draft?.Choices ?? [],
            .. lesson
                .Concepts.Where(concept => concept.Id == input.Step.ConceptId)
                .SelectMany(concept => new[] { concept.Title, concept.Goal }),
        ]);

    private static string Data(ExecutorInput input, TutorMessage? draft)
    {
        var (step, steps) = (input.Step, new StepNames(input.Plan.Select(step => step.StepId).Append(input.Step.StepId)));
        var recent = input.LastEvaluation is null ? input.Conversation.Recent : input.Conversation.Recent.TakeLast(5);
        return PromptData.Json(
            new ExecutorData(
                input.Setup.Subtopic is null ? input.Setup.Topic : $"{input.Setup.Topic}: {input.Setup.Subtopic}",
                input.Setup.Profile.Grade,
                new(
                    steps.NameOf(step.StepId),
                    step.Title,
                    step.Description,
                    step.TeachingApproach,
                    step.SuccessCriteria,
                    step.StatusInfo.QuestionsAsked,
                    step.StatusInfo.QuestionsCorrect,
                    step.FailuresInARow
                ),
                steps.Lines(input.Plan),
                Occasion(input),
                draft?.Teaching,
                draft is null ? null : $"{draft.Question}\n{string.Join('\n', draft.Choices)}".Trim(),
                input.LastEvaluation is { } last
                    ? new(
                        input.Reply is { } reply ? PromptData.Said(reply) : null,
                        Name(last.UserIntent),
                        Name(last.AnswerEvaluation),
                        last.Feedback,
                        last.GuidanceForTutor,
                        Acts(last, input.Reply)
                    )
                    : null,
                SaidTurn.Of(recent),
                input.Conversation.Summary is { Length: > 0 } summary ? summary : null,
                new(
                    input.Setup.Profile.Interests,
                    input.Setup.Profile.LearningStyle is { } style ? Name(style) : null,
                    input.Setup.Profile.PreferredPace is { } pace ? Name(pace) : null
                ),
                input.Setup.Guidelines,
                input.ReviewerNotes
            ),
            ExecutorJson.Default.ExecutorData
        );
    }

    private static IReadOnlyList<SaidAct> Acts(Evaluation last, string? reply) =>
        reply is null ? [] : [.. last.Acts.Select(act => new SaidAct(act.Act.Name(), PromptData.Said(act.TextIn(reply)), act.Value))];

    private static string Occasion(ExecutorInput input) =>
        (input.Step.Kind, input.OpensStep, input.LastEvaluation) switch
        {
            (StepKind.Introduction, true, _) =>
                "Opens the lesson: say what it is about and why it is worth knowing, then find out what the student knows already.",
            (StepKind.Summary, true, _) => "Opens the closing step: sum up what was learned, then one last question over it.",
            (StepKind.Prerequisite, true, _) => "Opens a smaller step that was put in because the student got stuck.",
            (_, true, _) => "Opens the step: explain its idea, then ask.",
            (_, _, { UserIntent: UserIntent.AskQuestion }) => "The student asked something: answer it, then the question.",
            (_, _, { UserIntent: UserIntent.OffTopic }) => "The student wandered off: lead back to the question in one sentence.",
            (_, _, { IsUnfinished: true }) => "The student is right so far: take that up and ask for what is missing, then the question.",
            (_, _, { UserIntent: UserIntent.AttemptAnswer, IsJudged: false }) =>
                "It is not settled what the student means: the question stays, and nothing is said of which answer is right.",
            (_, _, { IsAttempt: true, IsRight: false }) =>
                "The student did not get it: help in another way, without giving the answer, then the question.",
            _ => "Goes on with the step: a short bridge, then the question.",
        };

    private AgentRun Run<T>(ExecutorInput input, ModelAnswer<T> answer, string reasoning) =>
        answer.Run(AgentRole.Executor, s_prompt, clock.GetUtcNow().UtcDateTime, $"Message {input.Turn} for {input.Step.Title}", reasoning);

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}

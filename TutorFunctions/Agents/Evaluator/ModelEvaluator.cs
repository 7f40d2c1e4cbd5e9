using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Safety;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>Has a model judge replies. What its judgement may change is not decided here but by the session's rules.</summary>
public sealed class ModelEvaluator(LanguageModel model, TimeProvider clock) : IEvaluator
{
    private const int LongestFeedback = 1200;
    private const int LongestClaim = 400;
    private const int MostActs = 12;

    private static readonly Prompt s_prompt = Prompt.Load(AgentRole.Evaluator);

    public async Task<Evaluation> EvaluateAsync(EvaluatorInput input, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lesson);
        var read = ReadReply.Of(input, lesson);
        var (concept, question) = (read.Concept, read.Question);
        var steps = new StepNames(input.Plan.Select(step => step.StepId).Append(input.Step.StepId));
        var subject = SubjectWords.Of([
            lesson.Title,
            input.Setup.Topic,
            input.Setup.Subtopic,
            input.Step.Title,
            input.Step.Description,
            input.Step.SuccessCriteria,
            concept.Title,
            concept.Goal,
            question.Stem,
            question.Prompt,
            question.Solution,
            .. question.Answer.Choices,
            .. question.Answer.Accepted,
        ]);
        var answer = await model.AskAsync(
            new ModelQuestion<EvaluatorAnswer, Evaluation>(
                AgentRole.Evaluator,
                s_prompt,
                EvaluatorJson.Default.EvaluatorAnswer,
                PromptData.Json(Data(input, read, steps), EvaluatorJson.Default.EvaluatorData),
                answer => Read(answer, input, read, steps, new OutgoingText(s_prompt, subject, model.Settings.Language)),
                input.Setup,
                input.Conversation
            ),
            cancellation
        );
        return answer.Result with
        {
            Run = answer.Run(
                AgentRole.Evaluator,
                s_prompt,
                clock.GetUtcNow().UtcDateTime,
                $"Reply to item {input.Question.ItemId} of {input.Step.Title}",
                answer.Result.Reasoning
            ),
        };
    }

    private static EvaluatorData Data(EvaluatorInput input, ReadReply read, StepNames steps)
    {
        var (step, concept, question) = (input.Step, read.Concept, read.Question);
        return new EvaluatorData(
            input.Setup.Subtopic ?? input.Setup.Topic,
            new(
                steps.NameOf(step.StepId),
                step.Title,
                step.Description,
                step.SuccessCriteria,
                step.StatusInfo.QuestionsCorrect,
                step.CorrectNeeded,
                step.FailuresInARow
            ),
            steps.Lines(input.Plan),
            new(
                question.Stem is null ? question.Prompt : $"{question.Stem}\n{question.Prompt}",
                question.Answer.Choices,
                question.Answer.Accepted,
                [.. question.Answer.KeyIdeas.Select(idea => idea.Name)],
                question.Solution,
                Said(read.Reading),
                input.HintsTaken,
                [.. concept.Misconceptions.Select(misconception => new KnownMisconception(misconception.Id, misconception.Description))]
            ),
            SaidTurn.Of(input.Conversation.Recent),
            input.Setup.Profile.Interests,
            PromptData.Said(input.Reply),
            [
                .. read.Acts.Select(act => new ActInReply
                {
                    Act = act.Act.Name(),
                    Text = PromptData.Said(act.TextIn(input.Reply)),
                    Value = act.Value,
                }),
            ]
        );
    }

    private static string Said(Reading reading)
    {
        var outcome = reading.Outcome switch
        {
            Outcome.Accept => "Correct",
            Outcome.Partial => "Partial",
            Outcome.Refuse => "Wrong",
            _ => "No answer",
        };
        var claim = reading.Claim is { } claimed ? $" Claim: {claimed}." : string.Empty;
        return $"{outcome}: {reading.Reason}{claim} {(reading.IsCertain ? "Certain." : "Not certain: judge for yourself.")}";
    }

    private static Evaluation Read(EvaluatorAnswer answer, EvaluatorInput input, ReadReply read, StepNames steps, OutgoingText outgoing)
    {
        var (concept, question) = (read.Concept, read.Question);
        if (answer.Score is not (>= 0 and <= 1))
            throw new UnusableAnswerException(FormattableString.Invariant($"'score' is {answer.Score}; it must be from 0.0 to 1.0."));
        var isOffTopic = answer.UserIntent == UserIntent.OffTopic || answer.WasOffTopic;
        var isSkip = read.Reading is { Outcome: Outcome.None } && read.Reading.Has(DialogueAct.RequestSkip);
        var feedback =
            isOffTopic && answer.OffTopicResponse is { Length: > 0 } lead
                ? outgoing.Feedback("off_topic_response", lead, LongestFeedback)
                : outgoing.Feedback("feedback", answer.Feedback, LongestFeedback);
        var isSettled = answer.Evaluation == AnswerEvaluation.Correct || read.Reading.Outcome is Outcome.Accept or Outcome.Partial;
        var judged = new Evaluation
        {
            Acts = Acts(answer, read),
            Claim = answer.ClaimedAnswer is { Length: > 0 and <= LongestClaim } claimed
                ? claimed
                : (answer.Evaluation == AnswerEvaluation.NotApplicable ? null : read.Reading.Claim),
            UserIntent =
                isOffTopic ? UserIntent.OffTopic
                : isSkip ? UserIntent.Stuck
                : answer.UserIntent,
            AnswerEvaluation = isSkip ? AnswerEvaluation.NotApplicable : answer.Evaluation,
            Score = answer.Score,
            Feedback = isSettled ? feedback : OutgoingText.Keeping(question, "feedback", feedback),
            Reasoning = answer.Reasoning,
            GuidanceForTutor = answer.GuidanceForTutor,
            ShouldAdvance = answer.ShouldAdvance,
            AssessmentNote = answer.AssessmentNote is { Length: > 0 } note ? note : answer.Reasoning,
            IsSkip = isSkip && !isOffTopic,
            MisconceptionId = concept.Misconceptions.Any(known => known.Id == answer.MisconceptionId) ? answer.MisconceptionId : null,
            ReplanNeeded = answer.ReplanNeeded,
            ReplanReason = answer.ReplanNeeded ? answer.ReplanReason ?? answer.Reasoning : null,
            RequestedStatuses = Requested(answer.UpdatedStepStatuses ?? [], input, steps),
        };
        var speech = Speech.In(input.Setup, input.Conversation);
        var bounded = SecondLook.At(input, read, speech) is { } takenBack
            ? takenBack with
            {
                Acts = judged.Acts,
            }
            : EvidenceRules.Bounded(judged, read, speech);
        return bounded with { Said = speech.Moves };
    }

    // Those that the model names, else those that the rules read. A name that there is not is passed over.
    private static IReadOnlyList<ReplyAct> Acts(EvaluatorAnswer answer, ReadReply read)
    {
        var named = (answer.Acts ?? [])
            .Where(static act => act is not null)
            .Take(MostActs)
            .Select(act => Act(act, read.Reply))
            .OfType<ReplyAct>()
            .ToList();
        return named.Count > 0 ? named : read.Acts;
    }

    private static ReplyAct? Act(ActInReply named, string reply)
    {
        if (DialogueActs.Find(named.Act ?? string.Empty) is not { } act)
            return null;
        var start = named.Text is { Length: > 0 } text ? reply.IndexOf(text, StringComparison.OrdinalIgnoreCase) : -1;
        return new ReplyAct(act, Math.Max(start, 0), start < 0 ? 0 : named.Text!.Length, 1)
        {
            Value = named.Value is { Length: <= LongestClaim } value ? value : null,
        };
    }

    private static List<RequestedStatus> Requested(IReadOnlyList<StatusUpdate> updates, EvaluatorInput input, StepNames steps)
    {
        var requested = updates
            .Select(update => new RequestedStatus(
                steps.IdOf(update.StepId)
                    ?? throw new UnusableAnswerException(
                        $"'updated_step_statuses' names the step '{update.StepId}'; there are {steps.All}."
                    ),
                update.Status
            ))
            .ToList();
        var wanted = requested.ToLookup(one => one.StepId, one => one.Status);
        var running = input.Plan.Count(step =>
            (wanted[step.StepId].Any() ? wanted[step.StepId].Last() : step.Status) == StepStatus.InProgress
        );
        return running <= 1
            ? requested
            : throw new UnusableAnswerException($"'updated_step_statuses' would put {running} steps in progress; at most one may be.");
    }
}

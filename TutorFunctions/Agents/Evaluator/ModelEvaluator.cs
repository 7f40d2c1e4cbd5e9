using TutorFunctions.Grading;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>Has a model judge replies. What its judgement may change is not decided here but by the session's rules.</summary>
public sealed class ModelEvaluator(LanguageModel model, TimeProvider clock) : IEvaluator
{
    private const int LongestFeedback = 1200;

    private static readonly Prompt s_prompt = Prompt.Load(AgentRole.Evaluator);

    public async Task<Evaluation> EvaluateAsync(EvaluatorInput input, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lesson);
        var concept = lesson.Concept(input.Question.ConceptId);
        var question = ItemTemplate.Instantiate(concept.Item(input.Question.ItemId), input.Question.Seed);
        var steps = new StepNames(input.Plan.Select(step => step.StepId).Append(input.Step.StepId));
        var subject = SubjectWords.Of([lesson.Title, input.Setup.Topic, input.Setup.Subtopic, input.Step.Title, input.Step.Description, input.Step.SuccessCriteria,
            concept.Title, concept.Goal, question.Stem, question.Prompt, question.Solution, .. question.Answer.Choices, .. question.Answer.Accepted]);
        var answer = await model.AskAsync(
            new ModelQuestion<EvaluatorAnswer, Evaluation>(
                AgentRole.Evaluator, s_prompt, EvaluatorJson.Default.EvaluatorAnswer, PromptData.Json(Data(input, concept, question, steps), EvaluatorJson.Default.EvaluatorData),
                answer => Read(answer, input, concept, question, steps, new OutgoingText(s_prompt, subject, model.Settings.Language)), input.Setup, input.Conversation),
            cancellation);
        return answer.Result with
        {
            Run = answer.Run(AgentRole.Evaluator, s_prompt, clock.GetUtcNow().UtcDateTime, $"Reply to item {input.Question.ItemId} of {input.Step.Title}", answer.Result.Reasoning),
        };
    }

    private static EvaluatorData Data(EvaluatorInput input, Concept concept, Question question, StepNames steps)
    {
        var (step, byKey) = (input.Step, AnswerGrader.Grade(question.Answer, input.Reply));
        return new EvaluatorData(
            input.Setup.Subtopic ?? input.Setup.Topic,
            new(steps.NameOf(step.StepId), step.Title, step.Description, step.SuccessCriteria, step.StatusInfo.QuestionsCorrect, step.CorrectNeeded, step.FailuresInARow),
            steps.Lines(input.Plan),
            new(question.Stem is null ? question.Prompt : $"{question.Stem}\n{question.Prompt}", question.Answer.Choices, question.Answer.Accepted,
                [.. question.Answer.KeyIdeas.Select(idea => idea.Name)], question.Solution, $"{byKey.Verdict}: {byKey.Reason}", input.HintsTaken,
                [.. concept.Misconceptions.Select(misconception => new KnownMisconception(misconception.Id, misconception.Description))]),
            SaidTurn.Of(input.Conversation.Recent),
            input.Setup.Profile.Interests,
            PromptData.Said(input.Reply));
    }

    private static Evaluation Read(EvaluatorAnswer answer, EvaluatorInput input, Concept concept, Question question, StepNames steps, OutgoingText outgoing)
    {
        if (answer.Score is not (>= 0 and <= 1))
            throw new UnusableAnswerException(FormattableString.Invariant($"'score' is {answer.Score}; it must be from 0.0 to 1.0."));
        var isOffTopic = answer.UserIntent == UserIntent.OffTopic || answer.WasOffTopic;
        var isSkip = Intent.IsSkip(input.Reply);
        var feedback = isOffTopic && answer.OffTopicResponse is { Length: > 0 } lead
            ? outgoing.Feedback("off_topic_response", lead, LongestFeedback)
            : outgoing.Feedback("feedback", answer.Feedback, LongestFeedback);
        var isSettled = answer.Evaluation == AnswerEvaluation.Correct || AnswerGrader.Grade(question.Answer, input.Reply).Verdict is Verdict.Correct or Verdict.Partial;
        return new Evaluation
        {
            UserIntent = isOffTopic ? UserIntent.OffTopic : isSkip ? UserIntent.Stuck : answer.UserIntent,
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
    }

    private static List<RequestedStatus> Requested(IReadOnlyList<StatusUpdate> updates, EvaluatorInput input, StepNames steps)
    {
        var requested = updates
            .Select(update => new RequestedStatus(
                steps.IdOf(update.StepId) ?? throw new UnusableAnswerException($"'updated_step_statuses' names the step '{update.StepId}'; there are {steps.All}."), update.Status))
            .ToList();
        var wanted = requested.ToLookup(one => one.StepId, one => one.Status);
        var running = input.Plan.Count(step => (wanted[step.StepId].Any() ? wanted[step.StepId].Last() : step.Status) == StepStatus.InProgress);
        return running <= 1 ? requested : throw new UnusableAnswerException($"'updated_step_statuses' would put {running} steps in progress; at most one may be.");
    }
}

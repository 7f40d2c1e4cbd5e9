using TutorFunctions.Grading;
using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;
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
        var brief = EvaluatorBrief.Of(input, read);
        var outgoing = new OutgoingText(
            s_prompt,
            [.. PromptData.Texts(brief, "student_reply", "acts_read_by_rules", "accepted_before")],
            model.Settings.Language
        );
        var answer = await model.AskAsync(
            new ModelQuestion<EvaluatorAnswer, Evaluation>(
                AgentRole.Evaluator,
                s_prompt,
                EvaluatorJson.Default.EvaluatorAnswer,
                brief,
                answer => Read(answer, input, read, outgoing),
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

    private static Evaluation Read(EvaluatorAnswer answer, EvaluatorInput input, ReadReply read, OutgoingText outgoing)
    {
        var (concept, question) = (read.Concept, read.Question);
        if (answer.Score is not (>= 0 and <= 1))
            throw new UnusableAnswerException(FormattableString.Invariant($"'score' is {answer.Score}; it must be from 0.0 to 1.0."));
        var isSkip =
            answer.UserIntent != UserIntent.OffTopic && read.Reading.Outcome == Outcome.None && read.Reading.Has(DialogueAct.RequestSkip);
        var judged = new Evaluation
        {
            Acts = Acts(answer, read),
            Claim = answer.ClaimedAnswer is { Length: > 0 and <= LongestClaim } claimed ? claimed
                : question.Answer.Kind == AnswerKind.Text ? null
                : ClaimByRules(answer, read),
            AcceptedPart =
                answer is { Evaluation: AnswerEvaluation.Partial, AcceptedPart: { Length: > 0 and <= LongestClaim } part } ? part : null,
            UserIntent = isSkip ? UserIntent.Stuck : answer.UserIntent,
            AnswerEvaluation = isSkip ? AnswerEvaluation.NotApplicable : answer.Evaluation,
            Score = answer.Score,
            Feedback = Feedback(answer, read, outgoing),
            Reasoning = answer.Reasoning,
            GuidanceForTutor = answer.GuidanceForTutor,
            ShouldAdvance = answer.CriteriaMet == true,
            AssessmentNote = answer.AssessmentNote is { Length: > 0 } note ? note : answer.Reasoning,
            IsSkip = isSkip,
            MisconceptionId = concept.Misconceptions.Any(known => known.Id == answer.MisconceptionId) ? answer.MisconceptionId : null,
            ReplanNeeded = answer.ReplanNeeded,
            ReplanReason = answer.ReplanNeeded ? answer.ReplanReason ?? answer.Reasoning : null,
            RequestedStatuses = answer.CriteriaMet is null ? null : [],
        };
        var speech = Speech.In(input.Setup, input.Conversation);
        var bounded = SecondLook.At(input, read, speech) is { } takenBack
            ? takenBack with
            {
                Acts = judged.Acts,
            }
            : EvidenceRules.Bounded(judged, read, speech);
        return bounded with
        {
            Claim = bounded.Claim ?? ClaimByRules(answer, read),
            Said = speech.Moves,
            Reasoning = CriteriaNote.With(bounded.Reasoning, answer.CriteriaMet, bounded, input),
        };
    }

    private static string? ClaimByRules(EvaluatorAnswer answer, ReadReply read) =>
        answer.Evaluation == AnswerEvaluation.NotApplicable ? null : read.Reading.Claim;

    // The tutor answers a question in its next message, so that nothing need be said of it before.
    private static string Feedback(EvaluatorAnswer answer, ReadReply read, OutgoingText outgoing)
    {
        if (answer.UserIntent == UserIntent.AskQuestion && string.IsNullOrWhiteSpace(answer.Feedback))
            return string.Empty;
        var feedback = outgoing.Checked("feedback", answer.Feedback, LongestFeedback);
        var isSettled =
            answer.Evaluation == AnswerEvaluation.Correct
            || read.Reading.Outcome is Outcome.Accept or Outcome.Partial
            || (answer.Evaluation == AnswerEvaluation.Wrong && read.Question.Answer.Choices.Count == OpenQuestion.ChoicesThatTell);
        return isSettled ? feedback : OutgoingText.Keeping(read.Question, "feedback", feedback);
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
}

using System.Globalization;
using System.Text.Json;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>A session's turns as conversation, notes and logs.</summary>
internal static class SessionStory
{
    /// <summary>All that was said, in order; a hint stands where it was asked for.</summary>
    public static IReadOnlyList<ConversationEntry> Conversation(IReadOnlyList<TurnRecord> turns, IEnumerable<GivenHint> hints)
    {
        var byTurn = hints.ToLookup(hint => hint.Turn);
        var corrected = turns
            .Where(static turn => turn.Entry?.Teacher?.Correction is not null)
            .ToLookup(static turn => turn.Entry!.Teacher!.Correction!.Turn, static turn => turn.Entry!.Teacher!);
        return
        [
            .. turns.SelectMany(turn =>
                Said(turn, corrected[turn.Turn].LastOrDefault())
                    .Concat(byTurn[turn.Turn].Select(hint => Entry("tutor", $"Hint {hint.Level}: {hint.Text}", hint.StepId, hint.At, turn)))
            ),
        ];
    }

    public static string Notes(IEnumerable<TurnRecord> turns) =>
        string.Join(
            '\n',
            from turn in turns
            let evaluation = turn.Evaluation
            where evaluation is not null
            select $"{turn.At.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} - {evaluation.AssessmentNote}"
        );

    public static IEnumerable<LogEntry> Logs(TurnRecord turn) =>
        turn.Runs.Select(run => new LogEntry(
            run.Agent,
            run.Timestamp,
            turn.Turn,
            run.InputSummary,
            Output(turn, run),
            run.Reasoning,
            Math.Round(run.DurationMs, 3),
            run.Model,
            run.PromptVersion,
            run.Calls ?? 0,
            run.StoodInFor,
            new UsageAnswer(
                run.Usage?.InputTokens ?? 0,
                run.Usage?.OutputTokens ?? 0,
                run.Usage?.CostUsd ?? (run.Model == "offline" ? 0 : null)
            )
        ));

    /// <summary>What the models of the session have used; its cost is null when the price of one of them is not known.</summary>
    public static UsageAnswer Usage(IEnumerable<TurnRecord> turns)
    {
        var used = turns.SelectMany(turn => turn.Runs).Select(run => run.Usage).OfType<TokenUsage>().ToList();
        return new UsageAnswer(
            used.Sum(usage => usage.InputTokens),
            used.Sum(usage => usage.OutputTokens),
            used.Exists(usage => usage.CostUsd is null) ? null : used.Sum(usage => usage.CostUsd)
        );
    }

    private static JsonElement? Output(TurnRecord turn, AgentRun run) =>
        run.Agent switch
        {
            "evaluator" when turn.Evaluation is { } evaluation => JsonSerializer.SerializeToElement(
                evaluation,
                SessionApiJson.Web.Evaluation
            ),
            "executor" when turn.Message is { } message => JsonSerializer.SerializeToElement(
                WithoutKey(message),
                SessionApiJson.Web.TutorMessage
            ),
            "planner" when turn is { IsNewPlan: true, Summary.Plan: { } plan } => JsonSerializer.SerializeToElement(
                new StudyPlanAnswer(turn.Steps, plan),
                SessionApiJson.Web.StudyPlanAnswer
            ),
            "reviewer" when turn.FeedbackLoop is { } loop => JsonSerializer.SerializeToElement(loop, SessionApiJson.Web.FeedbackLoop),
            "summarizer" => turn.ConversationSummary is { } summary
                ? JsonSerializer.SerializeToElement(summary, SessionApiJson.Web.String)
                : null,
            "path_generator" => JsonSerializer.SerializeToElement(PathAnswer.Of(turn.Paths), SessionApiJson.Web.IReadOnlyListPathAnswer),
            _ => null,
        };

    /// <summary>What answers a question that is open is nothing to be shown beside it.</summary>
    private static TutorMessage WithoutKey(TutorMessage message) =>
        message.Asked.Written is null ? message : message with { Asked = message.Asked with { Written = null } };

    /// <param name="correction">What a teacher has made of the turn's judgement; null where nobody has corrected it.</param>
    private static IEnumerable<ConversationEntry> Said(TurnRecord turn, TeacherNote? correction)
    {
        var step = turn.Message?.Asked.StepId;
        var isReopening = turn.Entry?.Kind == InboxKind.Reopening;
        if (turn.Entry is { Kind: InboxKind.Reply } reply)
            yield return Entry("student", reply.Text, null, reply.ReceivedAt, turn) with { Judgement = Judgement(turn, correction) };
        if (turn.Entry is { Kind: InboxKind.Message } written)
            yield return Entry("teacher", written.Text, null, written.ReceivedAt, turn) with { Author = written.Teacher?.By };
        if (isReopening && turn.SystemMessage is { } again)
            yield return Entry("system", again, null, turn.At, turn);
        if (turn.Evaluation is { Feedback.Length: > 0 } evaluation)
            yield return Entry("tutor", evaluation.Feedback, step, turn.At, turn);
        if (turn.Message is { } message)
            yield return Entry("tutor", message.Text, step, turn.At, turn);
        if (!isReopening && turn.SystemMessage is { } system)
            yield return Entry("system", system, null, turn.At, turn);
    }

    private static ReplyJudgementAnswer? Judgement(TurnRecord turn, TeacherNote? correction)
    {
        if (turn.Evaluation is not { } evaluation)
            return null;
        var counts = correction?.Correction is { } corrected ? evaluation.CorrectedTo(corrected.To) : evaluation;
        return new ReplyJudgementAnswer(counts.AnswerEvaluation, counts.Score, correction?.By);
    }

    private static ConversationEntry Entry(string role, string content, string? step, DateTime at, TurnRecord turn) =>
        new(role, content, step, at, null, turn.Turn, null);
}

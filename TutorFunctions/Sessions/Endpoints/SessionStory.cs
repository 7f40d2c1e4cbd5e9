using System.Globalization;
using System.Text.Json;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>A session's turns as conversation, notes and logs.</summary>
internal static class SessionStory
{
    /// <summary>All that was said, in order; a hint stands where it was asked for.</summary>
    public static IReadOnlyList<ConversationEntry> Conversation(IEnumerable<TurnRecord> turns, IEnumerable<GivenHint> hints)
    {
        var byTurn = hints.ToLookup(hint => hint.Turn);
        return
        [
            .. turns.SelectMany(turn =>
                Said(turn)
                    .Concat(
                        byTurn[turn.Turn]
                            .Select(hint => new ConversationEntry("tutor", $"Hint {hint.Level}: {hint.Text}", hint.StepId, hint.At))
                    )
            ),
        ];
    }

    /// <summary>The plan's steps as they are after the last of the turns, which are all of the session's.</summary>
    public static IReadOnlyList<PlanStep> Steps(IEnumerable<TurnRecord> turns)
    {
        List<PlanStep> steps = [];
        foreach (var turn in turns)
        {
            if (turn.IsNewPlan)
                steps = [.. turn.Steps];
            else
                foreach (var changed in turn.Steps)
                    steps[steps.FindIndex(step => step.StepId == changed.StepId)] = changed;
        }

        return steps;
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

    private static IEnumerable<ConversationEntry> Said(TurnRecord turn)
    {
        var step = turn.Message?.Asked.StepId;
        if (turn.Entry is { Kind: InboxKind.Reply } reply)
            yield return new ConversationEntry("student", reply.Text, null, reply.ReceivedAt);
        if (turn.Evaluation is { Feedback.Length: > 0 } evaluation)
            yield return new ConversationEntry("tutor", evaluation.Feedback, step, turn.At);
        if (turn.Message is { } message)
            yield return new ConversationEntry("tutor", message.Text, step, turn.At);
        if (turn.SystemMessage is { } system)
            yield return new ConversationEntry("system", system, null, turn.At);
    }
}

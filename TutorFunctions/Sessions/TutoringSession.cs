using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>
/// One session as one durable orchestration:
/// Planner → Executor ⇄ Reviewer → (student) → Evaluator → Router, and from there to the Planner, the Executor, or the end.
/// </summary>
public static class TutoringSession
{
    /// <summary>Raised when something has come into the session's inbox. The event only wakes; the inbox says what is next.</summary>
    public const string StudentReplied = nameof(StudentReplied);

    /// <summary>A short history keeps a turn as cheap in the hundredth turn as in the first. The opening, which is long, has one of its own.</summary>
    private const int TurnsBeforeFreshHistory = 20;

    [Function(nameof(TutoringSession))]
    public static async Task<SessionOutcome> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, SessionState session)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(session);
        try
        {
            session = session.Plan is null ? await OpenAsync(context, session) : await TakeTurnsAsync(context, await context.LookIntoInboxAsync(session));
            if (session.Status == SessionStatus.Active)
                context.ContinueAsNew(session);
        }
        catch (TaskFailedException failure)
        {
            session = await context.FailAsync(session, failure);
        }

        return new SessionOutcome(session.Status, session.Turn, session.InterventionReason);
    }

    /// <summary>Paths, the choice of one, the first plan and the first message.</summary>
    private static async Task<SessionState> OpenAsync(TaskOrchestrationContext context, SessionState session)
    {
        (session, var turn) = await context.FindPathAsync(session);
        if (session.HasEnded)
            return session;

        var proposed = await context.PlanAsync(session);
        session = session.WithFirstPlan(proposed, context.CurrentUtcDateTime);
        return await context.TeachAsync(session, turn.WithPlan(proposed), opensStep: true);
    }

    /// <summary>Takes turns until the history has become long: a changed plan lies in it four times over, so it is the last thing in one.</summary>
    private static async Task<SessionState> TakeTurnsAsync(TaskOrchestrationContext context, SessionState session)
    {
        var plan = session.Plan!.Metadata.PlanVersion;
        for (var turns = 0; turns < TurnsBeforeFreshHistory && session.Status == SessionStatus.Active; turns++)
        {
            session = await TakeTurnAsync(context, session);
            if (session.FormatVersion >= 4 && session.Plan!.Metadata.PlanVersion != plan)
                break;
        }

        return session;
    }

    /// <summary>The student replies; the evaluator judges; the router decides. For a student in distress the lesson waits.</summary>
    private static async Task<SessionState> TakeTurnAsync(TaskOrchestrationContext context, SessionState session)
    {
        (session, var entry) = await context.WaitForStudentAsync(session);
        if (entry is null or { Kind: InboxKind.Cancellation })
            return await context.EndAsync(session, entry);
        session = session.Taking(entry);
        var turn = new Turn { Entry = entry, Before = session.Plan };
        if (entry.Kind != InboxKind.Reply)
            return await context.RecordAsync(session, turn);

        var evaluation = await context.EvaluateAsync(session, entry);
        turn = turn.WithEvaluation(evaluation);
        if (evaluation.IsPause)
            return await context.RecordAsync(session.Paused(evaluation), turn);
        session = session with { IsPaused = false };
        var effect = ReplyEffect.Of(session, evaluation, entry).Watched(session, evaluation, entry);
        var before = session.Plan!.CurrentStep!.StepId;
        session = effect.Session;

        switch (Router.Decide(session.Plan!, effect.ReplanNeeded, mustStop: effect.StopReason is not null))
        {
            case Route.Replan:
                var proposed = await context.PlanAsync(session, effect.ReplanReason);
                session = session.WithRevisedPlan(proposed, context.CurrentUtcDateTime);
                return await context.TeachAsync(session, turn.WithPlan(proposed, effect.ReplanReason), opensStep: true);

            case Route.Intervene:
                return await context.RecordAsync(effect.StopReason is { } stop ? session.Stopped(stop) : session.NeedingHelp(effect.ReplanReason!), turn.Saying("Let us stop here for today. Your teacher will help you with this one."));

            case Route.End:
                return await context.RecordAsync(session.Completed(), turn.Saying("That was the last step. Well done, you have finished this lesson."));

            default:
                return await context.TeachAsync(session, turn, opensStep: session.Plan!.CurrentStep!.StepId != before);
        }
    }
}

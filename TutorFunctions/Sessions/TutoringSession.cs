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

    /// <summary>
    /// A short history keeps a turn as cheap in the hundredth turn as in the first. The opening, which is long, has one of its own.
    /// </summary>
    private const int TurnsBeforeFreshHistory = 20;

    private const int MaxReviewerRefusals = 3;

    [Function(nameof(TutoringSession))]
    public static async Task<SessionOutcome> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, SessionState session)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(session);
        try
        {
            session =
                session.HasEnded ? await ReopenAsync(context, session)
                : session.Plan is null ? await OpenAsync(context, session)
                : await TakeTurnsAsync(context, await context.LookIntoInboxAsync(session));
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
        (session, var turn) = await FindPathsAsync(context, session);
        if (!session.HasEnded && session.Setup.PathSelection != PathSelection.Auto)
            (session, turn) = await HavePathChosenAsync(context, session, turn);
        if (session.HasEnded)
            return session;

        var proposed = await context.PlanAsync(session);
        session = session.WithFirstPlan(proposed, context.CurrentUtcDateTime);
        return await TeachAsync(context, session, turn.WithPlan(proposed), opensStep: true);
    }

    /// <summary>
    /// Takes turns until the history has become long, or the plan has changed, of which a history then holds several copies.
    /// </summary>
    private static async Task<SessionState> TakeTurnsAsync(TaskOrchestrationContext context, SessionState session)
    {
        var plan = session.Plan!.Metadata.PlanVersion;
        for (var turns = 0; turns < TurnsBeforeFreshHistory && session.Status == SessionStatus.Active; turns++)
        {
            session = await TakeTurnAsync(context, session);
            if (session.Rules.ChangedPlanEndsHistory && session.Plan!.Metadata.PlanVersion != plan)
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
        if (entry.Kind == InboxKind.Correction)
            return await FollowCorrectionAsync(context, session, turn);
        if (entry.Kind != InboxKind.Reply)
            return await context.RecordAsync(session, turn);

        var evaluation = await context.EvaluateAsync(session, entry);
        turn = turn.WithEvaluation(evaluation);
        if (evaluation.IsPause)
            return await context.RecordAsync(session.Paused(evaluation), turn);
        session = session with { IsPaused = false, IsBreak = false };
        var effect = ReplyEffect.Of(session, evaluation, entry).Watched(session, evaluation, entry);
        var before = session.Plan!.CurrentStep!.StepId;
        session = effect.Session;

        switch (Router.Decide(session.Plan!, effect.ReplanNeeded, mustStop: effect.StopReason is not null))
        {
            case Route.Replan:
                var proposed = await context.ReplanAsync(session, turn, effect.ReplanReason);
                session = session.WithRevisedPlan(proposed, context.CurrentUtcDateTime);
                return await TeachAsync(context, session, turn.WithPlan(proposed, effect.ReplanReason), opensStep: true);

            case Route.Intervene:
                session = effect.StopReason is { } stop ? session.Stopped(stop) : session.NeedingHelp(effect.ReplanReason!);
                return await context.RecordAsync(session, turn.Saying(SessionEnd.Stopped(session)));

            case Route.End:
                return await context.RecordAsync(session.Completed(), turn.Saying(SessionEnd.Completed(session)));

            default:
                return await TeachAsync(context, session, turn, opensStep: session.Plan!.CurrentStep!.StepId != before);
        }
    }

    /// <summary>A teacher judges an earlier reply anew: the plan follows, and the lesson goes on where that settles the question.</summary>
    private static async Task<SessionState> FollowCorrectionAsync(TaskOrchestrationContext context, SessionState session, Turn turn)
    {
        var isOpen = session.Open is not null;
        (session, turn) = session.Correcting(turn);
        if (session.Plan!.IsCompleted)
            return await context.RecordAsync(session.Completed(), turn);
        return isOpen && session is { Open: null, IsPaused: false }
            ? await TeachAsync(context, session, turn, opensStep: true)
            : await context.RecordAsync(session, turn);
    }

    /// <summary>
    /// A session that had ended and that a teacher has go on. What teachers had written before comes first; replies that came too late are
    /// passed over.
    /// </summary>
    private static async Task<SessionState> ReopenAsync(TaskOrchestrationContext context, SessionState session)
    {
        while ((session.Next ?? await context.ReadInboxAsync(session)) is { } entry)
        {
            if (entry.Kind != InboxKind.Reopening)
            {
                session = await context.AfterEndAsync(session, entry);
                continue;
            }

            var turn = new Turn { Entry = entry, Before = session.Plan };
            session = session.Taking(entry).Reopened(context.CurrentUtcDateTime);
            if (session.Plan is null)
                return await OpenAsync(context, session);
            return session.Plan.IsCompleted
                ? await context.RecordAsync(session.Completed(), turn)
                : await TeachAsync(context, session, turn.Saying("Your teacher has opened the lesson again."), opensStep: true);
        }

        return session;
    }

    /// <summary>
    /// The executor writes and the reviewer checks, until it approves or has refused three times; then the last draft goes out, marked as
    /// not approved.
    /// </summary>
    private static async Task<SessionState> TeachAsync(TaskOrchestrationContext context, SessionState session, Turn turn, bool opensStep)
    {
        var input = AgentInputs.OfExecutor(session, session.Plan!.CurrentStep!, turn, opensStep);
        var reply = turn.Reply;
        var (summing, left) = (context.SumUpAsync(session), session.Conversation.Left?.Count ?? 0);
        for (var (refusals, waits) = (0, 0); ;)
        {
            TutorMessage message;
            try
            {
                message = await context.WriteAsync(session, input);
            }
            catch (TaskFailedException failure) when (session.CanWaitForModel(failure))
            {
                (session, turn) = await context.WaitForModelAsync(session, turn, failure, waits++);
                if (session.HasEnded)
                    return session;
                input = input with { Turn = session.Turn };
                continue;
            }

            var review = await context.ReviewAsync(session, input, message);
            turn = turn.WithRun(message.Run).WithRun(review.Run);
            if (!review.Approved && ++refusals < MaxReviewerRefusals)
            {
                input = input with { ReviewerNotes = review.Feedback, RefusedDraft = message };
                continue;
            }

            var loop = new FeedbackLoop(
                refusals,
                refusals == 0 ? null
                    : review.Approved ? input.ReviewerNotes
                    : review.Feedback,
                IsBypassed: !review.Approved
            );
            session = session.Asking(message.Asked, context.CurrentUtcDateTime).Remembering(reply, input.LastEvaluation, message);
            if (summing is not null && await summing is var story)
                (session, turn) = (session.SummedUp(story, left), turn.WithSummary(story));
            return await context.RecordAsync(session, turn with { Message = message, FeedbackLoop = loop });
        }
    }

    /// <summary>
    /// Finds the ways through the lesson, of which the one that suits the learner best is taken unless the learner chooses.
    /// </summary>
    private static async Task<(SessionState Session, Turn Turn)> FindPathsAsync(TaskOrchestrationContext context, SessionState session)
    {
        var turn = new Turn();
        for (var waits = 0; ;)
        {
            try
            {
                var generated = await context.GeneratePathsAsync(session);
                session = session with { Paths = generated.Paths, SelectedPathId = generated.PreferredId, PathReason = generated.Reason };
                return (session, (turn with { Paths = generated.Paths }).WithRun(generated.Run));
            }
            catch (TaskFailedException failure) when (session.CanWaitForModel(failure))
            {
                (session, turn) = await context.WaitForModelAsync(session, turn, failure, waits++);
                if (session.HasEnded)
                    return (session, turn);
            }
        }
    }

    private static async Task<(SessionState Session, Turn Turn)> HavePathChosenAsync(
        TaskOrchestrationContext context,
        SessionState session,
        Turn turn
    )
    {
        session = session with { SelectedPathId = null, PathReason = null };
        session = await context.RecordAsync(session with { Status = SessionStatus.AwaitingPath }, turn);
        while (true)
        {
            (session, var entry) = await context.WaitForStudentAsync(session);
            if (entry is null or { Kind: InboxKind.Cancellation })
                return (await context.EndAsync(session, entry), new Turn());
            session = session.Taking(entry);
            turn = new Turn { Entry = entry };
            if (entry.Kind == InboxKind.PathChoice && session.Paths.Any(path => path.Id == entry.Text))
                return (session with { SelectedPathId = entry.Text, PathReason = "The learner chose it." }, turn);
            session = await context.RecordAsync(session, turn);
        }
    }
}

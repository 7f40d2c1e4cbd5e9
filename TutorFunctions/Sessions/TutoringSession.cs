using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using TutorFunctions.Evaluator;
using TutorFunctions.Executor;
using TutorFunctions.PathGenerator;
using TutorFunctions.Planner;
using TutorFunctions.Reviewer;

namespace TutorFunctions.Sessions;

/// <summary>
/// One session as one durable orchestration:
/// Planner → Executor → Reviewer → (student) → Evaluator → Router, and from there to the Planner, the Executor, or the end.
/// </summary>
public static class TutoringSession
{
    /// <summary>Raised when something has come into the session's inbox. The event only wakes; the inbox says what is next.</summary>
    public const string StudentReplied = nameof(StudentReplied);

    private const int MaxReviewerRefusals = 3;
    private const int TurnsBeforeFreshHistory = 20;

    private static readonly TaskOptions s_agent = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(1), 2));

    [Function(nameof(TutoringSession))]
    public static async Task<SessionOutcome> RunAsync([OrchestrationTrigger] TaskOrchestrationContext context, SessionState session)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(session);
        try
        {
            if (session.Plan is null)
                session = await OpenAsync(context, session);
            for (var turns = 0; session.Status == SessionStatus.Active; turns++)
            {
                if (turns == TurnsBeforeFreshHistory)
                {
                    context.ContinueAsNew(session);
                    return Outcome(session);
                }

                session = await TakeTurnAsync(context, session);
            }
        }
        catch (TaskFailedException failure)
        {
            session = session with { Status = SessionStatus.Failed, Turn = session.Turn + 1, InterventionReason = failure.FailureDetails.ErrorMessage };
            await RecordAsync(context, session, new Turn { SystemMessage = "Something went wrong on our side. Your teacher has been told." });
        }

        return Outcome(session);
    }

    /// <summary>Paths, the choice of one, the first plan and the first message.</summary>
    private static async Task<SessionState> OpenAsync(TaskOrchestrationContext context, SessionState session)
    {
        var generated = await context.CallActivityAsync<GeneratedPaths>(nameof(PathGenerator), new PathGeneratorInput(session.Setup), s_agent);
        session = session with { Paths = generated.Paths };
        var turn = new Turn { Runs = Runs(generated.Run), Paths = generated.Paths };
        if (session.Setup.PathSelection == PathSelection.Auto)
        {
            session = session with { SelectedPathId = generated.PreferredId, PathReason = generated.Reason };
        }
        else
        {
            session = session with { Status = SessionStatus.AwaitingPath };
            await RecordAsync(context, session, turn);
            (session, turn) = await ChoosePathAsync(context, session);
            if (session.Status != SessionStatus.AwaitingPath)
                return session;
        }

        var proposed = await context.CallActivityAsync<ProposedPlan>(nameof(Planner), new PlannerInput(session.Setup, SelectedPath(session)), s_agent);
        session = session with
        {
            Status = SessionStatus.Active,
            Plan = PlanAdoption.First(proposed, session.Setup, context.CurrentUtcDateTime),
            Paths = [SelectedPath(session) with { Nodes = [] }],
        };
        turn = turn with { IsNewPlan = true, Runs = [.. turn.Runs, .. Runs(proposed.Run)] };
        return await TeachAsync(context, session, turn, opensStep: true);
    }

    /// <summary>The student replies; the evaluator judges; the router decides.</summary>
    private static async Task<SessionState> TakeTurnAsync(TaskOrchestrationContext context, SessionState session)
    {
        (session, var entry) = await NextEntryAsync(context, session);
        if (entry is null || entry.Kind == InboxKind.Cancellation)
            return await EndAsync(context, session, entry);
        session = session with { Turn = session.Turn + 1, LastTaken = entry.Sequence, IsReminded = false };
        if (entry.Kind != InboxKind.Reply)
            return session;

        var step = session.Plan!.Step(session.Open!.StepId);
        var evaluation = await context.CallActivityAsync<Evaluation>(
            nameof(Evaluator),
            new EvaluatorInput { Setup = session.Setup, Step = step, Question = session.Open, Reply = entry.Text, HintsTaken = entry.HintsTaken, Streak = session.Streak },
            s_agent);
        var effect = ReplyEffect.Of(session, evaluation, entry);
        var turn = new Turn { Entry = entry, Evaluation = evaluation, Before = session.Plan, Runs = Runs(evaluation.Run) };
        session = effect.Session;

        switch (Router.Decide(session.Plan!, effect.ReplanNeeded))
        {
            case Route.Replan:
                (session, turn) = await ReplanAsync(context, session, turn, effect.ReplanReason!);
                return await TeachAsync(context, session, turn, opensStep: true);
            case Route.Intervene:
                session = session with { Status = SessionStatus.NeedsIntervention, Open = null, InterventionReason = $"The plan was changed {session.Plan!.Metadata.ReplanCount} times and the learner is still stuck. {effect.ReplanReason}" };
                return await RecordAsync(context, session, turn with { SystemMessage = "Let us stop here for today. Your teacher will help you with this one." });
            case Route.End:
                session = session with { Status = SessionStatus.Completed, Open = null };
                return await RecordAsync(context, session, turn with { SystemMessage = "That was the last step. Well done, you have finished this lesson." });
            default:
                return await TeachAsync(context, session, turn, opensStep: session.Plan!.CurrentStep!.StepId != step.StepId || step.Status == StepStatus.Pending && evaluation.IsRight);
        }
    }

    private static async Task<(SessionState Session, Turn Turn)> ReplanAsync(TaskOrchestrationContext context, SessionState session, Turn turn, string reason)
    {
        var proposed = await context.CallActivityAsync<ProposedPlan>(
            nameof(Planner), new PlannerInput(session.Setup, SelectedPath(session), session.Plan, reason), s_agent);
        session = session with { Plan = session.Plan!.Revised(proposed, context.CurrentUtcDateTime), Open = null };
        return (session, turn with { IsNewPlan = true, ReplanReason = reason, ChangesMade = proposed.ChangesMade, Runs = [.. turn.Runs, .. Runs(proposed.Run)] });
    }

    /// <summary>The executor writes and the reviewer checks, until it approves or has refused three times; then the last draft goes out, marked.</summary>
    private static async Task<SessionState> TeachAsync(TaskOrchestrationContext context, SessionState session, Turn turn, bool opensStep)
    {
        var plan = session.Plan!;
        var step = plan.CurrentStep!;
        var input = new ExecutorInput
        {
            Setup = session.Setup,
            Step = step,
            PathApproach = SelectedPath(session).Approach,
            Turn = session.Turn,
            Open = session.Open,
            LastEvaluation = turn.Evaluation,
            OpensStep = opensStep,
            Streak = session.Streak,
            Ahead = [.. plan.TodoList.Where(ahead => ahead.Status == StepStatus.Pending && ahead.Kind == StepKind.Concept && ahead.StepId != step.StepId)
                .Take(8).Select(ahead => new StepAhead(ahead.StepId, ahead.ConceptId))],
        };
        for (var refusals = 0; ;)
        {
            var message = await context.CallActivityAsync<TutorMessage>(nameof(Executor), input, s_agent);
            var review = await context.CallActivityAsync<Review>(
                nameof(Reviewer), new ReviewerInput(session.Setup.SessionId, step, message, turn.Evaluation), s_agent);
            turn = turn with { Runs = [.. turn.Runs, .. Runs(message.Run), .. Runs(review.Run)] };
            if (!review.Approved && ++refusals < MaxReviewerRefusals)
            {
                input = input with { ReviewerNotes = review.Feedback };
                continue;
            }

            var loop = new FeedbackLoop(refusals, refusals == 0 ? null : review.Approved ? input.ReviewerNotes : review.Feedback, IsBypassed: !review.Approved);
            session = session with { Open = message.Asked, Plan = Asked(plan, message.Asked, session, context.CurrentUtcDateTime) };
            return await RecordAsync(context, session, turn with { Message = message, FeedbackLoop = loop });
        }
    }

    /// <summary>Notes in the step which item it was asked with, so that the next one is another.</summary>
    private static StudyPlan Asked(StudyPlan plan, OpenQuestion asked, SessionState session, DateTime at)
    {
        var step = plan.Step(asked.StepId);
        return asked.AskedInTurn == session.Turn ? plan.With(step with { AskedItems = [.. step.AskedItems.TakeLast(50), asked.ItemId] }, at) : plan;
    }

    /// <summary>Takes what is in the inbox first and waits only when it is empty; silence is answered by one reminder and, much later, by the end.</summary>
    private static async Task<(SessionState Session, InboxEntry? Entry)> NextEntryAsync(TaskOrchestrationContext context, SessionState session)
    {
        var query = new InboxQuery(session.Setup.SessionId, session.LastTaken);
        var entry = await context.CallActivityAsync<InboxEntry?>(nameof(ReadInbox), query, s_agent);
        while (entry is null)
        {
            var patience = session.IsReminded ? session.Setup.ExpireAfter - session.Setup.RemindAfter : session.Setup.RemindAfter;
            try
            {
                entry = await context.WaitForExternalEvent<InboxEntry>(StudentReplied, patience);
                if (entry.Sequence != session.LastTaken + 1)
                    entry = await context.CallActivityAsync<InboxEntry?>(nameof(ReadInbox), query, s_agent);
            }
            catch (TaskCanceledException)
            {
                entry = await context.CallActivityAsync<InboxEntry?>(nameof(ReadInbox), query, s_agent);
                if (entry is null && session.IsReminded)
                    return (session, null);
                if (entry is null)
                {
                    session = session with { IsReminded = true, Turn = session.Turn + 1 };
                    await RecordAsync(context, session, new Turn { SystemMessage = "Your lesson is waiting for you. Pick it up where you left off whenever you like." });
                }
            }
        }

        return (session, entry);
    }

    private static async Task<(SessionState Session, Turn Turn)> ChoosePathAsync(TaskOrchestrationContext context, SessionState session)
    {
        while (true)
        {
            (session, var entry) = await NextEntryAsync(context, session);
            if (entry is null || entry.Kind == InboxKind.Cancellation)
                return (await EndAsync(context, session, entry), new Turn());
            session = session with { LastTaken = entry.Sequence, Turn = session.Turn + 1 };
            if (entry.Kind == InboxKind.PathChoice && session.Paths.Any(path => path.Id == entry.Text))
                return (session with { SelectedPathId = entry.Text, PathReason = "The learner chose it." }, new Turn { Entry = entry });
        }
    }

    private static Task<SessionState> EndAsync(TaskOrchestrationContext context, SessionState session, InboxEntry? cancellation)
    {
        session = session with
        {
            Status = cancellation is null ? SessionStatus.Expired : SessionStatus.Cancelled,
            Turn = session.Turn + 1,
            LastTaken = cancellation?.Sequence ?? session.LastTaken,
            Open = null,
        };
        return RecordAsync(context, session, new Turn
        {
            Entry = cancellation,
            SystemMessage = cancellation is null ? "The session has expired." : "The session was ended.",
        });
    }

    private static async Task<SessionState> RecordAsync(TaskOrchestrationContext context, SessionState session, Turn turn)
    {
        var at = context.CurrentUtcDateTime;
        await context.CallActivityAsync(nameof(RecordTurn), turn.ToRecord(session, at), s_agent);
        context.SetCustomStatus(new SessionSignal(session.Status, session.Turn));
        return session;
    }

    private static TeachingPath SelectedPath(SessionState session) => session.Paths.First(path => path.Id == session.SelectedPathId);

    private static IReadOnlyList<AgentRun> Runs(AgentRun? run) => run is null ? [] : [run];

    private static SessionOutcome Outcome(SessionState session) => new(session.Status, session.Turn, session.InterventionReason);
}

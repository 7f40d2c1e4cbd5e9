using Microsoft.DurableTask;
using TutorFunctions.Evaluator;
using TutorFunctions.Executor;
using TutorFunctions.PathGenerator;
using TutorFunctions.Planner;
using TutorFunctions.Reviewer;

namespace TutorFunctions.Sessions;

/// <summary>The agents, as an orchestration calls them.</summary>
internal static class SessionAgents
{
    private const int MaxReviewerRefusals = 3;

    /// <summary>Steps that a challenge may reach ahead to.</summary>
    private const int StepsAhead = 8;

    /// <summary>A judgement needs the turn before the reply, and the one before that.</summary>
    private const int TurnsForEvaluator = 2;

    private static readonly TaskOptions s_retry = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(1), 2));

    public static Task<GeneratedPaths> GeneratePathsAsync(this TaskOrchestrationContext context, SessionState session) =>
        context.CallActivityAsync<GeneratedPaths>(nameof(PathGenerator), new PathGeneratorInput(session.Setup), s_retry);

    public static Task<ProposedPlan> PlanAsync(this TaskOrchestrationContext context, SessionState session, string? replanReason = null) =>
        context.CallActivityAsync<ProposedPlan>(
            nameof(Planner), new PlannerInput(session.Setup, session.ChosenPath(), replanReason is null ? null : session.Plan, replanReason, session.Conversation), s_retry);

    public static Task<Evaluation> EvaluateAsync(this TaskOrchestrationContext context, SessionState session, InboxEntry reply) =>
        context.CallActivityAsync<Evaluation>(nameof(Evaluator), EvaluatorInputOf(session, reply), s_retry);

    /// <summary>The executor writes and the reviewer checks, until it approves or has refused three times; then the last draft goes out, marked.</summary>
    public static async Task<SessionState> TeachAsync(this TaskOrchestrationContext context, SessionState session, Turn turn, bool opensStep)
    {
        var step = session.Plan!.CurrentStep!;
        var input = ExecutorInputOf(session, step, turn, opensStep);
        for (var refusals = 0; ;)
        {
            var message = await context.CallActivityAsync<TutorMessage>(nameof(Executor), input, s_retry);
            var review = await context.CallActivityAsync<Review>(
                nameof(Reviewer), new ReviewerInput(session.Setup.SessionId, step, message, turn.Evaluation), s_retry);
            turn = turn.WithRun(message.Run).WithRun(review.Run);
            if (!review.Approved && ++refusals < MaxReviewerRefusals)
            {
                input = input with { ReviewerNotes = review.Feedback };
                continue;
            }

            var loop = new FeedbackLoop(refusals, refusals == 0 ? null : review.Approved ? input.ReviewerNotes : review.Feedback, IsBypassed: !review.Approved);
            session = session.Asking(message.Asked, context.CurrentUtcDateTime).Remembering(turn.Entry?.Text, turn.Evaluation, message);
            return await context.RecordAsync(session, turn with { Message = message, FeedbackLoop = loop });
        }
    }

    internal static EvaluatorInput EvaluatorInputOf(SessionState session, InboxEntry reply)
    {
        var question = session.Open!;
        return new EvaluatorInput
        {
            Setup = session.Setup,
            Step = session.Plan!.Step(question.StepId),
            Question = question,
            Reply = reply.Text,
            HintsTaken = question.HintsSeen(reply.HintsTaken),
            Streak = session.Streak,
            IsPaused = session.IsPaused,
            Conversation = session.Conversation.Last(TurnsForEvaluator),
        };
    }

    internal static ExecutorInput ExecutorInputOf(SessionState session, PlanStep step, Turn turn, bool opensStep) => new()
    {
        Setup = session.Setup,
        Step = step,
        PathApproach = session.ChosenPath().Approach,
        Turn = session.Turn,
        Open = session.Open,
        LastEvaluation = turn.Evaluation,
        HintsTaken = turn.Entry?.HintsTaken ?? 0,
        OpensStep = opensStep,
        Streak = session.Streak,
        Conversation = session.Conversation,
        Style = session.ChosenPath().Style,
        Scope = step.Kind is StepKind.Introduction or StepKind.Summary
            ? [.. session.Plan!.TodoList.Where(other => other.Kind == StepKind.Concept).Select(other => other.ConceptId)]
            : [],
        Asked = session.Plan!.TimesAsked(),
        LastItem = session.LastItem,
        Ahead =
        [
            .. session.Plan!.TodoList
                .Where(ahead => ahead.Status == StepStatus.Pending && ahead.Kind == StepKind.Concept && ahead.StepId != step.StepId)
                .Take(StepsAhead)
                .Select(ahead => new StepAhead(ahead.StepId, ahead.ConceptId)),
        ],
    };
}

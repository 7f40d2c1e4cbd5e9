using Microsoft.DurableTask;
using TutorFunctions.Agents;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Agents.Summarizer;
using TutorFunctions.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>The agents, as an orchestration calls them.</summary>
internal static class SessionAgents
{
    private const int MaxReviewerRefusals = 3;

    /// <summary>Steps that a challenge may reach ahead to.</summary>
    private const int StepsAhead = 8;

    /// <summary>A judgement needs the turn before the reply, and the one before that.</summary>
    private const int TurnsForEvaluator = 2;

    /// <summary>The first build whose sessions do not fail with their model.</summary>
    private const int StandingInSince = 3;

    private static readonly TaskOptions s_retry = TaskOptions.FromRetryPolicy(new RetryPolicy(3, TimeSpan.FromSeconds(1), 2)
    {
        HandleFailure = static failure => !failure.Is<ModelNotAvailableException>(),
    });

    public static Task<GeneratedPaths> GeneratePathsAsync(this TaskOrchestrationContext context, SessionState session) =>
        context.PlayAsync<GeneratedPaths>(session, AgentActivities.PathGenerator, standInFor => new PathGeneratorInput(session.Setup) { StandInFor = standInFor });

    public static Task<ProposedPlan> PlanAsync(this TaskOrchestrationContext context, SessionState session, string? replanReason = null) =>
        context.PlayAsync<ProposedPlan>(session, AgentActivities.Planner, standInFor =>
            new PlannerInput(session.Setup, session.ChosenPath(), replanReason is null ? null : session.Plan, replanReason, session.Conversation) { StandInFor = standInFor });

    public static Task<Evaluation> EvaluateAsync(this TaskOrchestrationContext context, SessionState session, InboxEntry reply) =>
        context.PlayAsync<Evaluation>(session, AgentActivities.Evaluator, standInFor => EvaluatorInputOf(session, reply) with { StandInFor = standInFor });

    /// <summary>The executor writes and the reviewer checks, until it approves or has refused three times; then the last draft goes out, marked.</summary>
    public static async Task<SessionState> TeachAsync(this TaskOrchestrationContext context, SessionState session, Turn turn, bool opensStep)
    {
        var input = ExecutorInputOf(session, session.Plan!.CurrentStep!, turn, opensStep);
        var reply = turn.Entry?.Text;
        var (summing, left) = (context.SumUpAsync(session), session.Conversation.Left?.Count ?? 0);
        for (var (refusals, waits) = (0, 0); ;)
        {
            TutorMessage message;
            try
            {
                message = await context.PlayAsync<TutorMessage>(session, AgentActivities.Executor, standInFor => input with { StandInFor = standInFor });
            }
            catch (TaskFailedException failure) when (session.CanWaitForModel(failure))
            {
                (session, turn) = await context.WaitForModelAsync(session, turn, failure, waits++);
                if (session.HasEnded)
                    return session;
                input = input with { Turn = session.Turn };
                continue;
            }

            var review = await context.PlayAsync<Review>(session, AgentActivities.Reviewer, standInFor => ReviewerInputOf(session, input, message) with { StandInFor = standInFor });
            turn = turn.WithRun(message.Run).WithRun(review.Run);
            if (!review.Approved && ++refusals < MaxReviewerRefusals)
            {
                input = input with { ReviewerNotes = review.Feedback };
                continue;
            }

            var loop = new FeedbackLoop(refusals, refusals == 0 ? null : review.Approved ? input.ReviewerNotes : review.Feedback, IsBypassed: !review.Approved);
            session = session.Asking(message.Asked, context.CurrentUtcDateTime).Remembering(reply, input.LastEvaluation, message);
            if (summing is not null && await summing is var story)
                (session, turn) = (session.SummedUp(story, left), turn.WithSummary(story));
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
            Before = session.Before,
            Reply = reply.Text,
            HintsTaken = question.HintsSeen(reply.HintsTaken),
            Streak = session.Streak,
            IsPaused = session.IsPaused,
            Plan = StepOutline.Of(session.Plan),
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
        Reply = turn.Evaluation is { IsOrder: true } ? null : turn.Entry?.Text,
        LastEvaluation = turn.Evaluation,
        HintsTaken = turn.Entry?.HintsTaken ?? 0,
        OpensStep = opensStep,
        Streak = session.Streak,
        Plan = StepOutline.Of(session.Plan!),
        Conversation = session.Conversation,
        Style = session.ChosenPath().Style,
        Scope = session.Setup.HasLesson && step.Kind is StepKind.Introduction or StepKind.Summary
            ? [.. session.Plan!.TodoList.Where(other => other.Kind == StepKind.Concept).Select(other => other.ConceptId)]
            : [],
        Asked = session.Plan!.TimesAsked(),
        LastItem = session.LastItem,
        Ahead = !session.Setup.HasLesson ? [] :
        [
            .. session.Plan!.TodoList
                .Where(ahead => ahead.Status == StepStatus.Pending && ahead.Kind == StepKind.Concept && ahead.StepId != step.StepId)
                .Take(StepsAhead)
                .Select(ahead => new StepAhead(ahead.StepId, ahead.ConceptId)),
        ],
    };

    private static ReviewerInput ReviewerInputOf(SessionState session, ExecutorInput drafted, TutorMessage message) =>
        new(session.Setup.SessionId, drafted.Step, message, drafted.LastEvaluation) { Setup = session.Setup, Names = session.Conversation.Names };

    /// <summary>Has what has left the agents' window summed up, while the next message is written; null when there is nothing to sum up.</summary>
    private static Task<StorySoFar>? SumUpAsync(this TaskOrchestrationContext context, SessionState session) => session.Conversation.IsToBeSummarized
        ? context.PlayAsync<StorySoFar>(session, AgentActivities.Summarizer, standInFor => new SummarizerInput(session.Setup, session.Conversation) { StandInFor = standInFor })
        : null;

    /// <summary>Has an agent play; when its model fails every time, the offline tutor plays in its place.</summary>
    private static async Task<T> PlayAsync<T>(this TaskOrchestrationContext context, SessionState session, string agent, Func<string?, object> input)
    {
        try
        {
            return await context.CallActivityAsync<T>(agent, input(null), s_retry);
        }
        catch (TaskFailedException failure) when (session.FormatVersion >= StandingInSince && failure.FailureDetails.Is<ModelFailedException>())
        {
            return await context.CallActivityAsync<T>(agent, input(failure.FailureDetails.ErrorMessage), s_retry);
        }
    }
}

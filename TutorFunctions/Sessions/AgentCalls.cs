using Microsoft.DurableTask;
using TutorFunctions.Agents;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>The agents, as an orchestration calls them.</summary>
internal static class AgentCalls
{
    private static readonly TaskOptions s_retry = TaskOptions.FromRetryPolicy(
        new RetryPolicy(3, TimeSpan.FromSeconds(1), 2) { HandleFailure = static failure => !failure.Is<ModelNotAvailableException>() }
    );

    public static Task<GeneratedPaths> GeneratePathsAsync(this TaskOrchestrationContext context, SessionState session) =>
        context.CallAgentAsync<GeneratedPaths>(session, AgentActivities.PathGenerator, AgentInputs.OfPathGenerator(session));

    public static Task<ProposedPlan> PlanAsync(this TaskOrchestrationContext context, SessionState session) =>
        context.CallAgentAsync<ProposedPlan>(session, AgentActivities.Planner, AgentInputs.OfFirstPlan(session));

    /// <param name="turn">The turn whose reply the plan is changed after.</param>
    public static Task<ProposedPlan> ReplanAsync(this TaskOrchestrationContext context, SessionState session, Turn turn, string? reason) =>
        context.CallAgentAsync<ProposedPlan>(session, AgentActivities.Planner, AgentInputs.OfReplan(session, turn, reason));

    public static Task<TutorMessage> WriteAsync(this TaskOrchestrationContext context, SessionState session, ExecutorInput input) =>
        context.CallAgentAsync<TutorMessage>(session, AgentActivities.Executor, input);

    public static Task<Review> ReviewAsync(
        this TaskOrchestrationContext context,
        SessionState session,
        ExecutorInput drafted,
        TutorMessage message
    ) => context.CallAgentAsync<Review>(session, AgentActivities.Reviewer, AgentInputs.OfReviewer(session, drafted, message));

    public static Task<Evaluation> EvaluateAsync(this TaskOrchestrationContext context, SessionState session, InboxEntry reply) =>
        context.CallAgentAsync<Evaluation>(session, AgentActivities.Evaluator, AgentInputs.OfEvaluator(session, reply));

    /// <summary>
    /// Has what has left the agents' window summed up, while the next message is written; null when there is nothing to sum up.
    /// </summary>
    public static Task<StorySoFar>? SumUpAsync(this TaskOrchestrationContext context, SessionState session) =>
        session.Conversation.IsToBeSummarized
            ? context.CallAgentAsync<StorySoFar>(session, AgentActivities.Summarizer, AgentInputs.OfSummarizer(session))
            : null;

    private static async Task<T> CallAgentAsync<T>(this TaskOrchestrationContext context, SessionState session, string agent, object input)
    {
        try
        {
            return await context.CallActivityAsync<T>(agent, input, s_retry);
        }
        catch (TaskFailedException failure)
            when (session.Rules is { GoesOnWithoutModel: true, AgentsStandInThemselves: false }
                && failure.FailureDetails.Is<ModelFailedException>()
            )
        {
            return await context.CallActivityAsync<T>(agent, input, s_retry);
        }
    }
}

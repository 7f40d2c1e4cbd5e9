using Microsoft.Azure.Functions.Worker;

namespace TutorFunctions.Agents.Reviewer;

public sealed class ReviewerActivity(Agent<IReviewer> agent)
{
    [Function(AgentActivities.Reviewer)]
    public Task<Review> RunAsync([ActivityTrigger] ReviewerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        return agent.RunAsync(
            input.SessionId,
            _ => $"Draft about item {input.Draft.Asked.ItemId} of {input.Step.Title}",
            run => run.PlayAsync(player => player.ReviewAsync(input, cancellation)),
            cancellation
        );
    }
}

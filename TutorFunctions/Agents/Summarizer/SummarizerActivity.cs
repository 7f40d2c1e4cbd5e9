using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Summarizer;

public sealed class SummarizerActivity(Agent<ISummarizer> agent)
{
    [Function(AgentActivities.Summarizer)]
    public Task<StorySoFar> RunAsync([ActivityTrigger] SummarizerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        return agent.RunAsync(
            input.Setup.SessionId,
            _ => "Turns that the other agents no longer see",
            run => run.PlayAsync(player => player.SumUpAsync(input, cancellation)),
            cancellation
        );
    }
}

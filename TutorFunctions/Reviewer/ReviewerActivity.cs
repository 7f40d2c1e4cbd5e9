using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Sessions;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Reviewer;

public sealed class ReviewerActivity(IReviewer player, TimeProvider clock)
{
    [Function(nameof(Reviewer))]
    public async Task<Review> RunAsync([ActivityTrigger] ReviewerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var span = SessionSpans.Agent("reviewer", input.SessionId);
        var start = clock.GetTimestamp();
        var result = await player.ReviewAsync(input, cancellation);
        return result.Run is not null ? result : result with
        {
            Run = new AgentRun("reviewer", clock.GetUtcNow().UtcDateTime, $"Draft about item {input.Draft.Asked.ItemId} of {input.Step.Title}",
                result.Approved ? "Nothing stands against the seven principles." : result.Feedback, clock.GetElapsedTime(start).TotalMilliseconds, "offline"),
        };
    }
}

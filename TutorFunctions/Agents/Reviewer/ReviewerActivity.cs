using Microsoft.Azure.Functions.Worker;
using TutorFunctions.LanguageModels;
using TutorFunctions.Telemetry;

namespace TutorFunctions.Agents.Reviewer;

public sealed class ReviewerActivity(Players<IReviewer> players, TimeProvider clock)
{
    [Function(AgentActivities.Reviewer)]
    public async Task<Review> RunAsync([ActivityTrigger] ReviewerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        using var span = SessionSpans.Agent("reviewer", input.SessionId);
        var start = clock.GetTimestamp();
        var (result, stoodInFor) = await players.PlayAsync(player => player.ReviewAsync(input, cancellation), input.StandInFor);
        return result.Run is not null ? result : result with
        {
            Run = players.OfflineRun(
                clock.GetUtcNow().UtcDateTime, $"Draft about item {input.Draft.Asked.ItemId} of {input.Step.Title}",
                result.Approved ? "Nothing stands against the seven principles." : result.Feedback, clock.GetElapsedTime(start), stoodInFor),
        };
    }
}

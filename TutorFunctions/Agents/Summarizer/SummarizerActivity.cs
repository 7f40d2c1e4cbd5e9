using Microsoft.Azure.Functions.Worker;
using TutorFunctions.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Summarizer;

public sealed class SummarizerActivity(Players<ISummarizer> players, TimeProvider clock)
{
    [Function(AgentActivities.Summarizer)]
    public async Task<StorySoFar> RunAsync([ActivityTrigger] SummarizerInput input, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        var start = clock.GetTimestamp();
        var (result, stoodInFor) = await players.PlayAsync(player => player.SumUpAsync(input, cancellation), input.StandInFor);
        return result.Run is not null ? result : result with
        {
            Run = players.OfflineRun(clock.GetUtcNow().UtcDateTime, "Turns that the other agents no longer see", "Counted by step.", clock.GetElapsedTime(start), stoodInFor),
        };
    }
}

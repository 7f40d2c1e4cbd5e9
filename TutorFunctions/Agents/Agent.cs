using TutorFunctions.LanguageModels;
using TutorFunctions.Telemetry;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents;

/// <summary>Runs one agent: its span, its log entry, and the offline player that stands in for the model.</summary>
/// <param name="role">The agent.</param>
/// <param name="offline">The offline player.</param>
/// <param name="byModel">The model's player; null where the agent is offline.</param>
public sealed class Agent<TPlayer>(AgentRole role, TPlayer offline, TPlayer? byModel, TimeProvider clock)
    where TPlayer : class
{
    /// <summary>The one that is asked first.</summary>
    public TPlayer Configured => byModel ?? offline;

    /// <summary>Runs the agent once and logs the run, unless the player has logged it.</summary>
    /// <param name="sessionId">The session that it is for.</param>
    /// <param name="summary">What the agent was asked, for the log: in a few words, and without the learner's text.</param>
    /// <param name="work">What is done. It has a player play through <see cref="AgentPlay{TPlayer}.PlayAsync"/>, at most once.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ModelNotAvailableException">The model cannot be asked, and nobody can stand in.</exception>
    public async Task<TResult> RunAsync<TResult>(
        string sessionId,
        Func<TResult, string> summary,
        Func<AgentPlay<TPlayer>, Task<TResult>> work,
        CancellationToken cancellation
    )
        where TResult : class, IAgentResult<TResult>
    {
        ArgumentNullException.ThrowIfNull(summary);
        ArgumentNullException.ThrowIfNull(work);
        using var span = SessionSpans.Agent(role.Name(), sessionId);
        var start = clock.GetTimestamp();
        var play = new AgentPlay<TPlayer>(role, offline, byModel);
        var result = await work(play);
        if (result.Run is not null)
            return result;
        var reasoning = play.StoodInFor is { } reason
            ? $"{result.Reasoning} The offline tutor stood in for the model: {reason}"
            : result.Reasoning;
        return result.LoggedAs(
            new(
                role.Name(),
                clock.GetUtcNow().UtcDateTime,
                summary(result),
                reasoning,
                clock.GetElapsedTime(start).TotalMilliseconds,
                "offline"
            )
            {
                StoodInFor = play.StoodInFor,
            }
        );
    }
}

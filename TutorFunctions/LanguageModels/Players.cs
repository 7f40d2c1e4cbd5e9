using TutorFunctions.Tutoring;

namespace TutorFunctions.LanguageModels;

/// <summary>Who plays an agent: the configured model if there is one, and the offline tutor, which stands in for it.</summary>
/// <param name="role">The agent.</param>
/// <param name="offline">The offline player.</param>
/// <param name="byModel">The model's player; null where the agent is offline.</param>
public sealed class Players<TPlayer>(AgentRole role, TPlayer offline, TPlayer? byModel)
    where TPlayer : class
{
    public AgentRole Role => role;

    /// <summary>The one that is asked first.</summary>
    public TPlayer Configured => byModel ?? offline;

    /// <summary>Has the configured player play, or the offline one where the model must not or cannot be asked.</summary>
    /// <param name="play">What is played.</param>
    /// <param name="standInFor">Why the model is not to be asked this time; null when it is.</param>
    /// <param name="canStandIn">Whether the offline player can do what is asked, as it can wherever there is a lesson.</param>
    /// <returns>The result; and, when the offline player stood in, why.</returns>
    /// <exception cref="ModelFailedException">The model gave no usable answer this time.</exception>
    /// <exception cref="ModelNotAvailableException">The model cannot be asked, and nobody can stand in.</exception>
    public async Task<(T Result, string? StoodInFor)> PlayAsync<T>(Func<TPlayer, Task<T>> play, string? standInFor, bool canStandIn = true)
    {
        ArgumentNullException.ThrowIfNull(play);
        if (byModel is not null && standInFor is null)
        {
            try
            {
                return (await play(byModel), null);
            }
            catch (ModelNotAvailableException reason) when (canStandIn)
            {
                standInFor = reason.Message;
            }
        }

        if (!canStandIn)
            throw new ModelNotAvailableException(standInFor ?? $"The {role.Name()} needs a language model here, and none is set for it.");
        return (await play(offline), byModel is null ? null : standInFor);
    }

    /// <summary>The log entry of a run that the offline player made.</summary>
    public AgentRun OfflineRun(DateTime at, string inputSummary, string reasoning, TimeSpan duration, string? stoodInFor) =>
        new(role.Name(), at, inputSummary, stoodInFor is null ? reasoning : $"{reasoning} The offline tutor stood in for the model: {stoodInFor}", duration.TotalMilliseconds, "offline")
        {
            StoodInFor = stoodInFor,
        };
}

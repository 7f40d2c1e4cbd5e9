using TutorFunctions.LanguageModels;

namespace TutorFunctions.Agents;

/// <summary>The players of one run of an agent: the model's, and the offline one where the model has no usable answer.</summary>
public sealed class AgentPlay<TPlayer>
    where TPlayer : class
{
    private readonly AgentRole _role;
    private readonly TPlayer _offline;
    private readonly TPlayer? _byModel;

    internal AgentPlay(AgentRole role, TPlayer offline, TPlayer? byModel) => (_role, _offline, _byModel) = (role, offline, byModel);

    /// <summary>Why the offline player stood in for the model; null when it did not.</summary>
    public string? StoodInFor { get; private set; }

    /// <param name="play">What the player does.</param>
    /// <param name="canStandIn">Whether the offline player can do what is asked, as it can wherever there is a lesson.</param>
    /// <exception cref="ModelNotAvailableException">The model cannot be asked, and nobody can stand in.</exception>
    public async Task<T> PlayAsync<T>(Func<TPlayer, Task<T>> play, bool canStandIn = true)
    {
        ArgumentNullException.ThrowIfNull(play);
        if (_byModel is null && !canStandIn)
            throw new ModelNotAvailableException($"The {_role.Name()} needs a language model here, and none is set for it.");
        if (_byModel is null)
            return await play(_offline);
        try
        {
            return await play(_byModel);
        }
        catch (Exception reason) when (canStandIn && reason is ModelFailedException or ModelNotAvailableException)
        {
            StoodInFor = reason.Message;
            return await play(_offline);
        }
        catch (ModelFailedException reason)
        {
            throw new ModelNotAvailableException(reason.Message, reason);
        }
    }
}

namespace TutorFunctions.Safety.Distress;

/// <summary>
/// Looks at each reply before anybody judges it as an answer: by rules first, then by whatever second opinions there are.
/// </summary>
public sealed class DistressScreen(IEnumerable<IDistressOpinion> opinions)
{
    private readonly IDistressOpinion[] _opinions = [.. opinions];

    /// <param name="reply">What the learner wrote.</param>
    /// <param name="names">Names and ids of the learner, to be kept from whoever gives an opinion elsewhere.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>Null when nobody sees a concern.</returns>
    public async Task<Concern?> LookAsync(string reply, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        if (DistressSigns.In(reply) is { } seen)
            return seen;
        foreach (var opinion in _opinions)
        {
            if (await opinion.JudgeAsync(reply, names, cancellation) is { } added)
                return added;
        }

        return null;
    }
}

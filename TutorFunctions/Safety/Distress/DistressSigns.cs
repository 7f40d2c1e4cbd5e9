using TutorFunctions.Safety.Distress.Lexicon;

namespace TutorFunctions.Safety.Distress;

/// <summary>
/// Finds in a reply that its writer is in distress. What is merely said so ("die of boredom"), done in a game or an accident is taken out
/// first; what is left is a sign when it is about the writer or somebody close to them, which nodes, plants and processes are not. English,
/// and of eight other languages the plainest words. How well it does is measured by the evals on the sentences in
/// <c>evals/data/distress</c>.
/// </summary>
public static class DistressSigns
{
    /// <summary>A longer reply is read up to here.</summary>
    private const int MostCharacters = 8000;

    /// <returns>Null when nothing in the reply calls for a person.</returns>
    public static Concern? In(string reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var words = HarmlessSayings.All.TakenOutOf(PlainWords.Of(reply.Length > MostCharacters ? reply[..MostCharacters] : reply));
        return SelfHarmSigns.All.AreIn(words) || SignsInOtherLanguages.SelfHarm.AreIn(words) ? Concern.SelfHarm
            : AbuseSigns.All.AreIn(words) || SignsInOtherLanguages.Abuse.AreIn(words) ? Concern.Abuse
            : ViolenceSigns.All.AreIn(words) ? Concern.Violence
            : SadnessSigns.All.AreIn(words) ? Concern.Sadness
            : null;
    }
}

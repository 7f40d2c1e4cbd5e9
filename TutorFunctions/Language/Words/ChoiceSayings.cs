using TutorFunctions.Language.Data;

namespace TutorFunctions.Language;

/// <summary>
/// What learners say for a choice that is not in its own words, from <c>choices.yaml</c>; in lower case, without punctuation.
/// </summary>
public sealed class ChoiceSayings
{
    internal ChoiceSayings(DataFile file)
    {
        None = Sayings("none");
        All = Sayings("all");
        Always = Sayings("always");
        Substances = [.. file.Pairs("substances").Select(pair => (pair.Key.Value, pair.Value.Value))];

        List<string> Sayings(string key) => file.List(key).ConvertAll(saying => saying.Value.Replace('_', ' '));
    }

    /// <summary>For a choice that says that there is none.</summary>
    public IReadOnlyList<string> None { get; }

    /// <summary>For a choice that takes all others together.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>For a choice that says that it is always so.</summary>
    public IReadOnlyList<string> Always { get; }

    /// <summary>Substances with their formulas.</summary>
    public IReadOnlyList<(string Name, string Formula)> Substances { get; }
}

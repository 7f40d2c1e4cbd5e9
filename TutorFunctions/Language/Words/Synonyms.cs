using TutorFunctions.Language.Data;

namespace TutorFunctions.Language;

/// <summary>Everyday words that mean nearly the same, from <c>synonyms.yaml</c>, compared by their stems.</summary>
public sealed class Synonyms
{
    private readonly Dictionary<string, int> _groups = new(StringComparer.Ordinal);

    internal Synonyms(DataFile file, Stemmer stemmer)
    {
        var groups = file.List("groups");
        for (var index = 0; index < groups.Count; index++)
        {
            foreach (var word in groups[index].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var stem = stemmer.Stem(word);
                if (_groups.TryGetValue(stem, out var known) && known != index)
                    throw groups[index].Error($"'{word}' stands in two groups.");
                _groups[stem] = index;
            }
        }
    }

    /// <summary>Whether two stems stand in one group.</summary>
    public bool AreNear(string stem, string other) =>
        _groups.TryGetValue(stem, out var group) && _groups.TryGetValue(other, out var second) && group == second;
}

using TutorFunctions.Language.Data;

namespace TutorFunctions.Language;

/// <summary>Named sets of words and short phrases that stand for one another, from <c>words.yaml</c>.</summary>
public sealed class WordClasses
{
    private readonly Dictionary<string, List<IReadOnlyList<string>>> _classes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _single = new(StringComparer.Ordinal);

    internal WordClasses(DataFile file)
    {
        foreach (var name in file.Keys())
        {
            var words = file.List(name.Value);
            if (words.Count == 0)
                throw name.Error($"The word class '{name.Value}' is empty.");
            _classes[name.Value] = words.ConvertAll<IReadOnlyList<string>>(word => word.Value.Split('_'));
            _single[name.Value] = words
                .Select(word => word.Value)
                .Where(word => !word.Contains('_', StringComparison.Ordinal))
                .ToHashSet(StringComparer.Ordinal);
        }
    }

    /// <summary>Whether a word, in its usual spelling, belongs to a class.</summary>
    public bool Has(string name, string word) => _single.TryGetValue(name, out var words) && words.Contains(word);

    /// <summary>The words and phrases of a class; null when there is no such class.</summary>
    internal IReadOnlyList<IReadOnlyList<string>>? Words(string name) => _classes.GetValueOrDefault(name);

    internal IEnumerable<string> All => _classes.Values.SelectMany(phrases => phrases).SelectMany(phrase => phrase);
}

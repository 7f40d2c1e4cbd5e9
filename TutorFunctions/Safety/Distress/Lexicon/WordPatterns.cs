using System.Collections.Frozen;

namespace TutorFunctions.Safety.Distress.Lexicon;

/// <summary>Patterns as a text holds them, one a line; a line with <c>#</c> says what the next ones are about.</summary>
internal sealed class WordPatterns
{
    /// <summary>The patterns by the words that they can begin with, so that most words of a text ask none.</summary>
    private readonly FrozenDictionary<string, WordPattern[]> _byFirstWord;

    private readonly WordPattern[] _others;

    private WordPatterns(IReadOnlyList<WordPattern> patterns)
    {
        _others = [.. patterns.Where(pattern => pattern.FirstWords() is null)];
        _byFirstWord = patterns
            .SelectMany(pattern => (pattern.FirstWords() ?? new HashSet<string>()).Select(word => (word, pattern)))
            .GroupBy(entry => entry.word, entry => entry.pattern)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public static WordPatterns Read(string lines) =>
        new([
            .. lines
                .Split('\n', StringSplitOptions.TrimEntries)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => WordPattern.Read(line, WordClasses.All)),
        ]);

    public bool AreIn(List<string> words)
    {
        for (var at = 0; at < words.Count; at++)
        {
            if (End(words, at) is not null)
                return true;
        }

        return false;
    }

    /// <summary>The words without what the patterns find; a break stands in its place.</summary>
    public List<string> TakenOutOf(List<string> words)
    {
        var rest = new List<string>(words.Count);
        for (var at = 0; at < words.Count;)
        {
            var end = End(words, at);
            rest.Add(end is null ? words[at] : PlainWords.Break);
            at = end ?? at + 1;
        }

        return rest;
    }

    /// <returns>The farthest end of a pattern that begins at the place; null when none does.</returns>
    private int? End(List<string> words, int at)
    {
        int? farthest = null;
        foreach (var pattern in _byFirstWord.GetValueOrDefault(words[at], []))
            farthest = Farther(farthest, pattern.Match(words, at));
        foreach (var pattern in _others)
            farthest = Farther(farthest, pattern.Match(words, at));
        return farthest;
    }

    private static int? Farther(int? farthest, int? end) => end > (farthest ?? -1) ? end : farthest;
}

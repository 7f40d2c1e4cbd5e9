using System.Collections.Concurrent;
using TutorFunctions.Language.Data;

namespace TutorFunctions.Language;

/// <summary>
/// The usual spelling of words as learners type them: short forms and spellings by ear from <c>spellings.yaml</c>, letters drawn out
/// ("sooooo"), and one slip in a word that patterns know ("becuase").
/// </summary>
public sealed class Spellings
{
    /// <summary>Letters from which on a word with one slip in it is taken for a known one.</summary>
    private const int ShortestSlip = 5;

    private const int LongestWord = 24;

    /// <summary>Words whose spelling is kept; beyond it the cache starts anew.</summary>
    private const int MostCached = 20_000;

    private readonly Dictionary<string, string> _table = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known;
    private readonly Dictionary<string, string> _withoutOne = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _cache = new(StringComparer.Ordinal);

    internal Spellings(DataFile file, IEnumerable<string> vocabulary)
    {
        foreach (var usual in file.Keys("usual"))
        {
            foreach (var variant in file.List(usual.Value, "usual"))
            {
                if (!_table.TryAdd(variant.Value, usual.Value))
                    throw variant.Error($"'{variant.Value}' is listed twice.");
            }
        }

        _known = [.. vocabulary, .. _table.Values, .. file.List("ordinary").Select(word => word.Value)];
        foreach (var word in vocabulary.Where(word => word.Length >= ShortestSlip).Order(StringComparer.Ordinal))
        {
            _withoutOne.TryAdd(word, word);
            foreach (var shorter in WithoutOne(word))
                _withoutOne.TryAdd(shorter, word);
        }
    }

    /// <summary>The usual spelling of a folded word; the word itself where there is none.</summary>
    public string Usual(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (word.Length > LongestWord || _known.Contains(word))
            return _table.GetValueOrDefault(word, word);
        if (_cache.TryGetValue(word, out var cached))
            return cached;
        if (_cache.Count > MostCached)
            _cache.Clear();
        return _cache[word] = Find(word);
    }

    private string Find(string word)
    {
        if (_table.TryGetValue(word, out var listed))
            return listed;
        var twice = Shortened(word, 2);
        var once = Shortened(word, 1);
        if (twice != word || once != word)
        {
            if (_table.TryGetValue(twice, out listed) || _table.TryGetValue(once, out listed))
                return listed;
            if (_known.Contains(twice))
                return twice;
            if (twice != word && _known.Contains(once))
                return once;
        }

        return word.Length >= ShortestSlip - 1 && Near(word) is { } near ? near : twice;
    }

    // One letter left out, added or changed, or two swapped, and the first letter right.
    private string? Near(string word)
    {
        if (Fits(word, word) is { } added)
            return added;
        foreach (var shorter in WithoutOne(word))
        {
            if (Fits(word, shorter) is { } known)
                return known;
        }

        return null;
    }

    private string? Fits(string word, string shorter) =>
        _withoutOne.TryGetValue(shorter, out var known)
        && known[0] == word[0]
        && known.Length >= ShortestSlip
        && EditDistance.Between(word, known) == 1
            ? known
            : null;

    private static IEnumerable<string> WithoutOne(string word)
    {
        for (var at = 1; at < word.Length; at++)
            yield return word.Remove(at, 1);
    }

    // Letters that come three times or more in a row are drawn out.
    private static string Shortened(string word, int kept)
    {
        Span<char> letters = stackalloc char[word.Length];
        var count = 0;
        for (var at = 0; at < word.Length;)
        {
            var end = at;
            while (end < word.Length && word[end] == word[at])
                end++;
            var length = end - at >= 3 ? kept : end - at;
            for (var copy = 0; copy < length; copy++)
                letters[count++] = word[at];
            at = end;
        }

        return count == word.Length ? word : new string(letters[..count]);
    }
}

using System.Collections.Frozen;
using TutorFunctions.Language.Data;

namespace TutorFunctions.Language;

/// <summary>
/// Tells a typing error from another word, by <c>nearwords.yaml</c> and the vocabulary: "nitrite" is no typing error of "nitrate", "nitrat"
/// is. "hyroglifs" is "hieroglyphs" as it sounds.
/// </summary>
public sealed class NearWords
{
    /// <summary>Shorter words sound like too many others.</summary>
    private const int ShortestHeard = 6;

    /// <summary>What is longer or shorter by more letters is another word.</summary>
    private const int MostLettersApart = 4;

    private readonly Lazy<Vocabulary> _vocabulary;
    private readonly SoundKey _sounds;
    private readonly (string, string)[] _beginnings;
    private readonly (string, string)[] _endings;
    private readonly string[] _opposites;
    private readonly (string From, string To)[] _spellings;
    private readonly FrozenSet<(string, string)> _confused;

    internal NearWords(DataFile file, SoundKey sounds, Lazy<Vocabulary> vocabulary)
    {
        _sounds = sounds;
        _vocabulary = vocabulary;
        _beginnings = [.. file.List("beginnings").SelectMany(Pairs)];
        _endings = [.. file.List("endings").SelectMany(Pairs)];
        _opposites = [.. file.List("opposites").Select(static row => row.Value)];
        _spellings = [.. file.List("spellings").Select(row => row.Value.Split(' ')).Select(pair => (pair[0], pair[1]))];
        _confused = file.List("confused").SelectMany(Pairs).ToFrozenSet();
    }

    /// <summary>
    /// Whether a word is the expected one but for typing errors: none in up to 3 letters, 1 in up to 7, 2 in longer words, where letters
    /// left out, added, changed or swapped count as one each. The first letter is hardly ever mistyped, and it tells "increase" from
    /// "decrease". A long word may also be spelled by ear.
    /// </summary>
    /// <param name="word">The word as typed, folded.</param>
    /// <param name="expected">The word it may be, folded.</param>
    public bool IsMistyped(string word, string expected)
    {
        ArgumentNullException.ThrowIfNull(word);
        ArgumentNullException.ThrowIfNull(expected);
        if (string.Equals(word, expected, StringComparison.Ordinal) || _confused.Contains((word, expected)))
            return true;
        if (IsSpelledByEar(word, expected))
            return true;
        var allowed =
            expected.Length <= 3 ? 0
            : expected.Length <= 7 ? 1
            : 2;
        if (allowed == 0 || word.Length == 0 || word[0] != expected[0] || Math.Abs(word.Length - expected.Length) > allowed)
            return false;
        if (word.Length <= 3 && expected.Length > 4)
            return false;
        if (EditDistance.Between(word, expected) > allowed)
            return false;
        return string.Equals(OneSpelling(word), OneSpelling(expected), StringComparison.Ordinal) || !IsAnotherTerm(word, expected);
    }

    /// <summary>Whether a folded word of four letters or more stands in the vocabulary.</summary>
    public bool IsWord(string word) => _vocabulary.Value.Has(word);

    /// <summary>Whether a word is a term of its own beside the expected one, and no typing error of it.</summary>
    public bool IsAnotherTerm(string word, string expected) =>
        _vocabulary.Value.Has(word)
        || Array.Exists(_beginnings, pair =>
            word.StartsWith(pair.Item1, StringComparison.Ordinal)
            && expected.StartsWith(pair.Item2, StringComparison.Ordinal)
            && string.Equals(word[pair.Item1.Length..], expected[pair.Item2.Length..], StringComparison.Ordinal)
        )
        || Array.Exists(_endings, pair =>
            word.EndsWith(pair.Item1, StringComparison.Ordinal)
            && expected.EndsWith(pair.Item2, StringComparison.Ordinal)
            && string.Equals(word[..^pair.Item1.Length], expected[..^pair.Item2.Length], StringComparison.Ordinal)
        );

    /// <summary>Whether a word is the opposite of another by its beginning: "unlikely" of "likely".</summary>
    public bool IsOpposite(string word, string of) => Array.Exists(_opposites, beginning => word == beginning + of);

    private bool IsSpelledByEar(string word, string expected) =>
        expected.Length >= ShortestHeard
        && word.Length >= ShortestHeard - 1
        && Math.Abs(word.Length - expected.Length) <= MostLettersApart
        && !IsAnotherTerm(word, expected)
        && string.Equals(_sounds.Of(word), _sounds.Of(expected), StringComparison.Ordinal);

    // "colour" and "color" both as "color".
    private string OneSpelling(string word)
    {
        foreach (var (from, to) in _spellings)
            word = word.Replace(from, to, StringComparison.Ordinal);
        return word;
    }

    // Every two words of a row, in both orders.
    private static IEnumerable<(string, string)> Pairs(DataText row)
    {
        var words = row.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return from first in words from second in words where first != second select (first, second);
    }
}

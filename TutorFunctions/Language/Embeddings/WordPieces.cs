using System.Collections.Frozen;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Language.Embeddings;

/// <summary>
/// Cuts a text into the pieces of an uncased BERT vocabulary: folded, punctuation apart, then each word into the longest known pieces from
/// the left (Wu et al., 2016; Devlin et al., 2019).
/// </summary>
internal sealed class WordPieces
{
    /// <summary>Pieces of a text that are read; the rest is left out.</summary>
    public const int MostPieces = 96;

    private const float SmallWord = 0.25f;

    /// <summary>A longer word is unknown.</summary>
    private const int LongestWord = 64;

    private readonly FrozenDictionary<string, int> _pieces;
    private readonly float[] _weights;
    private readonly int _unknown;

    /// <param name="vocabulary">One piece a line; its number is its line's. A piece within a word begins with ##.</param>
    public WordPieces(TextReader vocabulary)
    {
        var lines = new List<string>();
        for (var line = vocabulary.ReadLine(); line is not null; line = vocabulary.ReadLine())
            lines.Add(line.TrimEnd());
        _pieces = lines.Index().ToFrozenDictionary(static line => line.Item, static line => line.Index, StringComparer.Ordinal);
        _unknown = _pieces["[UNK]"];
        Begin = _pieces["[CLS]"];
        End = _pieces["[SEP]"];
        _weights = [.. lines.Select(Weight)];
    }

    /// <summary>The piece that stands before a text.</summary>
    public int Begin { get; }

    /// <summary>The piece that stands after a text.</summary>
    public int End { get; }

    /// <summary>How much a piece says: 1 for a word, less for a small one, 0 for punctuation.</summary>
    public float WeightOf(int piece) => _weights[piece];

    /// <summary>The numbers of a text's pieces, with <see cref="Begin"/> and <see cref="End"/>.</summary>
    public IReadOnlyList<int> Of(string text)
    {
        var numbers = new List<int> { Begin };
        foreach (var word in Words(text))
        {
            AddPieces(word, numbers);
            if (numbers.Count > MostPieces)
                break;
        }

        if (numbers.Count > MostPieces)
            numbers.RemoveRange(MostPieces, numbers.Count - MostPieces);
        numbers.Add(End);
        return numbers;
    }

    private static float Weight(string piece) =>
        !piece.Any(char.IsLetterOrDigit) || piece is ['[', .., ']'] ? 0
        : LanguagePack.English.Classes.Has("stop", piece) ? SmallWord
        : 1;

    private void AddPieces(string word, List<int> numbers)
    {
        var before = numbers.Count;
        var start = 0;
        while (start < word.Length && word.Length <= LongestWord)
        {
            var end = word.Length;
            int piece;
            while (!_pieces.TryGetValue(start == 0 ? word[..end] : "##" + word[start..end], out piece) && end > start)
                end--;
            if (end == start)
                break;
            numbers.Add(piece);
            start = end;
        }

        if (start >= word.Length)
            return;
        numbers.RemoveRange(before, numbers.Count - before);
        numbers.Add(_unknown);
    }

    private static IEnumerable<string> Words(string text)
    {
        var folded = FoldedText.Of(text).Text;
        var start = 0;
        for (var at = 0; at <= folded.Length; at++)
        {
            if (at < folded.Length && char.IsLetterOrDigit(folded[at]) && !IsIdeograph(folded[at]))
                continue;
            if (at > start)
                yield return folded[start..at];
            if (at < folded.Length && !char.IsWhiteSpace(folded[at]) && !char.IsControl(folded[at]))
                yield return folded[at].ToString();
            start = at + 1;
        }
    }

    // Chinese characters are words of their own.
    private static bool IsIdeograph(char letter) => letter is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}

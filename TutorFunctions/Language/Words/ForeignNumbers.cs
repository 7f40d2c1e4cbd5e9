using System.Globalization;
using TutorFunctions.Language.Data;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Language;

/// <summary>Reads numbers in words of other languages, by <c>numerals.yaml</c>: "achtundzwanzig", "dos mil quinientos", "trzy".</summary>
public sealed class ForeignNumbers
{
    private const int LongestWord = 60;
    private const int MostParts = 8;
    private const long Largest = 1_000_000_000;

    private static readonly Lazy<ForeignNumbers> s_all = new(static () => new ForeignNumbers(LanguageFiles.Read("numerals.yaml")));

    private readonly Dictionary<string, long> _small;
    private readonly Dictionary<string, long> _scales;
    private readonly Dictionary<string, long> _within;
    private readonly HashSet<string> _joins;

    private ForeignNumbers(DataFile file)
    {
        _small = Values(file, "small");
        _scales = Values(file, "scales");
        _within = Values(file, "within");
        _joins = file.List("joins").Select(static word => word.Value).ToHashSet(StringComparer.Ordinal);
    }

    public static ForeignNumbers All => s_all.Value;

    /// <summary>The number that begins at a token, with the token after its last; null when none does.</summary>
    public (long Value, int End)? Read(IReadOnlyList<Token> tokens, int start)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        long total = 0,
            group = 0,
            last = long.MaxValue;
        var end = start;
        for (var at = start; at < tokens.Count && total < Largest; at++)
        {
            if (!tokens[at].IsWord)
                break;
            if (at > start && _joins.Contains(tokens[at].Text))
                continue;
            if (_scales.TryGetValue(tokens[at].Text, out var scale) && at > start && at == end)
            {
                (total, group) = Scaled(total, group, scale);
                last = scale;
            }
            else if (OfWord(tokens[at].Text) is { } value && IsBelow(value, last))
                (group, last) = (group + value, value);
            else
                break;
            end = at + 1;
        }

        return end > start ? (total + group, end) : null;
    }

    // A hundred belongs to its group of three digits, a thousand ends it.
    private static (long Total, long Group) Scaled(long total, long group, long scale) =>
        scale < 1000 ? (total, Math.Max(group, 1) * scale) : (total + (Math.Max(group, 1) * scale), 0);

    // After "veinte" a unit may follow, after a hundred anything below it.
    private static bool IsBelow(long value, long last) => last >= 100 ? value < last : last >= 20 && value < 10;

    // One word may hold several, units before tens: "neunzehnhundertfunfundvierzig".
    private long? OfWord(string word)
    {
        if (_small.TryGetValue(word, out var whole))
            return whole;
        if (word.Length > LongestWord || Parts(word, 0, MostParts) is not { Count: > 1 } parts)
            return null;
        long total = 0,
            group = 0;
        foreach (var part in parts)
        {
            if (_scales.TryGetValue(part, out var scale))
                (total, group) = Scaled(total, group, scale);
            else if (!_joins.Contains(part))
                group += _small.TryGetValue(part, out var small) ? small : _within[part];
        }

        return total + group;
    }

    // The longest words first.
    private List<string>? Parts(string word, int start, int most)
    {
        if (start == word.Length)
            return [];
        if (most == 0)
            return null;
        for (var length = word.Length - start; length >= 2; length--)
        {
            var part = word.Substring(start, length);
            var isPart =
                _small.ContainsKey(part) || _scales.ContainsKey(part) || _within.ContainsKey(part) || (start > 0 && _joins.Contains(part));
            if (isPart && Parts(word, start + length, most - 1) is { } rest)
                return [part, .. rest];
        }

        return null;
    }

    private static Dictionary<string, long> Values(DataFile file, string key)
    {
        var values = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var (value, words) in file.Pairs(key))
        {
            if (!long.TryParse(value.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                throw value.Error($"'{value.Value}' is no whole number.");
            foreach (var word in words.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                values[word] = number;
        }

        return values;
    }
}

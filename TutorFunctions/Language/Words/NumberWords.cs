using System.Globalization;
using TutorFunctions.Language.Data;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Language;

/// <summary>A number found in words.</summary>
/// <param name="Text">The number in digits: "308", "0.45", "3/4", "3 1/2".</param>
/// <param name="End">The token after its last.</param>
/// <param name="IsLoose">Whether its only word is often no number: "one", "second".</param>
public sealed record SpelledNumber(string Text, int End, bool IsLoose);

/// <summary>Reads numbers spelled in words, by <c>numbers.yaml</c>: cardinals, "point four five", fractions and mixed numbers.</summary>
public sealed class NumberWords
{
    // Years are said by their century: "nineteen forty five".
    private const int FirstCentury = 17;
    private const int LastCentury = 20;

    private readonly Dictionary<string, int> _small = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _scales = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _endings;
    private readonly HashSet<string> _noughts;
    private readonly HashSet<string> _loose;
    private readonly HashSet<string> _joins;
    private readonly HashSet<string> _points;
    private readonly HashSet<string> _articles;

    internal NumberWords(DataFile file)
    {
        foreach (var (word, value) in file.Pairs("small"))
            _small[word.Value] = (int)Value(value);
        foreach (var (word, value) in file.Pairs("scales"))
            _scales[word.Value] = Value(value);
        foreach (var (word, value) in file.Pairs("parts"))
            _parts[word.Value] = (int)Value(value);
        foreach (var (word, value) in file.Pairs("ordinals"))
            _ordinals[word.Value] = (int)Value(value);
        _endings = Set(file, "endings");
        _noughts = Set(file, "noughts");
        _loose = Set(file, "loose");
        _joins = Set(file, "joins");
        _points = Set(file, "points");
        _articles = Set(file, "articles");
    }

    internal IEnumerable<string> Words => [.. _small.Keys, .. _scales.Keys, .. _parts.Keys];

    /// <summary>The number that begins at a token; null when none does.</summary>
    public SpelledNumber? Read(IReadOnlyList<Token> tokens, int start)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (Points(tokens, start))
            return Decimals(tokens, "0", start);
        if (Fraction(tokens, start) is { } fraction)
            return fraction;
        if (
            start < tokens.Count
            && tokens[start].IsNumber
            && _joins.Contains(WordAt(tokens, start + 1))
            && Fraction(tokens, start + 2) is { } rest
            && !tokens[start + 2].IsNumber
        )
            return new SpelledNumber(tokens[start].Text + " " + rest.Text, rest.End, false);
        if (Spoken(tokens, start) is { } spoken)
            return spoken;
        if (Cardinal(tokens, start) is not { } cardinal)
            return ForeignNumbers.All.Read(tokens, start) is var (value, last)
                ? new SpelledNumber(value.ToString(CultureInfo.InvariantCulture), last, false)
                : null;
        var (whole, end) = cardinal;
        var written = whole.ToString(CultureInfo.InvariantCulture);
        if (Points(tokens, end) && Decimals(tokens, written, end) is { } decimals)
            return decimals;
        if (_joins.Contains(WordAt(tokens, end)) && Fraction(tokens, end + 1) is { } part)
            return new SpelledNumber(written + " " + part.Text, part.End, false);
        return new SpelledNumber(written, end, end == start + 1 && _loose.Contains(tokens[start].Word));
    }

    /// <summary>The number that an ordinal counts: 6 for "sixth"; null for other words.</summary>
    public int? Ordinal(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (_ordinals.TryGetValue(word, out var number))
            return number;
        // "18th"
        return
            word.Length is > 2 and < 8
            && _endings.Contains(word[^2..])
            && int.TryParse(word.AsSpan(..^2), NumberStyles.None, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : null;
    }

    /// <summary>Into how many parts a word parts a whole: 5 for "fifths"; null for other words.</summary>
    public string? Parts(string word) =>
        _parts.TryGetValue(word, out var parts) ? parts.ToString(CultureInfo.InvariantCulture) : null;

    // "half", "a half", "three quarters", "one eighth", "45 hundredths"
    private SpelledNumber? Fraction(IReadOnlyList<Token> tokens, int start)
    {
        var (count, at) = (1L, start);
        if (_articles.Contains(WordAt(tokens, start)))
            at++;
        else if (
            start < tokens.Count
            && tokens[start].IsNumber
            && long.TryParse(tokens[start].Text, CultureInfo.InvariantCulture, out var digits)
        )
            (count, at) = (digits, start + 1);
        else if (Cardinal(tokens, start) is { } cardinal)
            (count, at) = cardinal;
        if (IsHyphen(tokens, at))
            at++;
        if (!_parts.TryGetValue(WordAt(tokens, at), out var part))
            return null;
        // "third" and "fifth" alone count a place; only a half is a fraction by itself.
        if (at == start && part != 2)
            return null;
        return new SpelledNumber(string.Create(CultureInfo.InvariantCulture, $"{count}/{part}"), at + 1, false);
    }

    // "nineteen forty five", "five oh eight"
    private SpelledNumber? Spoken(IReadOnlyList<Token> tokens, int start)
    {
        if (!_small.TryGetValue(WordAt(tokens, start), out var first))
            return null;
        if (first < 100 && _noughts.Contains(WordAt(tokens, start + 1)) && Unit(tokens, start + 2) is { } unit)
            return new SpelledNumber(string.Create(CultureInfo.InvariantCulture, $"{first}0{unit}"), start + 3, false);
        if (first is < FirstCentury or > LastCentury || Cardinal(tokens, start + 1) is not ( >= 10 and < 100, _) rest)
            return null;
        // More of them are a row of numbers.
        return Cardinal(tokens, rest.End) is null && (start == 0 || Cardinal(tokens, start - 1) is null)
            ? new SpelledNumber(string.Create(CultureInfo.InvariantCulture, $"{(first * 100) + rest.Value}"), rest.End, false)
            : null;
    }

    private int? Unit(IReadOnlyList<Token> tokens, int at) =>
        _small.TryGetValue(WordAt(tokens, at), out var unit) && unit is > 0 and < 10 ? unit : null;

    private SpelledNumber? Decimals(IReadOnlyList<Token> tokens, string whole, int point)
    {
        var digits = string.Empty;
        var at = point + 1;
        for (; at < tokens.Count && digits.Length < 12; at++)
        {
            if (_small.TryGetValue(tokens[at].Word, out var digit) && digit < 10)
                digits += digit.ToString(CultureInfo.InvariantCulture);
            else if (tokens[at].IsNumber && digits.Length == 0 && tokens[at].Text.All(char.IsAsciiDigit))
                digits = tokens[at].Text;
            else
                break;
        }

        return digits.Length == 0 ? null : new SpelledNumber(whole + "." + digits, at, false);
    }

    private (long Value, int End)? Cardinal(IReadOnlyList<Token> tokens, int start)
    {
        long total = 0,
            group = 0;
        var at = start;
        var last = long.MaxValue;
        var any = false;
        while (at < tokens.Count)
        {
            var next =
                any && _joins.Contains(tokens[at].Word) ? at + 1
                : IsHyphen(tokens, at) && any ? at + 1
                : at;
            var word = WordAt(tokens, next);
            var digits =
                !any
                && tokens[at].IsNumber
                && tokens[at].Text.Length < 7
                && long.TryParse(tokens[at].Text, CultureInfo.InvariantCulture, out var written)
                    ? written
                    : -1;
            var isArticle = !any && _articles.Contains(WordAt(tokens, at)) && _scales.ContainsKey(WordAt(tokens, at + 1));
            if (isArticle)
                (group, last, any, at) = (1, 0, true, at + 1);
            else if (digits >= 0 && _scales.ContainsKey(WordAt(tokens, at + 1)))
                (group, last, any, at) = (digits, 0, true, at + 1);
            else if (any && _scales.TryGetValue(word, out var scale) && next == at)
            {
                if (scale == 100)
                    group = Math.Max(group, 1) * 100;
                else
                    (total, group) = (total + (Math.Max(group, 1) * scale), 0);
                last = scale;
                at = next + 1;
            }
            else if (Small(tokens, next, any) is { } small && Follows(small, last, any) && (next == at || last >= 20))
            {
                group += small;
                (last, any, at) = (small, true, next + 1);
            }
            else
                break;
            if (total > 1_000_000_000_000)
                return null;
        }

        return any ? (total + group, at) : null;
    }

    // "6 hundred fifty 4": digits may stand for a word once a number in words has begun.
    private int? Small(IReadOnlyList<Token> tokens, int at, bool any)
    {
        if (_small.TryGetValue(WordAt(tokens, at), out var small))
            return small;
        return
            any
            && at < tokens.Count
            && tokens[at] is { IsNumber: true, Text.Length: <= 3 }
            && int.TryParse(tokens[at].Text, CultureInfo.InvariantCulture, out var digits)
            ? digits
            : null;
    }

    // After "twenty" a unit may follow, after a hundred anything below it, after a unit nothing.
    private static bool Follows(int small, long last, bool any) =>
        !any || (last >= 100 && small > 0) || (last is >= 20 and < 100 && small is > 0 and < 10);

    private bool Points(IReadOnlyList<Token> tokens, int at) => _points.Contains(WordAt(tokens, at));

    private static bool IsHyphen(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at] is { Text: "-", IsSpaced: false } && at + 1 < tokens.Count && !tokens[at + 1].IsSpaced;

    private static string WordAt(IReadOnlyList<Token> tokens, int at) =>
        at < tokens.Count && tokens[at].IsWord ? tokens[at].Word : string.Empty;

    private static HashSet<string> Set(DataFile file, string key) =>
        file.List(key).Select(text => text.Value).ToHashSet(StringComparer.Ordinal);

    private static long Value(DataText text) =>
        long.TryParse(text.Value, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw text.Error($"'{text.Value}' is no whole number.");
}

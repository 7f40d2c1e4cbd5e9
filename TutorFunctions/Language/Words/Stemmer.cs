using System.Globalization;
using TutorFunctions.Language.Data;

namespace TutorFunctions.Language;

/// <summary>
/// Cuts inflections off by the rules of <c>stems.yaml</c>, so that "needs", "needed" and "needing" are one word. It need not be right, only
/// alike for all forms. Each rule group is tried in order and its first rule that fits is applied.
/// </summary>
public sealed class Stemmer
{
    private readonly List<List<Rule>> _groups;
    private readonly string _vowels;
    private readonly string _keptDoubles;
    private readonly Dictionary<string, string> _irregular = new(StringComparer.Ordinal);

    internal Stemmer(DataFile file)
    {
        _vowels = string.Concat(file.List("vowels").Select(text => text.Value));
        _keptDoubles = string.Concat(file.List("kept_doubles").Select(text => text.Value));
        _groups = [.. file.Keys("endings").Select(group => file.List(group.Value, "endings").ConvertAll(Read))];
        foreach (var stem in file.Keys("irregular"))
        {
            foreach (var form in file.List(stem.Value, "irregular"))
                _irregular[form.Value] = stem.Value;
        }
    }

    public string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        if (_irregular.TryGetValue(word, out var regular))
            word = regular;
        foreach (var group in _groups)
        {
            foreach (var rule in group)
            {
                if (word.Length < rule.ShortestWord || !word.EndsWith(rule.Ending, StringComparison.Ordinal))
                    continue;
                if (rule.Kept.Length > 0 && rule.Kept.Contains(word[^(rule.Ending.Length + 1)], StringComparison.Ordinal))
                    continue;
                var rest = word[..^rule.Ending.Length];
                if (rule.NeedsVowel && !rest.Any(letter => _vowels.Contains(letter, StringComparison.Ordinal)))
                    continue;
                word = (rule.Undoubles ? Undoubled(rest) : rest) + rule.Replacement;
                break;
            }
        }

        return word;
    }

    private string Undoubled(string word) =>
        word.Length > 3 && word[^1] == word[^2] && !_keptDoubles.Contains(word[^1], StringComparison.Ordinal) ? word[..^1] : word;

    // "ing > _ from 6 vowel undouble" cuts "ing" off words of six letters or more that keep a vowel.
    private static Rule Read(DataText text)
    {
        var parts = text.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            parts.Length < 5
            || parts[1] != ">"
            || parts[3] != "from"
            || !int.TryParse(parts[4], CultureInfo.InvariantCulture, out var shortest)
        )
            throw text.Error($"'{text.Value}' must be written as 'ending > replacement from letters', with _ for no replacement.");
        var rule = new Rule(parts[0], parts[2] == "_" ? string.Empty : parts[2], shortest);
        foreach (var option in parts[5..])
        {
            rule = option switch
            {
                "vowel" => rule with { NeedsVowel = true },
                "undouble" => rule with { Undoubles = true },
                _ when option.StartsWith("unless:", StringComparison.Ordinal) => rule with { Kept = option[7..] },
                _ => throw text.Error($"'{option}' is no option of an ending; there are vowel, undouble and unless:letters."),
            };
        }

        return rule;
    }

    private sealed record Rule(string Ending, string Replacement, int ShortestWord)
    {
        public bool NeedsVowel { get; init; }

        public bool Undoubles { get; init; }

        /// <summary>Letters before the ending that keep it.</summary>
        public string Kept { get; init; } = string.Empty;
    }
}

using System.Text;
using TutorFunctions.Language.Data;

namespace TutorFunctions.Language;

/// <summary>
/// How a word sounds, by the letter rules of <c>sounds.yaml</c>: words spelled by ear ("hyroglifs", "likwid") get the key of the word
/// meant. Vowels count as one sound, and none at the end of a word; a doubled consonant is one.
/// </summary>
public sealed class SoundKey
{
    private readonly List<(string Letters, string Sound)> _rules;
    private readonly string _vowels;

    internal SoundKey(DataFile file)
    {
        _rules =
        [
            .. file.Pairs("sounds")
                .Select(pair => (pair.Key.Value, pair.Value.Value == "_" ? string.Empty : pair.Value.Value))
                .OrderByDescending(rule => rule.Value.Length),
        ];
        _vowels = string.Concat(file.List("vowels").Select(text => text.Value));
    }

    public string Of(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var key = new StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var (length, sound) = SoundAt(word, at);
            foreach (var letter in sound)
            {
                var heard = _vowels.Contains(letter, StringComparison.Ordinal) ? 'a' : letter;
                if (key.Length == 0 || key[^1] != heard)
                    key.Append(heard);
            }

            at += length;
        }

        while (key.Length > 1 && key[^1] == 'a')
            key.Length--;
        return key.ToString();
    }

    // A rule that begins with ^ holds at the word's beginning only, one that ends with $ at its end.
    private (int Length, string Sound) SoundAt(string word, int at)
    {
        foreach (var (written, sound) in _rules)
        {
            var letters = written.Trim('^', '$');
            if (written[0] == '^' && at > 0)
                continue;
            if (written[^1] == '$' && at + letters.Length != word.Length)
                continue;
            if (string.CompareOrdinal(word, at, letters, 0, letters.Length) == 0)
                return (letters.Length, sound);
        }

        return (1, word[at].ToString());
    }
}

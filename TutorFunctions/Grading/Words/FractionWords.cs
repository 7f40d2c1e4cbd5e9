using System.Globalization;

namespace TutorFunctions.Grading.Words;

/// <summary>Makes one word of each fraction, so that "1/2", "one half" and "half" are the same.</summary>
internal static class FractionWords
{
    private static readonly string[] s_units =
    [
        "half",
        "third",
        "quarter",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ];

    public static List<WordOf> Joined(List<WordOf> words)
    {
        var joined = new List<WordOf>(words.Count);
        for (var at = 0; at < words.Count; at++)
        {
            if (IsWhole(words, at) && words[at] is { EndsClause: false } && Denominator(words, at + 1) is var (denominator, next))
            {
                joined.Add(Of(words[at].Lower, denominator, words[next - 1]));
                at = next - 1;
            }
            else
            {
                joined.Add(words[at].Lower == s_units[0] ? Of("1", 2, words[at]) : words[at]);
            }
        }

        return joined;
    }

    /// <summary>The denominator that begins there, in digits after a slash or as a word, and where the text goes on.</summary>
    private static (int Denominator, int Next)? Denominator(List<WordOf> words, int at)
    {
        if (at >= words.Count)
            return null;
        if (
            words[at].Lower == "/"
            && IsWhole(words, at + 1)
            && int.Parse(words[at + 1].Lower, CultureInfo.InvariantCulture) is > 0 and var digits
        )
            return (digits, at + 2);
        var word = words[at].Lower;
        var unit =
            word is "fourth" or "fourths" ? 2
            : word == "halves" ? 0
            : Array.FindIndex(s_units, known => word == known || word == known + "s");
        return unit < 0 ? null : (unit + 2, at + 1);
    }

    private static bool IsWhole(List<WordOf> words, int at) =>
        at < words.Count && words[at].IsNumber && words[at].Lower.Length < 7 && words[at].Lower.All(char.IsAsciiDigit);

    private static WordOf Of(string numerator, int denominator, WordOf last)
    {
        // Not in lowest terms: 6/8 and 3/4 can be two choices of one question.
        var text = string.Create(CultureInfo.InvariantCulture, $"{numerator}/{denominator}");
        return new WordOf(text, text, true, last.EndsClause) { EndsSentence = last.EndsSentence };
    }
}

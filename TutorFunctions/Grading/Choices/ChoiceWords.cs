using TutorFunctions.Grading.Reading;
using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Choices;

/// <summary>
/// Finds choices by their words: the whole text with small typing errors, inside a sentence, or by words that only one of them has.
/// </summary>
internal static class ChoiceWords
{
    public static Picked Find(IReadOnlyList<string> choices, List<Token> reply)
    {
        var words = Content(WordList.Of(reply)).ConvertAll(Plain);
        if (words.Count == 0)
            return Picked.None;
        var texts = choices.Select(choice => Content(WordList.Of(choice)).ConvertAll(Plain)).ToList();
        var whole = Whole(texts, words);
        if (whole.Count > 0)
            return new(whole);
        var inside = Inside(texts, words, exactness: 1);
        if (inside.IsNone && Inside(texts, words, exactness: 0) is { Indexes.Count: 1 } nearly)
            return nearly;
        return inside.IsNone ? ByTellingWords(texts, words) : inside;
    }

    private static List<WordOf> Content(List<WordOf> words)
    {
        var content = words.FindAll(word => word.Lower is not ("and" or "the" or "a" or "an" or "of" or "is" or "it" or "its" or "then"));
        return content.Count == 0 ? words : content;
    }

    // "smaller than one half" is "less than one half".
    private static WordOf Plain(WordOf word) =>
        word.Lower switch
        {
            "bigger" or "greater" or "larger" or "higher" or "over" or "above" => word with { Lower = "more", Stem = "more" },
            "smaller" or "fewer" or "lower" or "under" or "below" => word with { Lower = "less", Stem = "less" },
            _ => word,
        };

    // A choice met exactly goes before one that is only nearly met: "tenths" and "tens" lie close together.
    private static List<int> Whole(List<List<WordOf>> texts, List<WordOf> words)
    {
        foreach (var exactness in new[] { 2, 1, 0 })
        {
            var found = new List<int>();
            for (var index = 0; index < texts.Count; index++)
            {
                if (texts[index].Count == words.Count && Begins(words, 0, texts[index], exactness))
                    found.Add(index);
            }

            if (found.Count > 0)
                return found;
        }

        return [];
    }

    private static bool Begins(List<WordOf> words, int start, List<WordOf> text, int exactness)
    {
        if (text.Count == 0 || start + text.Count > words.Count)
            return false;
        for (var at = 0; at < text.Count; at++)
        {
            var (word, expected) = (words[start + at], text[at]);
            var matches = exactness switch
            {
                2 => word.Lower == expected.Lower,
                1 => word.Stem == expected.Stem,
                _ => word.Matches(expected),
            };
            if (!matches)
                return false;
        }

        return true;
    }

    private static Picked Inside(List<List<WordOf>> texts, List<WordOf> words, int exactness)
    {
        var taken = new bool[words.Count];
        var found = new List<int>();
        var denied = new List<int>();
        // Longer texts first, so that "ten thousands" is not taken for "thousands" as well.
        foreach (var index in Enumerable.Range(0, texts.Count).OrderByDescending(index => texts[index].Count))
        {
            var text = texts[index];
            if (text.Count == 1 && text[0].Lower.Length < 2)
                continue;
            for (var start = 0; start + text.Count <= words.Count; start++)
            {
                if (taken[start] || !Begins(words, start, text, exactness))
                    continue;
                for (var at = start; at < start + text.Count; at++)
                    taken[at] = true;
                (IsDenied(words, start) ? denied : found).Add(index);
                break;
            }
        }

        return found.Count > 0 ? new(found) : new(denied, IsDenied: denied.Count > 0);
    }

    private static bool IsDenied(List<WordOf> words, int start)
    {
        for (var at = start - 1; at >= 0 && at >= start - 2 && !words[at].EndsClause; at--)
        {
            if (words[at].Lower is "not" or "isnt" or "never" or "arent")
                return true;
        }

        return false;
    }

    // "conditional" is enough for "Conditional Equation" when no other choice has the word.
    private static Picked ByTellingWords(List<List<WordOf>> texts, List<WordOf> words)
    {
        if (!words.Exists(word => !word.IsNumber && word.Lower.Length >= 3))
            return Picked.None;
        // Of two numbers it counts which belongs to what, and words in any order do not tell.
        if (words.Count(word => word.IsNumber) > 1)
            return Picked.None;
        var found = new List<int>();
        for (var index = 0; index < texts.Count; index++)
        {
            if (words.TrueForAll(word => texts[index].Exists(word.Matches)))
                found.Add(index);
        }

        return found.Count == 1 ? new(found) : Picked.None;
    }
}

using TutorFunctions.Language;

namespace TutorFunctions.Grading.Words;

/// <summary>Joins and parts the words of a reply as the answer writes them: "photo synthesis", "carbondioxide".</summary>
internal static class CompoundWords
{
    private const int ShortestCompound = 8;

    /// <summary>The reply's words, written as in the phrases.</summary>
    public static List<WordOf> Fit(List<WordOf> reply, IReadOnlyList<List<WordOf>> phrases)
    {
        var fitted = new List<WordOf>(reply.Count);
        for (var at = 0; at < reply.Count; at++)
        {
            if (at + 1 < reply.Count && Joined(reply[at], reply[at + 1], phrases) is { } compound)
            {
                fitted.Add(compound with { EndsClause = reply[at + 1].EndsClause, EndsSentence = reply[at + 1].EndsSentence });
                at++;
            }
            else if (Parted(reply[at], phrases) is var (first, second))
            {
                fitted.Add(first with { EndsClause = false, EndsSentence = false });
                fitted.Add(second with { EndsClause = reply[at].EndsClause, EndsSentence = reply[at].EndsSentence });
            }
            else
            {
                fitted.Add(reply[at]);
            }
        }

        return fitted;
    }

    // Stricter than for one word: "see light" is no "sunlight".
    private static bool IsOne(string written, string meant) => written[0] == meant[0] && EditDistance.Between(written, meant) <= 1;

    private static WordOf? Joined(WordOf first, WordOf second, IReadOnlyList<List<WordOf>> phrases)
    {
        if (first.IsNumber || second.IsNumber || first.EndsClause || first.Lower.Length + second.Lower.Length < ShortestCompound)
            return null;
        var joined = first.Lower + second.Lower;
        foreach (var phrase in phrases)
        {
            foreach (var word in phrase)
            {
                // A small word before a long one is not half of it: "the oxygen".
                if (word.Lower.Length < ShortestCompound || StopWords.Contains(first.Lower) || StopWords.Contains(second.Lower))
                    continue;
                if (IsOne(joined, word.Lower) && !first.Matches(word) && !second.Matches(word))
                    return word;
            }
        }

        return null;
    }

    private static (WordOf First, WordOf Second)? Parted(WordOf word, IReadOnlyList<List<WordOf>> phrases)
    {
        if (word.IsNumber || word.Lower.Length < ShortestCompound)
            return null;
        foreach (var phrase in phrases)
        {
            for (var at = 0; at + 1 < phrase.Count; at++)
            {
                if (
                    phrase[at].IsNumber
                    || phrase[at + 1].IsNumber
                    || phrase[at].Lower.Length + phrase[at + 1].Lower.Length < ShortestCompound
                )
                    continue;
                if (IsOne(word.Lower, phrase[at].Lower + phrase[at + 1].Lower))
                    return (phrase[at], phrase[at + 1]);
            }
        }

        return null;
    }
}

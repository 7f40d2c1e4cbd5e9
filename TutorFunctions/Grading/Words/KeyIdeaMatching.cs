namespace TutorFunctions.Grading.Words;

/// <summary>
/// Finds ideas in a text. A phrase is there when its words are, close together in one sentence and in any inflection. An idea that is
/// denied ("plants do not need light") or only one of two guesses ("photosynthesis or respiration") is not there.
/// </summary>
internal static class KeyIdeaMatching
{
    private const int FillersAllowed = 3;
    private const int NegationReach = 3;

    /// <summary>Whether any of the phrases is expressed.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="phrases">The phrases, each enough.</param>
    /// <param name="known">All that may be meant; what is none of it and stands after "or" is another guess.</param>
    public static bool Expresses(List<WordOf> reply, List<List<WordOf>> phrases, List<List<WordOf>> known)
    {
        foreach (var phrase in phrases)
        {
            if (Expresses(reply, phrase, known))
                return true;
        }

        return false;
    }

    /// <summary>Where the words of a wording stand in the text one after the other.</summary>
    public static IEnumerable<(int Start, int End)> Stretches(List<WordOf> reply, List<WordOf> wording)
    {
        for (var start = 0; wording.Count > 0 && start + wording.Count <= reply.Count; start++)
        {
            var at = 0;
            while (at < wording.Count && reply[start + at].Matches(wording[at]))
                at++;
            if (at == wording.Count)
                yield return (start, start + at);
        }
    }

    /// <summary>
    /// Whether the phrase is said as it stands, with nothing but small words between: what speaks against an idea has to be said plainly.
    /// </summary>
    public static bool Says(List<WordOf> reply, List<WordOf> phrase)
    {
        var denies = phrase.Exists(word => IsNegation(word.Lower));
        for (var start = 0; phrase.Count > 0 && start < reply.Count; start++)
        {
            var at = start;
            var found = 0;
            while (at < reply.Count && found < phrase.Count)
            {
                if (reply[at].Matches(phrase[found]))
                    found++;
                else if (found == 0 || !IsFiller(reply[at].Lower))
                    break;
                if (found < phrase.Count && reply[at].EndsSentence)
                    break;
                at++;
            }

            if (found == phrase.Count && (denies || !IsDenied(reply, start, at)))
                return true;
        }

        return false;
    }

    internal static bool IsNegation(string lower) =>
        lower is "not" or "no" or "never" or "without" or "none" or "neither" or "nor" or "hardly" or "nothing";

    // "Oxygen from water" is not "oxygen and water".
    private static bool IsFiller(string lower) =>
        lower is "the" or "a" or "an" or "and" or "also" or "very" or "really" or "just" or "some" or "so";

    private static bool Expresses(List<WordOf> reply, List<WordOf> phrase, List<List<WordOf>> known)
    {
        var words = phrase.FindAll(word => !StopWords.Contains(word.Lower));
        if (words.Count == 0)
            words = phrase;
        if (words.Count == 0)
            return false;
        var denies = words.Exists(word => IsNegation(word.Lower));
        // "5 is more than 3" is not said by "3 is more than 5", nor "not a substance" by "a substance and not energy".
        var inOrder = denies || phrase.Exists(word => word.Lower is "than" or "of" or "<" or ">" or "<=" or ">=");
        for (var start = 0; start < reply.Count; start++)
        {
            if (Match(reply, words, start, inOrder) is not { } end)
                continue;
            if (denies || (!IsDenied(reply, start, end) && !Guesses.Between(reply, start, end, known)))
                return true;
        }

        return false;
    }

    private static int? Match(List<WordOf> reply, List<WordOf> words, int start, bool inOrder)
    {
        // The stretch begins with one of the phrase's words, so that it is no longer than it need be.
        if (inOrder ? !reply[start].Matches(words[0]) : !words.Exists(word => reply[start].Matches(word)))
            return null;
        var end = Math.Min(reply.Count, start + words.Count + FillersAllowed + (words.Count > 2 ? 2 : 0));
        for (var at = start; at < end; at++)
        {
            if (reply[at].EndsSentence)
                end = at + 1;
        }

        Span<bool> used = stackalloc bool[end - start];
        var last = start;
        foreach (var word in words)
        {
            var at = inOrder ? last : start;
            while (at < end && (used[at - start] || !reply[at].Matches(word)))
                at++;
            if (at == end)
                return null;
            used[at - start] = true;
            last = Math.Max(last, at);
        }

        return last + 1;
    }

    private static bool IsDenied(List<WordOf> reply, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (IsNegation(reply[at].Lower) && !IsNotOnly(reply, at, reply.Count))
                return true;
        }

        for (var at = start - 1; at >= 0 && at >= start - NegationReach; at--)
        {
            if (reply[at].EndsClause || reply[at].Lower is "but" or "because" or "so" or "and")
                return false;
            if (IsNegation(reply[at].Lower))
                return !IsNotOnly(reply, at, start);
        }

        // "is it true that ...? no"
        return end < reply.Count
            && !reply[end - 1].EndsClause
            && (
                reply[end].Lower is "not"
                || (
                    end + 1 < reply.Count
                    && reply[end].Lower is "is" or "are" or "was" or "does" or "do" or "can" or "would"
                    && reply[end + 1].Lower is "not" or "wrong" or "false"
                )
            );
    }

    // "Not only light", but in "two and not only one" the words that are denied are "only one".
    private static bool IsNotOnly(List<WordOf> reply, int at, int start) =>
        at + 1 < Math.Min(reply.Count, start) && reply[at + 1].Lower is "only" or "just";
}

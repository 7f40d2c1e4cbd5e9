namespace TutorFunctions.Grading.Words;

/// <summary>
/// Finds ideas in a text. A phrase is there when its words are, in any order, close together and in any inflection; an idea that is denied
/// ("plants do not need light") is not there.
/// </summary>
internal static class KeyIdeaMatching
{
    private const int FillersAllowed = 3;
    private const int NegationReach = 3;

    /// <summary>Whether any of the phrases is expressed.</summary>
    public static bool Expresses(List<WordOf> reply, IReadOnlyList<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (Expresses(reply, phrase)) return true;
        }

        return false;
    }

    /// <summary>Whether the phrase is expressed.</summary>
    public static bool Expresses(List<WordOf> reply, string phrase)
    {
        var all = WordList.Of(phrase);
        var words = all.FindAll(word => !StopWords.Contains(word.Lower));
        if (words.Count == 0) words = all;
        if (words.Count == 0) return false;
        var denies = words.Exists(word => IsNegation(word.Lower));
        for (var start = 0; start < reply.Count; start++)
        {
            if (Match(reply, words, start) is { } end && (denies || !IsDenied(reply, start, end))) return true;
        }

        return false;
    }

    /// <summary>Whether the words of a wording stand in the text one after the other and are not denied.</summary>
    public static bool Contains(List<WordOf> reply, List<WordOf> wording)
    {
        var denies = wording.Exists(word => IsNegation(word.Lower));
        for (var start = 0; start + wording.Count <= reply.Count; start++)
        {
            var at = 0;
            while (at < wording.Count && reply[start + at].Matches(wording[at])) at++;
            if (at == wording.Count && at > 0 && (denies || !IsDenied(reply, start, start + at))) return true;
        }

        return false;
    }

    private static int? Match(List<WordOf> reply, List<WordOf> words, int start)
    {
        // The stretch begins with one of the phrase's words, so that it is no longer than it need be.
        if (!words.Exists(word => reply[start].Matches(word))) return null;
        var end = Math.Min(reply.Count, start + words.Count + FillersAllowed + (words.Count > 2 ? 2 : 0));
        Span<bool> used = stackalloc bool[end - start];
        var last = start;
        foreach (var word in words)
        {
            var at = start;
            while (at < end && (used[at - start] || !reply[at].Matches(word))) at++;
            if (at == end) return null;
            used[at - start] = true;
            last = Math.Max(last, at);
        }

        return last + 1;
    }

    private static bool IsDenied(List<WordOf> reply, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (IsNegation(reply[at].Lower) && !IsNotOnly(reply, at)) return true;
        }

        for (var at = start - 1; at >= 0 && at >= start - NegationReach; at--)
        {
            if (reply[at].EndsClause || reply[at].Lower is "but" or "because" or "so" or "and") return false;
            if (IsNegation(reply[at].Lower)) return !IsNotOnly(reply, at);
        }

        // "is it true that ...? no"
        return end < reply.Count && !reply[end - 1].EndsClause && reply[end].Lower is "not" or "isnt" or "arent"
            || (end + 1 < reply.Count && !reply[end - 1].EndsClause && reply[end].Lower is "is" or "are" or "was" or "does" or "do"
                && reply[end + 1].Lower is "not" or "wrong" or "false");
    }

    private static bool IsNotOnly(List<WordOf> reply, int at) => at + 1 < reply.Count && reply[at + 1].Lower is "only" or "just";

    internal static bool IsNegation(string lower) => lower is "not" or "no" or "never" or "without" or "cannot" or "none" or "neither"
        or "nor"
        or "dont" or "doesnt" or "didnt" or "isnt" or "arent" or "wasnt" or "werent" or "cant" or "couldnt" or "wont" or "wouldnt"
        or "shouldnt" or "hasnt" or "havent" or "hardly" or "nothing";
}

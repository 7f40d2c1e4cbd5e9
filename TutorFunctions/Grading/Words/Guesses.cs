namespace TutorFunctions.Grading.Words;

/// <summary>Tells two guesses, "photosynthesis or respiration", from two things that go together, "without light or water".</summary>
internal static class Guesses
{
    private const int LongestGuess = 2;

    /// <summary>Whether the stretch is one side of an "or" whose other side is something that is not meant.</summary>
    /// <param name="reply">The reply.</param>
    /// <param name="start">Where the stretch begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="known">All that may be meant.</param>
    public static bool Between(List<WordOf> reply, int start, int end, List<List<WordOf>> known)
    {
        if (end < reply.Count && reply[end].Lower == "or" && !reply[end - 1].EndsSentence)
            return IsAnother(After(reply, end + 1), known);
        if (start == 0 || reply[start - 1].Lower != "or" || !IsEnd(reply, end))
            return false;
        return IsAnother(Before(reply, start - 1), known);
    }

    private static bool IsAnother(List<WordOf> guess, List<List<WordOf>> known) =>
        guess.Count is > 0 and <= LongestGuess && !guess.Exists(word => known.Exists(phrase => phrase.Exists(word.Matches)));

    // A longer rest is a sentence of its own: "or they die of hunger".
    private static List<WordOf> After(List<WordOf> reply, int start)
    {
        var guess = new List<WordOf>();
        for (var at = start; at < reply.Count; at++)
        {
            if (reply[at].Lower is "they" or "it" or "we" or "you" or "i")
                return [];
            if (!StopWords.Contains(reply[at].Lower))
                guess.Add(reply[at]);
            if (reply[at].EndsClause)
                break;
        }

        return guess;
    }

    private static List<WordOf> Before(List<WordOf> reply, int end)
    {
        var guess = new List<WordOf>();
        for (var at = end - 1; at >= 0 && (at == end - 1 || !reply[at].EndsSentence); at--)
        {
            if (reply[at].Lower is not "either" && !StopWords.Contains(reply[at].Lower))
                guess.Add(reply[at]);
        }

        return guess;
    }

    private static bool IsEnd(List<WordOf> reply, int end) => end >= reply.Count || reply[end - 1].EndsClause;
}

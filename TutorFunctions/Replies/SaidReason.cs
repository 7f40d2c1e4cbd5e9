using TutorFunctions.Language;
using TutorFunctions.Language.Text;

namespace TutorFunctions.Replies;

/// <summary>The reason that a learner gives, in the learner's own words.</summary>
internal static class SaidReason
{
    private const int Shortest = 8;
    private const int Longest = 80;

    /// <returns>What follows "because" or a word like it, to the end of the sentence; null where there is none to be said back.</returns>
    public static string? In(string reply)
    {
        var tokens = LanguagePack.English.Tokens(reply);
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            if (!tokens[at].IsWord || !LanguagePack.English.Classes.Has("reason", tokens[at].Word))
                continue;
            var end = at + 1;
            while (end < tokens.Count && tokens[end].Kind != TokenKind.Stop)
                end++;
            if (end == at + 1 || (end < tokens.Count && tokens[end].Text == "?"))
                return null;
            var reason = tokens[at + 1].Span.To(tokens[end - 1].Span).In(reply).Trim().TrimEnd(',', '-');
            return
                reason.Length is >= Shortest and <= Longest
                && tokens[at + 1].Word is not "of"
                && !reason.Contains('"', StringComparison.Ordinal)
                ? reason
                : null;
        }

        return null;
    }
}

using TutorFunctions.Grading.Words;

namespace TutorFunctions.Grading.Choices;

/// <summary>
/// Reads a reply that compares the options instead of naming one: "2/8 is less than 3/8" names 3/8 where the bigger one is asked, and 2/8
/// where the smaller one is. Without the question's words nobody can tell which of the two is meant.
/// </summary>
internal static class ChoiceComparison
{
    private const int NegationReach = 4;

    /// <summary>What the reply picks by comparing; null when it compares nothing.</summary>
    /// <param name="choices">The choices.</param>
    /// <param name="prompt">The question.</param>
    /// <param name="reply">The reply's words, without its reasons.</param>
    public static Picked? Read(IReadOnlyList<string> choices, string? prompt, List<WordOf> reply)
    {
        if (!reply.Exists(word => IsComparison(word.Lower)) || OptionMentions.Of(choices) is not { } options)
            return null;
        var mentions = options.Find(reply);
        if (mentions.Count == 0)
            return null;
        // "5/8 or 3/8" leaves it open, whatever else is said.
        for (var index = 1; index < mentions.Count; index++)
        {
            if (mentions[index].Start == mentions[index - 1].End + 1 && reply[mentions[index].Start - 1].Lower == "or")
                return null;
        }

        var asked = Comparing.Asked(prompt);
        var claims = new Claims();
        foreach (var (start, end) in Clauses(reply, mentions))
            Collect(reply, mentions, start, end, asked == 0 ? 1 : asked, prompt, claims);
        if (!claims.Compares)
            return null;
        if (asked != 0)
            return claims.Conclude(options.Options);
        return mentions.Select(mention => mention.Option).Distinct().Count() > 1 ? Picked.None : null;
    }

    private static bool IsComparison(string lower) => Comparing.Direction(lower) != 0 || lower is "before" or "after";

    private static List<(int Start, int End)> Clauses(List<WordOf> reply, List<(int Start, int End, int Option)> mentions)
    {
        var clauses = new List<(int Start, int End)>(2);
        var start = 0;
        for (var at = 0; at < reply.Count; at++)
        {
            var isConclusion = at > 0 && reply[at].Lower is "so" or "therefore" or "thus" or "hence";
            var joinsOptions = mentions.Exists(mention => mention.End == at) && mentions.Exists(mention => mention.Start == at + 1);
            var isJoin = isConclusion || reply[at].Lower is "but" or "while" or "whereas" || (reply[at].Lower == "and" && !joinsOptions);
            if (!isJoin && !reply[at].EndsClause && at < reply.Count - 1)
                continue;
            var end = isJoin ? at : at + 1;
            if (end > start)
                clauses.Add((start, end));
            // What follows "so" is what the learner ends with.
            if (isConclusion && mentions.Exists(mention => mention.Start > at))
                clauses.Clear();
            start = at + 1;
        }

        return clauses;
    }

    private static void Collect(
        List<WordOf> reply,
        List<(int Start, int End, int Option)> mentions,
        int start,
        int end,
        int asked,
        string? prompt,
        Claims claims
    )
    {
        var here = mentions.FindAll(mention => mention.Start >= start && mention.End <= end);
        var compares = false;
        var from = start;
        for (var at = start; at < end; at++)
        {
            var direction = Direction(reply, at) * asked;
            if (direction == 0 || IsAboutSomethingElse(reply, at, end, here, prompt))
                continue;
            var next = at + 1;
            while (next < end && Direction(reply, next) == 0)
                next++;
            compares |= Claim(reply, here, (from, at, next), direction, claims);
            from = reply[at].IsNumber || HasThan(reply, at, next) ? at + 1 : here.FindLast(mention => mention.End <= next).Start;
            from = Math.Max(from, start);
        }

        if (compares)
            return;
        foreach (var mention in here)
        {
            if (IsDenied(reply, start, mention.Start))
                claims.Deny(mention.Option);
            else
                claims.Name(mention.Option);
        }
    }

    private static int Direction(List<WordOf> reply, int at)
    {
        var comes = at > 0 && reply[at - 1].Lower is "come" or "comes" or "is" or "are" or "goes";
        return reply[at].Lower switch
        {
            "before" => comes ? -1 : 0,
            "after" => comes ? 1 : 0,
            var lower => Comparing.Direction(lower),
        };
    }

    // "1/8 has more pieces" does not say that 1/8 is more, unless the question is about pieces.
    private static bool IsAboutSomethingElse(
        List<WordOf> reply,
        int at,
        int end,
        List<(int Start, int End, int Option)> here,
        string? prompt
    )
    {
        if (reply[at].IsNumber || reply[at].EndsClause || at + 1 >= end || here.Exists(mention => mention.Start == at + 1))
            return false;
        var noun = reply[at + 1];
        if (noun.IsNumber || StopWords.Contains(noun.Lower) || KeyIdeaMatching.IsNegation(noun.Lower))
            return false;
        if (noun.Lower is "than" or "one" or "fraction" or "number" or "part" or "share" or "amount" or "value" or "full" or "or")
            return false;
        return prompt is not null && !WordList.Of(prompt).Exists(noun.Matches);
    }

    private static bool Claim(
        List<WordOf> reply,
        List<(int Start, int End, int Option)> here,
        (int From, int At, int Next) place,
        int direction,
        Claims claims
    )
    {
        var (from, at, next) = place;
        var before = here.FindIndex(mention => mention.Start >= from && mention.End <= at);
        if (before >= 0)
            before = here.FindLastIndex(mention => mention.Start >= from && mention.End <= at);
        var after = here.FindIndex(mention => mention.Start > at && mention.Start < next);
        var isSign = reply[at].IsNumber;
        var links = isSign || HasThan(reply, at, next) || reply[at].Lower is "before" or "after" or "below" or "above" or "under";
        // Around a sign only what touches it is compared: in "5/8, 5 > 3" that is no option.
        if (isSign && before >= 0 && here[before].End != at)
            before = -1;
        if (isSign && after >= 0 && here[after].Start != at + 1)
            after = -1;
        if (before < 0 && after < 0)
            return false;
        var isMore = direction > 0;
        var second = after >= 0 && (links || before < 0) ? here[after].Option : -1;
        if (before < 0)
        {
            if (!IsDenied(reply, from, here[after].Start))
                claims.Rank(second, links ? !isMore : isMore);
            else
                claims.DenyComparison(links || !isMore ? -1 : second);
            return true;
        }

        var isDenied = IsDenied(reply, here[before].End, at) || IsDenied(reply, from, here[before].Start);
        // "1/8 and 3/8 are less than 7/8" says it of both.
        for (var subject = before; subject >= 0; subject--)
        {
            var first = here[subject].Option;
            if (isDenied)
                claims.DenyComparison(isMore ? first : second);
            else if (second >= 0 && first != second)
                claims.Compare(isMore ? first : second, isMore ? second : first);
            // Less than what is no option tells nothing about the other options.
            else if (isMore || !links)
                claims.Rank(first, isMore);
            if (subject == 0 || here[subject - 1].End + 1 != here[subject].Start || reply[here[subject].Start - 1].Lower != "and")
                break;
        }

        return true;
    }

    private static bool HasThan(List<WordOf> reply, int at, int next)
    {
        for (var place = at + 1; place < next; place++)
        {
            if (reply[place].Lower is "than" or "then" or "to")
                return true;
        }

        return false;
    }

    private static bool IsDenied(List<WordOf> reply, int from, int to)
    {
        for (var at = to - 1; at >= from && at >= to - NegationReach; at--)
        {
            if (KeyIdeaMatching.IsNegation(reply[at].Lower))
                return true;
        }

        return false;
    }
}

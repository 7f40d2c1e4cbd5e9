using TutorFunctions.Language;

namespace TutorFunctions.Replies;

/// <summary>The parts of a reply that ask something.</summary>
public static class AskedClauses
{
    /// <summary>
    /// Sentences that end with a question mark, from their first clause that begins to ask, and clauses that begin with a word that asks:
    /// "19 bc 20 is the fence. why doesnt it include the 20 tho".
    /// </summary>
    public static IReadOnlyList<string> In(string reply)
    {
        var language = LanguagePack.English;
        var text = ReplyText.Of(reply, language);
        return [.. text.Sentences.Select(sentence => Clause(text, sentence, language)).OfType<string>()];
    }

    /// <summary>Whether the learner says that an earlier question was not answered: "u skipped my question".</summary>
    public static bool SaysUnanswered(string reply) => LanguagePack.English.Says("unanswered", reply);

    private static string? Clause(ReplyText text, Sentence sentence, LanguagePack language)
    {
        var start = Enumerable
            .Range(sentence.Start, sentence.End - sentence.Start)
            .Where(at => BeginsToAsk(text, sentence, at, language))
            .Select(static at => (int?)at)
            .FirstOrDefault();
        // "-1/2 - 1/4 = -3/4 done?" asks about the answer, not about the lesson.
        if (start is null && (!sentence.IsQuestion || HasNumber(text, sentence)))
            return null;
        return text.Tokens[start ?? sentence.Start].Span.To(text.Tokens[sentence.End - 1].Span).In(text.Original);
    }

    // "why ..." anywhere but after a word that takes it in ("I know why"); "what", "how" and "can" at the beginning of a clause.
    private static bool BeginsToAsk(ReplyText text, Sentence sentence, int at, LanguagePack language)
    {
        var word = text.Tokens[at].Word;
        var asksForYes = language.Classes.Has("aux", word) && (sentence.IsQuestion || IsSubject(text, sentence, at + 1, language));
        if (!text.Tokens[at].IsWord || !(language.Classes.Has("wh", word) || asksForYes))
            return false;
        for (var before = at - 1; before >= sentence.Start; before--)
        {
            var token = text.Tokens[before];
            if (!token.IsWord || language.Classes.Has("joint", token.Word))
                return true;
            if (!language.Classes.Has("filler", token.Word) && !language.Classes.Has("asking", token.Word))
                return false;
        }

        return true;
    }

    private static bool HasNumber(ReplyText text, Sentence sentence) =>
        text.Tokens.Take(sentence.Start..sentence.End).Any(static token => token.IsNumber);

    // "can i draw it", "is there a way": asked without a mark.
    private static bool IsSubject(ReplyText text, Sentence sentence, int at, LanguagePack language) =>
        at < sentence.End
        && (
            language.Classes.Has("i", text.Tokens[at].Word)
            || language.Classes.Has("they", text.Tokens[at].Word)
            || text.Tokens[at].Word is "we" or "there" or "this" or "that"
        );
}

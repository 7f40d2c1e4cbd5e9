using TutorFunctions.Language;

namespace TutorFunctions.Replies;

/// <summary>The parts of a reply in which a reason, a step or a belief may stand.</summary>
internal static class ThoughtTexts
{
    /// <summary>Texts of a reply that are looked up: each costs some ten milliseconds.</summary>
    private const int MostTexts = 4;

    private const int FewestWords = 3;

    /// <returns>What follows "because", then the sentences that have enough words, as the learner wrote them.</returns>
    public static IReadOnlyList<string> In(string reply)
    {
        var text = ReplyText.Of(reply, LanguagePack.English);
        return
        [
            .. text
                .Sentences.Where(sentence =>
                    text.Tokens.Take(sentence.Start..sentence.End).Count(static token => token.IsWord) >= FewestWords
                )
                .Select(sentence => sentence.Span(text.Tokens).In(reply))
                .Prepend(SaidReason.In(reply))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Take(MostTexts),
        ];
    }
}

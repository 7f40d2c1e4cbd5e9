using TutorFunctions.Grading;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Candidates;

namespace TutorFunctions.Replies;

/// <summary>
/// A choice that a reply picks by its letter in so many words, right or wrong, whatever else it says: "This is hard. I think B, because",
/// "Then D. But please tell me why".
/// </summary>
internal static class StatedChoice
{
    /// <returns>The last choice that is picked; null when none is, or when what is said of it speaks against its being meant.</returns>
    public static int? Find(ReplyAnalysis analysis)
    {
        if (analysis.Question.Key.Kind != AnswerKind.Choice)
            return null;
        for (var index = analysis.Candidates.Count - 1; index >= 0; index--)
        {
            if (IsLetter(analysis, index) && IsPicked(analysis, index))
                return index;
        }

        return null;
    }

    private static bool IsLetter(ReplyAnalysis analysis, int index)
    {
        var candidate = analysis.Candidates[index];
        return candidate is { Kind: CandidateKind.Option, Span.Length: 1, Option: { } option }
            && char.ToUpperInvariant(candidate.Span.In(analysis.Text.Original)[0]) == (char)('A' + option);
    }

    private static bool IsPicked(ReplyAnalysis analysis, int index)
    {
        var (span, tokens) = (analysis.Candidates[index].Span, analysis.Text.Tokens);
        var sentence = analysis.Text.Sentences[analysis.Text.SentenceAt(span)];
        if (sentence.IsQuestion || ClauseClaim.IsAgainst(analysis, index))
            return false;
        var at = analysis.Text.TokenAt(sentence, span);
        var isBracketed = at > 0 && tokens[at - 1].Text == "(" && at + 1 < tokens.Count && tokens[at + 1].Text == ")";
        var endsClause = PlainClaim.IsSetApart(analysis, at + 1) || ClauseClaim.IsTrailing(analysis, at + 1);
        return isBracketed || (endsClause && Introduces(analysis, sentence, at));
    }

    // Nothing but words that introduce an answer stands before it in its part of the sentence.
    private static bool Introduces(ReplyAnalysis analysis, Sentence sentence, int letter)
    {
        for (var at = letter - 1; at >= sentence.Start; at--)
        {
            var token = analysis.Text.Tokens[at];
            if (ClauseClaim.BeginsClause(analysis, token))
                return true;
            if (!token.IsWord || !IsIntroduction(analysis, token))
                return false;
        }

        return true;
    }

    private static bool IsIntroduction(ReplyAnalysis analysis, Token token) =>
        PlainClaim.IsIntroduction(analysis, token)
        || analysis.Language.Classes.Has("picking", token.Word)
        || analysis.Language.Classes.Has("thus", token.Word)
        || analysis.Language.Classes.Has("hedge", token.Word)
        || analysis.Language.Classes.Has("leading", token.Word);
}

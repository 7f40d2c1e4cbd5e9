using TutorFunctions.Grading;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;

namespace TutorFunctions.Replies;

/// <summary>
/// Right values that a reply states within a sentence or at the end of its working: "the word is printed 3 times", "so 18 in an hour".
/// </summary>
internal static class StatedClaim
{
    /// <summary>Numbers of a reply of which the last is the end of what goes before.</summary>
    private const int FewestValues = 3;

    /// <summary>
    /// The right value that the reply states of what is asked, in the question's own words or counting what is to be counted, and sets
    /// apart: "the word is printed 3 times"; null when there is none.
    /// </summary>
    public static int? Find(ReplyAnalysis analysis)
    {
        for (var index = 0; index < analysis.Candidates.Count; index++)
        {
            if (analysis.Judged[index].Verdict == ClaimVerdict.Right && ClauseClaim.Is(analysis, index))
                return index;
            if (
                analysis.Question.Key.Kind == AnswerKind.Number
                && PlainClaim.MayBe(analysis, index)
                && (
                    IsEndOfTrueEquation(analysis, index)
                    || (
                        !IsInQuestion(analysis, index)
                        && (
                            (analysis.Counts(index) ? IsEndOfClause(analysis, index) : PlainClaim.Leads(analysis, index, IsOfQuestion))
                            || IsConcluded(analysis, index)
                            || IsLastOfSeveral(analysis, index)
                        )
                    )
                )
            )
                return index;
        }

        return null;
    }

    // "the same as 72/6 = 12, can you always do that?"
    private static bool IsEndOfTrueEquation(ReplyAnalysis analysis, int index) =>
        analysis.Candidates[index].EndsEquation
        && analysis.Checks.Any(check => check.IsTrue && check.Span.Contains(analysis.Candidates[index].Span));

    // "so 18 in a whole one", "so in my notebook stands 1824."
    private static bool IsConcluded(ReplyAnalysis analysis, int index)
    {
        var span = analysis.Candidates[index].Span;
        var sentence = analysis.Text.Sentences[analysis.Text.SentenceAt(span)];
        var tokens = analysis.Text.Tokens;
        var at = analysis.Text.TokenAt(sentence, span);
        var isAfterSo = at > 0 && analysis.Language.Classes.Has("thus", tokens[at - 1].Word);
        return isAfterSo
            || (
                analysis.Language.Classes.Has("thus", tokens[sentence.Start].Word)
                && tokens.Take(sentence.Start..sentence.End).All(token => !token.IsNumber || token.Span.Start >= span.Start)
                && tokens[sentence.End - 1].Span.End <= span.End
            );
    }

    // "63 and 30 are 93, I gave 2 too much, and I have 91": the end of working in words.
    private static bool IsLastOfSeveral(ReplyAnalysis analysis, int index) =>
        index == analysis.Candidates.Count - 1
        && analysis.Text.Tokens[^1] is var last
        && (
            last.Span.End <= analysis.Candidates[index].Span.End
            || (last.Kind == TokenKind.Stop && analysis.Text.Tokens[^2].Span.End <= analysis.Candidates[index].Span.End)
        )
        && analysis.Text.Tokens.LastOrDefault(token => token.Span.End <= analysis.Candidates[index].Span.Start) is { IsWord: true } before
        && analysis.Language.Classes.Has("states", before.Word)
        && analysis.Candidates.Count(static candidate => candidate is { Kind: CandidateKind.Value, IsLoose: false }) >= FewestValues;

    private static bool IsInQuestion(ReplyAnalysis analysis, int index) =>
        analysis.Text.Sentences[analysis.Text.SentenceAt(analysis.Candidates[index].Span)].IsQuestion;

    // "3 times", "3 times, because", "3 times with"
    private static bool IsEndOfClause(ReplyAnalysis analysis, int index)
    {
        var tokens = analysis.Text.Tokens;
        var after = tokens.Count;
        for (var at = tokens.Count - 1; at >= 0 && tokens[at].Span.Start >= analysis.Candidates[index].Span.End; at--)
            after = at;
        return PlainClaim.IsSetApart(analysis, after) || PlainClaim.IsSetApart(analysis, after + 1);
    }

    private static bool IsOfQuestion(ReplyAnalysis analysis, Token token) =>
        PlainClaim.IsIntroduction(analysis, token)
        || token.Word is "the" or "a" or "an" or "of" or "are" or "was" or "were" or "has" or "have" or "makes" or "so" or "there"
        || analysis.Question.PromptStems.Contains(analysis.Language.Stemmer.Stem(token.Word));
}

using TutorFunctions.Grading;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;

namespace TutorFunctions.Replies;

/// <summary>
/// Right values that stand where an answer stands, at the beginning of a reply or as the last of its values. That a value which is talked
/// of for another reason stands there and is right is so rare that it is taken as the claim against some doubt of the learned weights.
/// </summary>
internal static class PlainClaim
{
    // What the words around a value make of it that speaks against its being the answer.
    private static readonly string[] s_against =
    [
        "denied",
        "doubted",
        "corrected",
        "quoted",
        "asked_inverted",
        "asked_about",
        "either",
    ];

    /// <summary>Whether nothing that is said of a right value speaks against its being the claim.</summary>
    public static bool MayBe(ReplyAnalysis analysis, int index) =>
        analysis.Judged[index].Verdict == ClaimVerdict.Right
        && analysis.Candidates[index].Kind is CandidateKind.Value or CandidateKind.Relation or CandidateKind.List or CandidateKind.Option
        && !Array.Exists(s_against, analysis.Roles[index].Contains);

    /// <summary>
    /// The candidate that the reply begins with and sets apart, right or wrong: "17, so two solutions", "29 but why do two minuses make a
    /// plus"; null when there is none.
    /// </summary>
    public static int? Leading(ReplyAnalysis analysis)
    {
        for (var index = 0; index < analysis.Candidates.Count; index++)
        {
            if (analysis.Candidates[index].Kind is not (CandidateKind.Words or CandidateKind.Wording) && Leads(analysis, index))
                return index;
        }

        return null;
    }

    /// <summary>
    /// The right value that the reply states of what is asked, in the question's own words or counting what is to be counted, and sets
    /// apart: "the word is printed 3 times"; null when there is none.
    /// </summary>
    public static int? Stated(ReplyAnalysis analysis)
    {
        for (var index = 0; index < analysis.Candidates.Count; index++)
        {
            if (
                analysis.Question.Key.Kind == AnswerKind.Number
                && MayBe(analysis, index)
                && (
                    IsEndOfTrueEquation(analysis, index)
                    || (
                        !IsInQuestion(analysis, index)
                        && (
                            (analysis.Counts(index) ? IsEndOfClause(analysis, index) : Leads(analysis, index, IsOfQuestion))
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
        var at = sentence.Start;
        while (at < sentence.End && tokens[at].Span.End <= span.Start)
            at++;
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
        && (last.Span.End <= analysis.Candidates[index].Span.End || (last.Kind == TokenKind.Stop && analysis.Text.Tokens[^2].Span.End <= analysis.Candidates[index].Span.End))
        && analysis.Text.Tokens.LastOrDefault(token => token.Span.End <= analysis.Candidates[index].Span.Start) is { IsWord: true } before
        && analysis.Language.Classes.Has("states", before.Word)
        && analysis.Candidates.Count(static candidate => candidate is { Kind: CandidateKind.Value, IsLoose: false }) > 2;

    private static bool IsInQuestion(ReplyAnalysis analysis, int index) =>
        analysis.Text.Sentences[analysis.Text.SentenceAt(analysis.Candidates[index].Span)].IsQuestion;

    // "3 times", "3 times, because", "3 times with"
    private static bool IsEndOfClause(ReplyAnalysis analysis, int index)
    {
        var tokens = analysis.Text.Tokens;
        var after = tokens.Count;
        for (var at = tokens.Count - 1; at >= 0 && tokens[at].Span.Start >= analysis.Candidates[index].Span.End; at--)
            after = at;
        return IsSetApart(analysis, after) || IsSetApart(analysis, after + 1);
    }

    /// <summary>Whether a word that joins follows the value: "80 and 11".</summary>
    public static bool IsJoined(ReplyAnalysis analysis, int index) =>
        analysis.Text.Tokens.FirstOrDefault(token => token.Span.Start >= analysis.Candidates[index].Span.End) is { IsWord: true } next
        && analysis.Language.Classes.Has("joint", next.Word);

    private static bool IsOfQuestion(ReplyAnalysis analysis, Token token) =>
        IsIntroduction(analysis, token)
        || token.Word is "the" or "a" or "an" or "of" or "are" or "was" or "were" or "has" or "have" or "makes" or "so" or "there"
        || analysis.Question.PromptStems.Contains(analysis.Language.Stemmer.Stem(token.Word));

    private static bool Leads(ReplyAnalysis analysis, int index) => Leads(analysis, index, IsIntroduction);

    private static bool Leads(ReplyAnalysis analysis, int index, Func<ReplyAnalysis, Token, bool> introduces)
    {
        var candidate = analysis.Candidates[index];
        if (
            candidate.IsLoose
            || analysis.Roles[index].Contains("mentioned")
            || analysis.Roles[index].Contains("corrected")
            || (candidate.Kind == CandidateKind.Option && !IsNamedPlainly(analysis, candidate))
        )
            return false;
        var tokens = analysis.Text.Tokens;
        var at = 0;
        for (; at < tokens.Count && tokens[at].Span.End <= candidate.Span.Start; at++)
        {
            if (tokens[at].IsNumber || (tokens[at].IsWord && !introduces(analysis, tokens[at])))
                return false;
        }

        while (at < tokens.Count && tokens[at].Span.Start < candidate.Span.End)
            at++;
        return (IsSetApart(analysis, at) && !IsTakenBack(analysis, at))
            || (analysis.Language.Classes.Has("yes", tokens[at].Word) && IsSetApart(analysis, at + 1));
    }

    // "90. Oh wait, 283": what a new sentence takes back does not lead.
    private static bool IsTakenBack(ReplyAnalysis analysis, int at)
    {
        if (at >= analysis.Text.Tokens.Count || analysis.Text.Tokens[at].Kind != TokenKind.Stop)
            return false;
        var next = analysis.Text.Tokens.Skip(at).FirstOrDefault(token => token.IsNumber || (token.IsWord && !analysis.Language.Classes.Has("filler", token.Word)));
        return next is { IsWord: true, Word: "wait" or "no" or "nope" or "oops" or "whoops" or "actually" };
    }

    private static bool IsSetApart(ReplyAnalysis analysis, int at) =>
        at >= analysis.Text.Tokens.Count
        || analysis.Text.Tokens[at].Kind == TokenKind.Stop
        || analysis.Text.Tokens[at].Text is "," or "-" or ":" or "("
        || IsJoint(analysis, analysis.Text.Tokens[at]);

    // "No, what is that" says no to something else than the question.
    private static bool IsNamedPlainly(ReplyAnalysis analysis, Candidate option)
    {
        var word = analysis.Text.Tokens.First(token => token.Span.Start >= option.Span.Start).Word;
        return option.Plainness > 1
            && !analysis.Language.Classes.Has("no", word)
            && !analysis.Language.Classes.Has("yes", word)
            && !analysis.Language.Classes.Has("nothing", word);
    }

    private static bool IsIntroduction(ReplyAnalysis analysis, Token token) =>
        analysis.Language.Classes.Has("filler", token.Word) || analysis.Language.Classes.Has("claim-word", token.Word);

    private static bool IsJoint(ReplyAnalysis analysis, Token token) =>
        token.IsWord && (analysis.Language.Classes.Has("reason", token.Word) || analysis.Language.Classes.Has("joint", token.Word));
}

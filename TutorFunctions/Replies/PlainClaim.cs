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
        "waited",
    ];

    /// <summary>Whether nothing that is said of a right value speaks against its being the claim.</summary>
    public static bool MayBe(ReplyAnalysis analysis, int index) =>
        analysis.Judged[index].Verdict == ClaimVerdict.Right
        && analysis.Candidates[index].Kind is CandidateKind.Value or CandidateKind.Relation or CandidateKind.List or CandidateKind.Option
        && !IsSaidAgainst(analysis, index);

    /// <summary>Whether the words around a value deny it, ask about it or take it back.</summary>
    public static bool IsSaidAgainst(ReplyAnalysis analysis, int index) => Array.Exists(s_against, analysis.Roles[index].Contains);

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

    /// <summary>Whether a word that joins follows the value: "80 and 11".</summary>
    public static bool IsJoined(ReplyAnalysis analysis, int index) =>
        analysis.Text.Tokens.FirstOrDefault(token => token.Span.Start >= analysis.Candidates[index].Span.End) is { IsWord: true } next
        && analysis.Language.Classes.Has("joint", next.Word);

    private static bool Leads(ReplyAnalysis analysis, int index) => Leads(analysis, index, IsIntroduction);

    /// <summary>Whether the reply begins with the candidate, after words that introduce it, and sets it apart.</summary>
    public static bool Leads(ReplyAnalysis analysis, int index, Func<ReplyAnalysis, Token, bool> introduces)
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
        var next = analysis
            .Text.Tokens.Skip(at)
            .FirstOrDefault(token => token.IsNumber || (token.IsWord && !analysis.Language.Classes.Has("filler", token.Word)));
        return next is { IsWord: true, Word: "wait" or "no" or "nope" or "oops" or "whoops" or "actually" };
    }

    public static bool IsSetApart(ReplyAnalysis analysis, int at) =>
        at >= analysis.Text.Tokens.Count
        || analysis.Text.Tokens[at].Kind == TokenKind.Stop
        || analysis.Text.Tokens[at].Text is "," or "-" or ":" or "("
        || IsJoint(analysis, analysis.Text.Tokens[at])
        || IsBecause(analysis, at);

    // "C cos you want it": before a word it is no cosine.
    private static bool IsBecause(ReplyAnalysis analysis, int at) =>
        analysis.Text.Tokens[at].Word == "cos"
        && at + 1 < analysis.Text.Tokens.Count
        && analysis.Text.Tokens[at + 1] is { IsWord: true, Text.Length: > 1 };

    // "No, what is that" says no to something else than the question.
    private static bool IsNamedPlainly(ReplyAnalysis analysis, Candidate option)
    {
        var word = analysis.Text.Tokens.First(token => token.Span.Start >= option.Span.Start).Word;
        return option.Plainness > 1
            && !analysis.Language.Classes.Has("no", word)
            && !analysis.Language.Classes.Has("yes", word)
            && !analysis.Language.Classes.Has("nothing", word);
    }

    public static bool IsIntroduction(ReplyAnalysis analysis, Token token) =>
        analysis.Language.Classes.Has("filler", token.Word) || analysis.Language.Classes.Has("claim-word", token.Word);

    private static bool IsJoint(ReplyAnalysis analysis, Token token) =>
        token.IsWord && (analysis.Language.Classes.Has("reason", token.Word) || analysis.Language.Classes.Has("joint", token.Word));
}

using TutorFunctions.Grading;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;

namespace TutorFunctions.Replies;

/// <summary>
/// A value that has a clause of its own somewhere in a reply: "I forgot the half. 24. My brain is a walnut", "It ends in 5, therefore yes",
/// "that makes 17 rounds".
/// </summary>
internal static class ClauseClaim
{
    /// <summary>Words of what is counted that may follow a number.</summary>
    private const int MostCounted = 2;

    /// <summary>Words that may trail after an answer: "then", "i guess", "please".</summary>
    private const int MostTrailing = 3;

    // What is asked, denied or told in other clauses says nothing of a value that has one of its own.
    private static readonly string[] s_against = ["doubted", "corrected", "either", "waited"];

    /// <summary>Whether the words around a value take it back or leave it open.</summary>
    public static bool IsAgainst(ReplyAnalysis analysis, int index) => Array.Exists(s_against, analysis.Roles[index].Contains);

    /// <summary>
    /// The last value that has a clause of its own in which it is said to be the answer, right or wrong; null when there is none.
    /// </summary>
    public static int? Stated(ReplyAnalysis analysis)
    {
        // Where the right value stands somewhere as well, it is not certain that the other one is meant.
        if (analysis.Judged.Any(static judged => judged.Verdict is ClaimVerdict.Right or ClaimVerdict.Partial))
            return null;
        for (var index = analysis.Candidates.Count - 1; index >= 0; index--)
        {
            if (Is(analysis, index, mustBeStated: true))
                return index;
        }

        return null;
    }

    /// <summary>
    /// Another value that is said after a claim to be the answer: "10. or 2*8=16? im going with 10", "A is wrong and I take B"; null when
    /// there is none.
    /// </summary>
    public static int? StatedAfter(ReplyAnalysis analysis, int claim)
    {
        for (var index = analysis.Candidates.Count - 1; index > claim; index--)
        {
            if (IsPicked(analysis, index) && analysis.Candidates[index].Claim != analysis.Candidates[claim].Claim)
                return index;
        }

        return null;
    }

    // "I take", "going with", "I stay with": more than a number that follows "it is".
    private static bool IsPicked(ReplyAnalysis analysis, int index) =>
        Is(analysis, index, mustBeStated: false)
        && analysis.Text.Sentences[analysis.Text.SentenceAt(analysis.Candidates[index].Span)] is var sentence
        && analysis
            .Text.Tokens.Skip(sentence.Start)
            .TakeWhile(token => token.Span.End <= analysis.Candidates[index].Span.Start)
            .Any(token => analysis.Language.Classes.Has("choosing", token.Word));

    /// <summary>Whether the clause of a candidate holds nothing but it, what introduces it, and what it counts.</summary>
    public static bool Is(ReplyAnalysis analysis, int index) => Is(analysis, index, mustBeStated: false);

    private static bool Is(ReplyAnalysis analysis, int index, bool mustBeStated)
    {
        var candidate = analysis.Candidates[index];
        if (
            analysis.Question.Key.Kind is not (AnswerKind.Number or AnswerKind.Choice)
            || candidate.Kind is not (CandidateKind.Value or CandidateKind.Option)
            || IsAgainst(analysis, index)
        )
            return false;
        mustBeStated |= candidate.IsLoose || analysis.Roles[index].Contains("mentioned");
        var tokens = analysis.Text.Tokens;
        var sentence = analysis.Text.Sentences[analysis.Text.SentenceAt(candidate.Span)];
        var at = analysis.Text.TokenAt(sentence, candidate.Span);
        if (sentence.IsQuestion || !EndsClause(analysis, candidate, at))
            return false;
        var isStated = IsMyAnswer(analysis, After(tokens, candidate, at));
        for (var before = at - 1; before >= sentence.Start; before--)
        {
            if (BeginsClause(analysis, tokens[before]))
                break;
            if (!tokens[before].IsWord || !Introduces(analysis, tokens[before]))
                return false;
            isStated |= IsStating(analysis, tokens[before]);
        }

        // Yes and no are said to much else, and a number of the question may only be told again.
        return isStated || !(mustBeStated || IsYesOrNo(analysis, tokens[at]) || analysis.IsGivenAt(index));
    }

    private static bool EndsClause(ReplyAnalysis analysis, Candidate candidate, int at)
    {
        var tokens = analysis.Text.Tokens;
        at = After(tokens, candidate, at);
        for (var counted = 0; counted <= MostCounted; counted++, at++)
        {
            if (IsMyAnswer(analysis, at) || PlainClaim.IsSetApart(analysis, at) || tokens[at].Text == "\"" || IsTrailing(analysis, at))
                return true;
            if (candidate.Kind != CandidateKind.Value || !tokens[at].IsWord || !IsOfQuestion(analysis, tokens[at]))
                return false;
        }

        return false;
    }

    /// <summary>Whether a clause of its own begins after a token.</summary>
    public static bool BeginsClause(ReplyAnalysis analysis, Token token) =>
        token.Kind is TokenKind.Mark or TokenKind.Stop || (token.IsWord && token.Word is "and" or "but");

    /// <summary>Whether nothing but words such as "then" or "i guess" follow up to the end of the sentence.</summary>
    public static bool IsTrailing(ReplyAnalysis analysis, int at)
    {
        var tokens = analysis.Text.Tokens;
        for (var trailing = 0; trailing <= MostTrailing; trailing++, at++)
        {
            if (at >= tokens.Count || tokens[at].Kind == TokenKind.Stop)
                return trailing > 0;
            if (!IsTrailing(analysis, tokens[at]))
                return false;
        }

        return false;
    }

    private static bool IsTrailing(ReplyAnalysis analysis, Token token) =>
        analysis.Language.Classes.Has("filler", token.Word)
        || analysis.Language.Classes.Has("hedge", token.Word)
        || token.Word is "then" or "again" or "i";

    private static int After(IReadOnlyList<Token> tokens, Candidate candidate, int at)
    {
        while (at < tokens.Count && tokens[at].Span.Start < candidate.Span.End)
            at++;
        return at;
    }

    // "15 is my answer"
    private static bool IsMyAnswer(ReplyAnalysis analysis, int at) =>
        analysis.Text.Tokens.Skip(at).Take(3).Select(static token => token.Word).ToList()
            is ["is" or "was", "my" or "the", "answer" or "solution"];

    private static bool IsOfQuestion(ReplyAnalysis analysis, Token token) =>
        analysis.Question.PromptStems.Contains(analysis.Language.Stemmer.Stem(token.Word)) || token.Word is "times" or "in" or "all";

    private static bool Introduces(ReplyAnalysis analysis, Token token) =>
        PlainClaim.IsIntroduction(analysis, token)
        || IsStating(analysis, token)
        || analysis.Language.Classes.Has("picking", token.Word)
        || analysis.Language.Classes.Has("hedge", token.Word)
        || analysis.Language.Classes.Has("leading", token.Word);

    private static bool IsStating(ReplyAnalysis analysis, Token token) =>
        analysis.Language.Classes.Has("thus", token.Word)
        || analysis.Language.Classes.Has("states", token.Word)
        || analysis.Language.Classes.Has("told", token.Word)
        || analysis.Language.Classes.Has("choosing", token.Word)
        || token.Word is "answer" or "its" or "thats" or "was";

    private static bool IsYesOrNo(ReplyAnalysis analysis, Token token) =>
        analysis.Language.Classes.Has("yes", token.Word) || analysis.Language.Classes.Has("no", token.Word);
}

using TutorFunctions.Grading;
using TutorFunctions.Language.Text;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;

namespace TutorFunctions.Replies;

/// <summary>
/// What a reply comes to that is an answer as a whole. The key then judges it better than the reading of its parts, but for what only that
/// reading knows: a step on the way, choices ruled out, a form or unit other than asked, digits that may be read in two ways.
/// </summary>
internal static class PlainOutcome
{
    /// <summary>Words of a reply that names an answer and little else.</summary>
    private const int MostWords = 10;

    /// <param name="analysis">The reply.</param>
    /// <param name="standing">The claim in it.</param>
    /// <param name="read">What the reading of its parts makes of it.</param>
    public static Outcome Of(ReplyAnalysis analysis, Standing standing, Outcome read)
    {
        var outcome = ByKey(analysis, standing, read);
        return outcome == Outcome.Accept && IsDenied(analysis) ? Outcome.Refuse : outcome;
    }

    private static Outcome ByKey(ReplyAnalysis analysis, Standing standing, Outcome read) =>
        analysis.Plain switch
        {
            { Verdict: Verdict.Correct } => IsOtherFormOrUnit(analysis, standing) ? Outcome.Partial : Outcome.Accept,
            { Verdict: Verdict.Partial } when analysis.Question.Key.Kind == AnswerKind.List => OfList(standing, read),
            { Verdict: Verdict.Partial } => Outcome.Partial,
            { Verdict: Verdict.Wrong } plain => Wrong(analysis, standing, plain, read),
            null when read == Outcome.Accept && IsSettled(analysis) => Outcome.Refuse,
            _ => read,
        };

    // "Its not 24": the key finds the value, and the words deny it.
    private static bool IsDenied(ReplyAnalysis analysis)
    {
        var right = Enumerable
            .Range(0, analysis.Candidates.Count)
            .Where(index =>
                analysis.Judged[index].Verdict == ClaimVerdict.Right && analysis.Candidates[index].Kind == CandidateKind.Value
            )
            .ToList();
        return right.Count > 0
            && right.TrueForAll(index => analysis.Roles[index].Contains("denied") || analysis.Roles[index].Contains("doubted"));
    }

    // "Jupiter, I mean Saturn" names the answer and does not give it.
    private static bool IsSettled(ReplyAnalysis analysis) =>
        analysis.Question.Key is { Kind: AnswerKind.Text, KeyIdeas.Count: 0 }
        && analysis.Text.Sentences is [{ IsQuestion: false }]
        && analysis.Text.Tokens.Count(static token => token.IsWord) <= MostWords
        && analysis.Judge.ByKey(analysis.Text.Original) is { Verdict: Verdict.Wrong, IsSettled: true };

    // Only where the claim is all of the mathematics: "[3; ∞[" is more than the 3 in it.
    private static bool IsOtherFormOrUnit(ReplyAnalysis analysis, Standing standing) =>
        standing is { State: StandingState.One, Claim: { } claim, Judged: { Verdict: ClaimVerdict.Partial, Shortfall: Shortfall.Form } }
        && analysis.Text.Tokens.All(token =>
            token.IsWord || (token.Kind == TokenKind.Stop && token.Text != ";") || analysis.Candidates[claim].Span.Contains(token.Span)
        );

    // The key counts the values that are right. One that is wrong makes the whole list wrong, and pairs of factors are read one by one.
    private static Outcome OfList(Standing standing, Outcome read) =>
        standing.Verdict switch
        {
            ClaimVerdict.Wrong => Outcome.Refuse,
            ClaimVerdict.Right => read,
            _ => Outcome.Partial,
        };

    private static Outcome Wrong(ReplyAnalysis analysis, Standing standing, Judgement plain, Outcome read) =>
        analysis.Question.Key.Kind switch
        {
            AnswerKind.Text => read == Outcome.Accept || (read == Outcome.Partial && plain.IsSettled) ? Outcome.Refuse : read,
            AnswerKind.Number when standing.Claim is { } claim && analysis.Candidates[claim].OtherClaim is not null => read,
            AnswerKind.Number or AnswerKind.Choice => read == Outcome.Accept ? Outcome.Refuse : read,
            // Of values and equations in a row the reading finds those that are claimed.
            _ => read,
        };
}

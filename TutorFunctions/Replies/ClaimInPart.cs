using TutorFunctions.Grading;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;

namespace TutorFunctions.Replies;

/// <summary>What a claim is worth as a step: a number on the way, an answer that breaks off, parts that are not put together.</summary>
internal static class ClaimInPart
{
    /// <summary>
    /// "300 x 6 = 1800 and 4 x 6 = 24": neither is the answer, but one operation makes it of both.
    /// </summary>
    public static JudgedClaim Judged(ReplyAnalysis analysis, int claim)
    {
        var judged = analysis.Judged[claim];
        if (
            judged is { Verdict: ClaimVerdict.Partial, Shortfall: Shortfall.NextStep }
            && IsBare(analysis, claim)
            && (
                analysis.IsGivenAt(claim) || !(analysis.Candidates[claim].Value is { } named && analysis.Judge.Halfway.IsStep(named))
            )
        )
            return new JudgedClaim(ClaimVerdict.Wrong, "It lies on the way to the answer and is put forward as the answer.");
        if (
            judged.Verdict == ClaimVerdict.Wrong
            && analysis.Question.Key.Kind == AnswerKind.Number
            && analysis.Candidates[claim] is { Value: { } reached, EndsEquation: false }
            && !analysis.IsGivenAt(claim)
            && TellsProgress(analysis, claim)
            && analysis.Judge.Halfway.IsMade(reached)
        )
            return new JudgedClaim(
                ClaimVerdict.Partial,
                "It is put forward as a step and comes of the question's numbers.",
                Shortfall.NextStep
            );
        if (judged.Verdict == ClaimVerdict.Wrong && analysis.Candidates[claim] is { IsOpen: true, IsNumber: true, EndsEquation: false })
            return new JudgedClaim(ClaimVerdict.Partial, "It breaks off.", Shortfall.WorkOut);
        if (judged.Verdict == ClaimVerdict.None && analysis.Question.Key.Kind == AnswerKind.Choice && IsBare(analysis, claim))
            return judged with { Verdict = ClaimVerdict.Wrong };
        if (
            judged.Verdict != ClaimVerdict.Wrong
            || analysis.Question.Key.Kind != AnswerKind.Number
            || analysis.Candidates[claim].Value is not { } value
        )
            return judged;
        for (var other = 0; other < claim; other++)
        {
            if (
                analysis.Candidates[other] is { EndsEquation: true, Value: { } part }
                && part != value
                && analysis.Candidates[claim].EndsEquation
                && analysis.Judge.Halfway.AreParts(part, value)
            )
                return new JudgedClaim(
                    ClaimVerdict.Partial,
                    "Both parts of the answer are there, not yet put together.",
                    Shortfall.NextStep
                );
        }

        return judged;
    }

    // "so 24 comes off first", "for the first 200 it is 13": said of a step, not of the end.
    private static bool TellsProgress(ReplyAnalysis analysis, int claim)
    {
        if (analysis.Counts(claim))
            return false;
        var sentence = analysis.Text.Sentences[analysis.Text.SentenceAt(analysis.Candidates[claim].Span)];
        return !sentence.IsQuestion
            && Enumerable
                .Range(sentence.Start, sentence.End - sentence.Start)
                .Any(at => analysis.Text.Tokens[at].IsWord && analysis.Language.Classes.Has("progress", analysis.Text.Tokens[at].Word));
    }

    // A number alone is meant as the answer, wherever it lies; a step is told with what is done next.
    private static bool IsBare(ReplyAnalysis analysis, int claim)
    {
        var candidate = analysis.Candidates[claim];
        return candidate is { Kind: CandidateKind.Value, IsNumber: true, EndsEquation: false }
            && analysis.Pieces.Count == 1
            && !analysis.Text.Tokens.Any(token =>
                token.IsWord
                && !candidate.Span.Contains(token.Span)
                && !analysis.Language.Classes.Has("filler", token.Word)
                && !analysis.Language.Classes.Has("stop", token.Word)
                && !analysis.Language.Classes.Has("hedge", token.Word)
                && token.Word is not ("got" or "get" or "answer")
                && !analysis.Question.PromptStems.Contains(analysis.Language.Stemmer.Stem(token.Word))
            );
    }
}

using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>
/// Looks again at the reply before when the learner disputes how it was judged, and takes the judgement back where they are right.
/// </summary>
internal static class SecondLook
{
    /// <returns>Null when nothing is disputed, or when the earlier reply does not say the right answer.</returns>
    public static Evaluation? At(EvaluatorInput input, ReadReply read, Speech speech)
    {
        if (!read.Reading.Has(DialogueAct.Challenge) || Disputed(input) is not { Reply: { } earlier } turn)
            return null;
        var claimed = read.Reading.Outcome == Outcome.None ? null : read.Reading.Claim;
        if (claimed is not null && read.Reading.Outcome != Outcome.Accept)
            return null;
        var again = ReadReply.Of(read.Concept, read.Question, earlier);
        if (RightClaim(again.Reading, mayChoose: claimed is not null) is not { } claim)
            return null;
        return AnswerFeedback.Right(input, read, speech) with
        {
            Claim = claim,
            Feedback = speech.Say("taken_back", ("answer", again.AsWritten(claim))),
            Reasoning = $"The learner disputes how turn {turn.Turn} was judged. Read again, it says \"{claim}\", which is right.",
            AssessmentNote = $"The judgement of turn {turn.Turn} was taken back: \"{claim}\" had been right.",
            TakesBack = turn.Turn,
        };
    }

    // The last reply to the open question that was put forward as an answer and not found right.
    private static Exchange? Disputed(EvaluatorInput input) =>
        input.Conversation.Recent.LastOrDefault(turn =>
            turn is { Reply: not null, Verdict: AnswerEvaluation.Wrong or AnswerEvaluation.Partial or AnswerEvaluation.NotApplicable }
            && turn.Turn > input.Question.AskedInTurn
        );

    // Who left several answers open has said none of them, unless they now say which they meant.
    private static string? RightClaim(Reading reading, bool mayChoose)
    {
        if (reading.ToAsk?.Kind == ClarificationKind.WhichOfTwo && !mayChoose)
            return null;
        var said = reading
            .Candidates.Where(static candidate =>
                candidate.Role is CandidateRole.Claimed or CandidateRole.WorkedTowards or CandidateRole.Mentioned
            )
            .ToList();
        // What was only mentioned beside a wrong claim was not what the learner meant.
        var claimsWrong = said.Exists(static candidate =>
            candidate is { Role: not CandidateRole.Mentioned, Verdict: ClaimVerdict.Wrong }
        );
        var right = said.Find(candidate =>
            candidate.Verdict == ClaimVerdict.Right && (mayChoose || !claimsWrong || candidate.Role != CandidateRole.Mentioned)
        );
        var others = said.Where(static candidate => candidate.Verdict == ClaimVerdict.Wrong)
            .Select(static candidate => candidate.Text)
            .Distinct(StringComparer.Ordinal)
            .Count();
        return right is not null && (mayChoose || others <= 1) ? right.Text : null;
    }
}

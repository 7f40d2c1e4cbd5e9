using TutorFunctions.Grading;
using TutorFunctions.Language.Text;
using TutorFunctions.Lessons;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Candidates;
using TutorFunctions.Replies.Judging;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>
/// What of a model's judgement stands. A rule overrules it only where the rule's own reading of the reply is certain; and a model may find
/// a reply right only if the reply says something of the answer, which was settled before the learner spoke, so that no words of a learner
/// can talk it into counting what is no answer.
/// </summary>
public static class EvidenceRules
{
    /// <summary>Words of a reply in which an answer may stand that only a model has seen as one.</summary>
    private const int MostWordsAround = 20;

    /// <summary>The judgement of a reply that gives orders instead of an answer: it is evidence of nothing.</summary>
    public static Evaluation OfOrder(string finding, string question) =>
        new()
        {
            UserIntent = UserIntent.OffTopic,
            AnswerEvaluation = AnswerEvaluation.NotApplicable,
            Score = 0,
            Feedback = "I can only help with our lesson, and what counts in it is your own answer. Let us go on where we were.",
            Reasoning = $"The reply is no answer to \"{question}\". {finding}",
            GuidanceForTutor = "Ask the open question again.",
            AssessmentNote = "Gave orders to the tutor instead of an answer; nothing was judged.",
            IsOrder = true,
        };

    /// <param name="judged">What the model decided, with the answer that it read in the reply.</param>
    /// <param name="read">What the rules read in the reply.</param>
    /// <param name="speech">What is said where the rules overrule the model.</param>
    internal static Evaluation Bounded(Evaluation judged, ReadReply read, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(judged);
        var (question, reading) = (read.Question, read.Reading);
        var isRightByRules = reading.Outcome == Outcome.Accept && (reading.IsCertain || ClaimIsRight(judged, question));
        if (question.Answer.Kind != AnswerKind.Text && isRightByRules && !judged.IsRight)
            return RightByKey(judged, read, speech);
        if (!judged.IsAttempt)
            return judged with
            {
                AnswerEvaluation = AnswerEvaluation.NotApplicable,
                Score = 0,
                ShouldAdvance = false,
                ReplanNeeded = false,
            };
        if (judged.UserIntent == UserIntent.Stuck)
            return judged with { AnswerEvaluation = AnswerEvaluation.NotApplicable, Score = 0, ShouldAdvance = false };
        if (!judged.IsRight)
            return judged with { ShouldAdvance = false };
        return question.Answer.Kind == AnswerKind.Text ? InWords(judged, read, speech) : ByKey(judged, read, speech);
    }

    private static bool ClaimIsRight(Evaluation judged, Question question) =>
        judged.Claim is { } claim && AnswerGrader.Grade(question.Answer, claim).Verdict == Verdict.Correct;

    /// <summary>Whether a list is complete with what was found right in earlier replies.</summary>
    private static bool CompletesEarlierPart(Evaluation judged, ReadReply read) =>
        read is { AcceptedBefore.Count: > 0, Question.Answer: { Kind: AnswerKind.List } key }
        && (read.Reading.Claim ?? judged.Claim) is { } rest
        && AnswerGrader.Grade(key, string.Join(", ", [.. read.AcceptedBefore, rest])).Verdict == Verdict.Correct;

    /// <summary>
    /// Where an answer key decides and the reply is read without doubt, the key decides. Where the reply may be read in more than one way,
    /// the model's reading counts if the right answer stands in the reply and is not denied there.
    /// </summary>
    private static Evaluation ByKey(Evaluation judged, ReadReply read, Speech speech)
    {
        var reading = read.Reading;
        if (reading.Outcome == Outcome.Accept || CompletesEarlierPart(judged, read))
            return judged;
        if (reading is { IsCertain: true, Outcome: Outcome.Partial })
            return NotRight(
                judged,
                AnswerEvaluation.Partial,
                0.5,
                AnswerFeedback.Partly(read, speech).Feedback,
                $"The answer key finds it partly right: {reading.Reason}"
            );
        if (reading is { IsCertain: true, Outcome: Outcome.Refuse })
            return NotRight(
                judged,
                AnswerEvaluation.Wrong,
                0,
                speech.Say("wrong", ("answer", SaidAnswer.Of(read))),
                $"The answer key finds it wrong: {reading.Reason}"
            );
        var isSaid =
            reading.Outcome != Outcome.None
            && IsShort(read.Reply)
            && reading.Candidates.Any(candidate =>
                candidate.Verdict == ClaimVerdict.Right && MayBeMeant(candidate.Role) && StandsAlone(read.Reply, candidate.Span)
            );
        if (isSaid && (judged.Claim is null || ClaimIsRight(judged, read.Question)))
            return judged;
        return reading.Outcome == Outcome.Refuse
            ? NotRight(
                judged,
                AnswerEvaluation.Wrong,
                0,
                speech.Say("wrong", ("answer", SaidAnswer.Of(read))),
                $"The right answer is not in the reply: {reading.Reason}"
            )
            : NotRight(judged, AnswerEvaluation.Partial, 0.3, speech.Say("by_itself"), "The right answer is not in the reply.");
    }

    // In a long plea the right value stands by chance.
    private static bool IsShort(string reply) => WordCount.Of(reply) <= MostWordsAround;

    // A digit of "4nd" or a sign of markup is no answer.
    private static bool StandsAlone(string reply, TextSpan span) =>
        (span.Start == 0 || IsBoundary(reply[span.Start - 1])) && (span.End >= reply.Length || IsBoundary(reply[span.End]));

    private static bool IsBoundary(char sign) =>
        char.IsWhiteSpace(sign) || sign is '.' or ',' or ';' or ':' or '!' or '?' or '"' or '\'' or '(' or ')' or '=' or '$';

    private static bool MayBeMeant(CandidateRole role) => role is CandidateRole.Claimed or CandidateRole.WorkedTowards;

    /// <summary>
    /// Of an answer in words the judge knows more than the key: it is followed unless it is certain that there is no answer.
    /// </summary>
    private static Evaluation InWords(Evaluation judged, ReadReply read, Speech speech) =>
        read.Reading.Outcome != Outcome.Accept && AnswerInWords.Objection(judged.Claim, read) is { } objection
            ? NotRight(judged, AnswerEvaluation.Partial, 0.3, speech.Say("with_reason"), objection)
            : judged;

    private static Evaluation RightByKey(Evaluation judged, ReadReply read, Speech speech) =>
        judged with
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Correct,
            Score = 1,
            Feedback = speech.Say("right", ("answer", SaidAnswer.Of(read))),
            IsSkip = false,
            MisconceptionId = null,
            ReplanNeeded = false,
            Claim = read.Reading.Claim,
            Overruled = $"The answer key finds it right: {read.Reading.Reason}",
        };

    private static Evaluation NotRight(Evaluation judged, AnswerEvaluation verdict, double score, string feedback, string why) =>
        judged with
        {
            AnswerEvaluation = verdict,
            Score = Math.Min(judged.Score, score),
            Feedback = feedback,
            GuidanceForTutor = "Keep the question and help the learner to answer it.",
            AssessmentNote = $"Was judged right by the model, which the rules did not follow. {why}",
            ShouldAdvance = false,
            ReplanNeeded = false,
            Overruled = why,
        };
}

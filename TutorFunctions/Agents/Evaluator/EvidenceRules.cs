using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>
/// What of a judgement stands. A judge, whoever plays it, may find a reply right only if the reply says something of the answer, which was
/// settled before the learner spoke; so no words of a learner can talk a judge into counting what is no answer.
/// </summary>
public static class EvidenceRules
{
    /// <summary>Words of a reply with a meaning, of which one at least is of the expected answer.</summary>
    private const int WordsForEachExpected = 4;

    /// <summary>The judgement of a reply that gives orders instead of an answer: it is evidence of nothing.</summary>
    public static Evaluation OfOrder(string finding, string question) => new()
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

    public static Evaluation Bounded(Evaluation judged, Question question, string reply)
    {
        ArgumentNullException.ThrowIfNull(judged);
        ArgumentNullException.ThrowIfNull(question);
        var byKey = AnswerGrader.Grade(question.Answer, reply);
        if (question.Answer.Kind != AnswerKind.Text && byKey.Verdict == Verdict.Correct && !judged.IsRight)
            return RightByKey(judged, question, byKey);
        if (!judged.IsAttempt)
            return judged with { AnswerEvaluation = AnswerEvaluation.NotApplicable, Score = 0, ShouldAdvance = false, ReplanNeeded = false };
        if (judged.UserIntent == UserIntent.Stuck)
            return judged with { AnswerEvaluation = AnswerEvaluation.NotApplicable, Score = 0, ShouldAdvance = false };
        if (!judged.IsRight)
            return judged with { ShouldAdvance = false };
        return question.Answer.Kind == AnswerKind.Text ? InWords(judged, question, reply, byKey) : ByKey(judged, question, byKey);
    }

    /// <summary>Where an answer key decides, it decides: a number is right or it is not.</summary>
    private static Evaluation ByKey(Evaluation judged, Question question, Judgement byKey) => byKey.Verdict switch
    {
        Verdict.Correct => judged,
        Verdict.Partial => NotRight(judged, AnswerEvaluation.Partial, byKey.Score, $"You are close. {byKey.Reason}", $"The answer key finds it partly right: {byKey.Reason}"),
        Verdict.Wrong => NotRight(judged, AnswerEvaluation.Wrong, 0, "Not quite yet. Look at it once more.", $"The answer key finds it wrong: {byKey.Reason}"),
        _ => NotRight(
            judged, AnswerEvaluation.Partial, 0.3, byKey.HowToWrite is { } how ? $"I cannot make out one answer in that. {how}" : $"Say your answer by itself, please. {question.Prompt}",
            $"The answer key finds no answer in it: {byKey.Reason}"),
    };

    /// <summary>
    /// Of an answer in words the judge knows more than the key; but something of the answer must be in it that was not in the question, and be no
    /// small part of it: a word of it stands in a long plea by chance.
    /// </summary>
    private static Evaluation InWords(Evaluation judged, Question question, string reply, Judgement byKey)
    {
        if (byKey.Verdict == Verdict.Correct)
            return judged;
        var expected = SubjectWords.Of([question.Solution, .. question.Answer.Accepted, .. question.Answer.KeyIdeas.SelectMany(idea => idea.Phrases.Append(idea.Name))]);
        var said = expected.Without(SubjectWords.Of(question.Stem, question.Prompt)).Without(ClassroomWords.All).CountIn(reply);
        return said > 0 && said * WordsForEachExpected >= SubjectWords.LengthOf(reply)
            ? judged
            : NotRight(
                judged, AnswerEvaluation.Partial, 0.3, "Thank you. Say it once more with a reason, in your own words.",
                "Hardly anything of the expected answer is in the reply, so it cannot count as right.");
    }

    private static Evaluation RightByKey(Evaluation judged, Question question, Judgement byKey) => judged with
    {
        UserIntent = UserIntent.AttemptAnswer,
        AnswerEvaluation = AnswerEvaluation.Correct,
        Score = 1,
        Feedback = question.Solution is null ? "Yes, that is right." : $"Yes, that is right. {question.Solution}",
        IsSkip = false,
        MisconceptionId = null,
        ReplanNeeded = false,
        Overruled = $"The answer key finds it right: {byKey.Reason}",
    };

    private static Evaluation NotRight(Evaluation judged, AnswerEvaluation verdict, double score, string feedback, string why) => judged with
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

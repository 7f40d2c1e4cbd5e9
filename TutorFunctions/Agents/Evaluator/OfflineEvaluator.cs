using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Replies;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>
/// Judges replies by what the reader makes of them: the claim that stands by the lesson's answer key, everything else by its dialogue acts.
/// </summary>
public sealed class OfflineEvaluator : IEvaluator
{
    public Task<Evaluation> EvaluateAsync(EvaluatorInput input, Lesson lesson, CancellationToken cancellation) =>
        Task.FromResult(Evaluate(input, lesson, ReadReply.Of(input, lesson)));

    private static Evaluation Evaluate(EvaluatorInput input, Lesson lesson, ReadReply read)
    {
        var speech = Speech.In(input.Setup, input.Conversation);
        var evaluation = SecondLook.At(input, read, speech) ?? Judge(input, lesson, read, speech);
        var beside = evaluation.UserIntent == UserIntent.AttemptAnswer ? ActReplies.BesideAnswer(input, read.Acts, speech) : null;
        return evaluation with
        {
            Acts = read.Acts,
            Claim = evaluation.Claim ?? read.Reading.Claim,
            Feedback = beside is null ? evaluation.Feedback : $"{evaluation.Feedback} {beside}",
            Said = speech.Moves,
        };
    }

    private static Evaluation Judge(EvaluatorInput input, Lesson lesson, ReadReply read, Speech speech)
    {
        if (read.Reading.Outcome == Outcome.None && CheckedAnswer.In(read) is { } asked)
            return Judge(input, lesson, asked, speech);
        var reading = read.Reading;
        if (reading.Outcome == Outcome.Accept)
            return KnownWrong(read) is { } known
                ? AnswerFeedback.Wrong(read, known, input.Question.IsChallenge, speech)
                : AnswerFeedback.Right(input, read, speech);
        if (reading is { Outcome: Outcome.Refuse, AnswersQuestionBefore: true } && !IsForThisQuestion(read))
            return AnswerFeedback.ForQuestionBefore(read, speech);
        if (reading.Outcome != Outcome.None)
        {
            var misconception = Misconception(read, input.Reply);
            return misconception is null && reading.Outcome == Outcome.Partial
                ? AnswerFeedback.Partly(read, speech)
                : AnswerFeedback.Wrong(read, misconception, input.Question.IsChallenge, speech);
        }

        return reading.ToAsk?.Kind == ClarificationKind.WhichOfTwo
            ? AnswerFeedback.Undecided(read, speech)
            : NoAnswer.Of(input, lesson, read, speech);
    }

    // "No" may answer the question before as well, but it is one of the choices of this one; who works a value out does so for this one.
    private static bool IsForThisQuestion(ReadReply read) =>
        read.Reading.Equations.Count > 0 || (read.Reading.Claim is { } claim && read.Question.Answer.Choices.Contains(claim));

    // By the wrong answer that it leads to, else by the words that show it.
    private static Misconception? Misconception(ReadReply read, string reply) =>
        KnownWrong(read)
        ?? (
            // The words that show an idea are not in a reply without any.
            read.Reading.Outcome == Outcome.Partial || !reply.Any(char.IsLetter)
                ? null
                : read.Concept.Misconceptions.FirstOrDefault(misconception => Shows(misconception, reply))
        );

    // The lesson names wrong answers itself: what is one of them and not right by the key is wrong, however near it lies.
    private static Misconception? KnownWrong(ReadReply read)
    {
        var (question, claim) = (read.Question, read.Reading.Claim);
        if (claim is null || question.WrongAnswers.Count == 0)
            return null;
        var shown = question.WrongAnswers.FirstOrDefault(wrong =>
            AnswerGrader.Grade(question.Answer with { Accepted = [wrong.Answer], KeyIdeas = [], LowestTerms = false }, claim).Verdict
            == Verdict.Correct
        );
        if (shown is null || AnswerGrader.Grade(question.Answer, claim).Verdict == Verdict.Correct)
            return null;
        return read.Concept.Misconceptions.FirstOrDefault(misconception => misconception.Id == shown.MisconceptionId);
    }

    private static bool Shows(Misconception misconception, string reply) =>
        misconception.Phrases.Count > 0
        && AnswerGrader
            .Grade(
                new AnswerKey { Kind = AnswerKind.Text, KeyIdeas = [new KeyIdea(misconception.Description, misconception.Phrases)] },
                reply
            )
            .Verdict == Verdict.Correct;
}

using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Replies;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>The evaluation of a reply that puts an answer forward.</summary>
internal static class AnswerFeedback
{
    private const double Unfinished = 0.5;

    public static Evaluation Right(EvaluatorInput input, ReadReply read)
    {
        var unaided = input.HintsTaken == 0 && input.Question.FailedAttempts == 0;
        var givenAway = input.Question.IsGivenAway(input.HintsTaken);
        var praise =
            unaided ? (input.Streak >= 2 ? "Right again, and without any help." : "Yes, that is right.")
            : givenAway ? "Yes. The hint showed most of it, so let us see whether you can do the next one by yourself."
            : "Yes, now you have it.";
        return new Evaluation
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Correct,
            Score = 1,
            Feedback = read.Question.Solution is { } solution ? $"{praise} {solution}" : praise,
            Reasoning = read.Reading.Reason,
            GuidanceForTutor = unaided ? "Go on, a little harder." : "Go on, and ask once more without help.",
            ShouldAdvance = !givenAway && input.Step.StatusInfo.QuestionsCorrect + 1 >= input.Step.CorrectNeeded,
            AssessmentNote =
                unaided ? $"Answered a {read.Question.Difficulty} question on {input.Step.Title} right without help."
                : givenAway ? $"Answered on {input.Step.Title} right after a hint that said it, which counts for nothing."
                : $"Answered on {input.Step.Title} right with help.",
        };
    }

    public static Evaluation Partly(ReadReply read)
    {
        var judged = read.Reading.Claim is { } claim ? AnswerGrader.Grade(read.Question.Answer, claim) : null;
        return new Evaluation
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Partial,
            Score = judged is { Verdict: Verdict.Partial } ? judged.Score : Unfinished,
            Feedback = AskFor(read, judged),
            Reasoning = read.Reading.Reason,
            GuidanceForTutor = "Take up the part that is right and ask for what is missing.",
            AssessmentNote = $"Partly right: {read.Reading.Reason}",
        };
    }

    public static Evaluation Wrong(ReadReply read, Misconception? misconception) =>
        new()
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Wrong,
            Score = 0,
            Feedback = misconception?.Response
                ?? (
                    IsNoChoice(read)
                        ? $"That is none of the choices. {AnswerForm.Of(read.Question.Answer)}"
                        : "Not quite yet. A wrong answer shows us where to look next."
                ),
            Reasoning = misconception is null
                ? read.Reading.Reason
                : $"{read.Reading.Reason} It shows a known idea: {misconception.Description}.",
            GuidanceForTutor = "Explain in another way, then ask again.",
            AssessmentNote = misconception is null ? $"Wrong: {read.Reading.Reason}" : $"Shows the idea \"{misconception.Description}\".",
            MisconceptionId = misconception?.Id,
        };

    private static bool IsNoChoice(ReadReply read) =>
        read.Question.Answer.Kind == AnswerKind.Choice && read.Reading.Claim is { } claim && !read.Question.Answer.Choices.Contains(claim);

    /// <summary>Two answers stand beside each other: nothing is judged until the learner says which.</summary>
    public static Evaluation Undecided(ReadReply read) =>
        Open(
            $"I read {string.Join(" and ", read.Reading.ToAsk!.About.Select(read.AsWritten))}. Which of them is your answer?",
            "Two answers stand beside each other and none is picked.",
            "Ask which of the two is meant; do not say which is right.",
            "Was undecided between two answers."
        );

    /// <summary>What is put forward solves the question before this one.</summary>
    public static Evaluation ForQuestionBefore(ReadReply read) =>
        Open(
            $"{read.AsWritten(read.Reading.Claim!)} was the answer to the question before. Now we have this one.",
            $"\"{read.Reading.Claim}\" answers the question before the open one.",
            "Ask the open question again.",
            "Answered the question before once more."
        );

    // An answer that is put forward and cannot be judged yet.
    private static Evaluation Open(string feedback, string reasoning, string guidance, string note) =>
        new()
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.NotApplicable,
            Score = 0,
            Feedback = feedback,
            Reasoning = reasoning,
            GuidanceForTutor = guidance,
            AssessmentNote = note,
        };

    private static string AskFor(ReadReply read, Judgement? judged)
    {
        if (judged is { MissingIdeas.Count: > 0 })
            return $"You are on the way. Something is still missing: say something about "
                + $"{string.Join(" and about ", judged.MissingIdeas)}.";
        if (judged is { Verdict: Verdict.Partial, Advice.Length: > 0 })
            return $"You are close. {judged.Advice}";
        var about = string.Join(" and ", (read.Reading.ToAsk?.About ?? []).Select(read.AsWritten));
        return read.Reading.ToAsk?.Kind switch
        {
            ClarificationKind.WhichOfTwo => $"I read {about}. Which of them is your answer?",
            ClarificationKind.WhichChoice when about.Length > 0 => $"So it is not {about}. Which of the others is it?",
            ClarificationKind.WorkOut => "Right so far, and not worked out yet. What does it make?",
            ClarificationKind.NextStep => $"{about} is a right step. What comes next?",
            ClarificationKind.OtherPart => "That is a part of the answer. What else belongs to it?",
            _ => "What you mean is right. Write it in the form that the question asks for.",
        };
    }
}

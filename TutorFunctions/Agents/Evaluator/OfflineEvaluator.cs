using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>Judges replies by the lesson's answer keys, and intents by their words.</summary>
public sealed class OfflineEvaluator : IEvaluator
{
    public Task<Evaluation> EvaluateAsync(EvaluatorInput input, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lesson);
        return Task.FromResult(Evaluate(input, lesson));
    }

    private static Evaluation Evaluate(EvaluatorInput input, Lesson lesson)
    {
        var concept = lesson.Concept(input.Question.ConceptId);
        var question = ItemTemplate.Instantiate(concept.Item(input.Question.ItemId), input.Question.Seed);
        var judgement = AnswerGrader.Grade(question.Answer, input.Reply);
        var asks = AskedBack.IsIn(input.Reply);
        if (judgement.Verdict == Verdict.Correct && !asks && !Intent.IsNothingButStuck(input.Reply))
            return Right(input, question, judgement);
        if (AskedBack.AnswerBefore(input.Reply) is { } answer && AnswerGrader.Grade(question.Answer, answer) is { Verdict: Verdict.Correct } first)
            return Right(input, question, first);
        if (Intent.IsSkip(input.Reply))
            return Skipped();
        var isTry = judgement.Verdict is Verdict.Wrong or Verdict.Partial && AnswerShape.IsIn(question.Answer, input.Reply);
        if (Intent.IsStuck(input.Reply) && !(isTry && question.Answer.Kind != AnswerKind.Text && Intent.OnlyDoubts(input.Reply)))
            return Stuck(input, question);
        if (judgement.Verdict == Verdict.Unreadable && Intent.IsQuestionMarks(input.Reply))
            return Asked();
        var words = LessonWords.Of(lesson, question, input.Reply);
        if (asks || Intent.AsksHow(input.Reply))
            return IsElsewhere(input.Reply, words) ? OffTopic(input, lesson) : Asked();
        return judgement.Verdict == Verdict.Partial ? Partly(question, judgement) : Statement(input, lesson, concept, question, judgement, words, isTry);
    }

    /// <summary>Questions are about the lesson unless they are about something else alone: "why do we do that?" has no word of its own.</summary>
    private static bool IsElsewhere(string reply, LessonWords words) =>
        !Intent.AsksHow(reply) && (Intent.WantsSomethingElse(reply) || (!words.IsAboutLesson && words.Foreign > (Intent.PointsAt(reply) ? 1 : 0)));

    /// <summary>What is neither right nor a question: a try that fails, or talk.</summary>
    private static Evaluation Statement(
        EvaluatorInput input, Lesson lesson, Concept concept, Question question, Judgement judgement, LessonWords words, bool isTry)
    {
        if (Find(concept, question, input.Reply) is { } misconception)
            return Wrong(question, judgement, misconception);
        var isReadAsAnswer = isTry && question.Answer.Kind != AnswerKind.Text;
        if (Intent.WantsSomethingElse(input.Reply) || (Intent.IsChat(input.Reply) && !words.IsAboutLesson && !isReadAsAnswer))
            return OffTopic(input, lesson);
        if (isReadAsAnswer)
            return Wrong(question, judgement, null);
        if (question.Answer.Kind == AnswerKind.Text)
            return words.IsAboutLesson || words.Foreign < 2 || Intent.Refers(input.Reply) ? Wrong(question, judgement, null) : OffTopic(input, lesson);
        if (judgement.HowToWrite is { } howToWrite)
            return Unclear(judgement, howToWrite);
        return words.Known > words.Foreign ? Wrong(question, judgement, null) : OffTopic(input, lesson);
    }

    private static Evaluation Right(EvaluatorInput input, Question question, Judgement judgement)
    {
        var unaided = input.HintsTaken == 0 && input.Question.FailedAttempts == 0;
        var givenAway = input.Question.IsGivenAway(input.HintsTaken);
        var praise = unaided ? (input.Streak >= 2 ? "Right again, and without any help." : "Yes, that is right.")
            : givenAway ? "Yes. The hint showed most of it, so let us see whether you can do the next one by yourself."
            : "Yes, now you have it.";
        return new Evaluation
        {
            UserIntent = UserIntent.AttemptAnswer,
            AnswerEvaluation = AnswerEvaluation.Correct,
            Score = judgement.Score,
            Feedback = question.Solution is null ? praise : $"{praise} {question.Solution}",
            Reasoning = judgement.Reason,
            GuidanceForTutor = unaided ? "Go on, a little harder." : "Go on, and ask once more without help.",
            ShouldAdvance = !givenAway && input.Step.StatusInfo.QuestionsCorrect + 1 >= input.Step.CorrectNeeded,
            AssessmentNote = unaided ? $"Answered a {question.Difficulty} question on {input.Step.Title} right without help." : givenAway ? $"Answered on {input.Step.Title} right after a hint that said it, which counts for nothing."
                : $"Answered on {input.Step.Title} right with help.",
        };
    }

    private static Evaluation Partly(Question question, Judgement judgement) => new()
    {
        UserIntent = UserIntent.AttemptAnswer,
        AnswerEvaluation = AnswerEvaluation.Partial,
        Score = judgement.Score,
        Feedback = judgement.MissingIdeas.Count > 0
            ? $"You are on the way. Something is still missing: say something about {string.Join(" and about ", judgement.MissingIdeas)}."
            : $"You are close. {judgement.Advice}",
        Reasoning = judgement.Reason,
        GuidanceForTutor = "Take up the part that is right and ask for what is missing.",
        AssessmentNote = $"Partly right: {judgement.Reason}",
    };

    private static Evaluation Wrong(Question question, Judgement judgement, Misconception? misconception) => new()
    {
        UserIntent = UserIntent.AttemptAnswer,
        AnswerEvaluation = AnswerEvaluation.Wrong,
        Score = judgement.Score,
        Feedback = misconception?.Response ?? "Not quite yet. A wrong answer shows us where to look next.",
        Reasoning = misconception is null ? judgement.Reason : $"{judgement.Reason} It shows a known idea: {misconception.Description}.",
        GuidanceForTutor = "Explain in another way, then ask again.",
        AssessmentNote = misconception is null ? $"Wrong: {judgement.Reason}" : $"Shows the idea \"{misconception.Description}\".",
        MisconceptionId = misconception?.Id,
    };

    // A try all the same: who goes on writing in a form that cannot be read needs help, and not to be led back to the lesson.
    private static Evaluation Unclear(Judgement judgement, string howToWrite) => new()
    {
        UserIntent = UserIntent.AttemptAnswer,
        AnswerEvaluation = AnswerEvaluation.Wrong,
        Score = judgement.Score,
        Feedback = $"I cannot make out one answer in that. {howToWrite}",
        Reasoning = judgement.Reason,
        GuidanceForTutor = "Say how the answer is to be written, then ask again.",
        AssessmentNote = $"Tried to answer in a form that could not be read: {judgement.Reason}",
    };

    private static Evaluation Stuck(EvaluatorInput input, Question question) => new()
    {
        UserIntent = UserIntent.Stuck,
        AnswerEvaluation = AnswerEvaluation.NotApplicable,
        Score = 0,
        Feedback = input.Step.FailuresInARow == 0
            ? "That's okay. Not knowing yet is where learning starts. Let us look at it together."
            : "That's okay, this one is tricky. Let us take a smaller step.",
        Reasoning = "The learner says that they cannot answer.",
        GuidanceForTutor = "Give the next hint, or something smaller.",
        AssessmentNote = $"Was stuck on a question about {input.Step.Title}.",
    };

    private static Evaluation Asked() => new()
    {
        UserIntent = UserIntent.AskQuestion,
        AnswerEvaluation = AnswerEvaluation.NotApplicable,
        Score = 0,
        Feedback = "Good that you ask. Here is how I would put it.",
        Reasoning = "The learner asks instead of answering.",
        GuidanceForTutor = "Explain once more in another way, then ask the same question again.",
        AssessmentNote = "Asked a question about the topic.",
    };

    private static Evaluation Skipped() => new()
    {
        UserIntent = UserIntent.Stuck,
        AnswerEvaluation = AnswerEvaluation.NotApplicable,
        Score = 0,
        Feedback = "All right, we leave that one.",
        Reasoning = "The learner asked to pass over the question.",
        GuidanceForTutor = "Ask something else about the same idea.",
        AssessmentNote = "Passed over a question.",
        IsSkip = true,
    };

    private static Evaluation OffTopic(EvaluatorInput input, Lesson lesson) => new()
    {
        UserIntent = UserIntent.OffTopic,
        AnswerEvaluation = AnswerEvaluation.NotApplicable,
        Score = 0,
        Feedback = InterestHook.Lead(lesson, input.Setup.Profile.Interests, input.Reply, input.Question.Seed + input.Reply.Length) + WayOut(input),
        Reasoning = "The reply is about something else.",
        GuidanceForTutor = "Lead back to the open question through the learner's interest.",
        AssessmentNote = "Went off the topic and was led back.",
    };

    /// <summary>Whoever keeps wandering off may not know how to say that the question is too hard.</summary>
    private static string WayOut(EvaluatorInput input) =>
        input.Conversation.Recent is [{ Intent: UserIntent.OffTopic }, { Intent: UserIntent.OffTopic }]
            ? " If the question is too hard, say \"I don't know\" and we take a smaller step; to leave it out, say \"skip\"."
            : string.Empty;

    private static Misconception? Find(Concept concept, Question question, string reply)
    {
        var shown = question.WrongAnswers.FirstOrDefault(wrong =>
            AnswerGrader.Grade(question.Answer with { Accepted = [wrong.Answer], KeyIdeas = [], LowestTerms = false }, reply).Verdict == Verdict.Correct);
        return shown is not null
            ? concept.Misconceptions.FirstOrDefault(misconception => misconception.Id == shown.MisconceptionId)
            : concept.Misconceptions.FirstOrDefault(misconception =>
                misconception.Phrases.Any(phrase => reply.Contains(phrase, StringComparison.OrdinalIgnoreCase)));
    }
}

using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>What one message is for: the tutor's move in words, and what belongs to it.</summary>
/// <param name="Direction">What is to be written.</param>
/// <param name="Material">What the lesson says for it; null for nothing.</param>
/// <param name="Question">The question that it leads to, with its choices; null when the model writes it.</param>
/// <param name="QuestionIs">Whether the question stays, and if not, why.</param>
internal sealed record Occasion(string Direction, string? Material, string? Question, string? QuestionIs)
{
    private const string AnswerFirst = "First answer what the student asked, in one or two sentences. Then: ";

    private const string AnswerInOwnWords =
        "First answer what the student asked: in a sentence of your own if it is of the subject, else say that it is for later. Then: ";

    private const string LeavesChallenge =
        "The harder question is left and does not count: say so in a few words, without its answer. Then: ";

    /// <summary>Whether the message leads back to the question that was open.</summary>
    public bool IsSameQuestion { get; private init; }

    /// <summary>The occasion of a message whose question is the lesson's own.</summary>
    /// <param name="draft">What the lesson has for it.</param>
    /// <param name="taught">The move.</param>
    /// <param name="isGivenAway">Whether the lesson's text says the answer of the question.</param>
    public static Occasion OfLesson(ExecutorInput input, Lesson lesson, TutorMessage draft, Taught taught, bool isGivenAway)
    {
        var isSame = draft.Asked.ItemId == input.Open?.ItemId && draft.Asked.Seed == input.Open.Seed;
        return new(
            First(input, taught) + DirectionOf(input, draft.Asked, taught.Move) + (isSame ? Done(input) : string.Empty),
            MaterialFor(input, lesson, draft, taught, isGivenAway && isSame),
            draft.QuestionAndChoices,
            isSame ? "the same: not settled yet" : $"new: {WhyNew(input, taught)}"
        )
        {
            IsSameQuestion = isSame,
        };
    }

    /// <summary>The occasion of a message whose question the model writes.</summary>
    public static Occasion OfOpenTopic(ExecutorInput input)
    {
        var move = input switch
        {
            _ when input.GoesOnWithStep() => TeachingMove.ExplainAnotherWay,
            { OpensStep: true, Step.Kind: StepKind.Introduction } => TeachingMove.OpenLesson,
            { OpensStep: true, Step.Kind: StepKind.Summary } => TeachingMove.SumUp,
            { OpensStep: true, Step.Kind: StepKind.Prerequisite } => TeachingMove.OpenPrerequisite,
            { OpensStep: true } => TeachingMove.OpenStep,
            { LastEvaluation: { IsAttempt: true, IsRight: false } } => TeachingMove.LeaveOpen,
            _ => TeachingMove.GoOn,
        };
        var direction = input.GoesFaster() ? Faster(completesStep: true) : DirectionOf(move);
        return new(input.LeavesChallenge ? LeavesChallenge + direction : direction, null, null, null);
    }

    private static string First(ExecutorInput input, Taught taught)
    {
        var answer =
            !taught.AnswersFirst ? string.Empty
            : taught.WithoutAnswer is null ? AnswerFirst
            : AnswerInOwnWords;
        return input.LeavesChallenge ? answer + LeavesChallenge : answer;
    }

    // A half that was found right is not asked for again, although the question is the whole one.
    private static string Done(ExecutorInput input)
    {
        string[] parts =
        [
            .. input.Conversation.AcceptedParts(input.Open!),
            .. input.LastEvaluation?.RightPart is { } part ? [part] : Array.Empty<string>(),
        ];
        return parts.Length == 0
            ? string.Empty
            : $" This part is done: {string.Join("; ", parts.Distinct(StringComparer.Ordinal))}. Only the rest is missing.";
    }

    private static string DirectionOf(ExecutorInput input, OpenQuestion asked, TeachingMove move) =>
        (move, input.LastEvaluation) switch
        {
            (TeachingMove.Challenge, { AsksToGoFaster: true }) => Faster(asked.StepId == input.Step.StepId),
            (TeachingMove.LeaveOpen, _) when input.LeavesChallenge => "Lead back to the step with its question.",
            (TeachingMove.GoOn, { IsSkip: true }) =>
                "The wish to pass over the last question is granted: say so in a few words, and lead to another one on the same step.",
            (TeachingMove.GoOn, { IsRight: true, AsksToGoFaster: true }) =>
                $"{DirectionOf(move)} The student asks to go on faster: say that it takes {Left(input.Step)} to the next idea.",
            _ => DirectionOf(move),
        };

    private static string Faster(bool completesStep) =>
        "The student asks to go on faster, and may: lead to a harder question. Say that a right answer "
        + (completesStep ? "completes this step" : "saves some steps")
        + " and that a miss does not count.";

    private static string Left(PlanStep step) =>
        step.CorrectNeeded - step.StatusInfo.QuestionsCorrect is > 1 and var left ? $"{left} right answers" : "one right answer";

    private static string DirectionOf(TeachingMove move) =>
        move switch
        {
            TeachingMove.OpenLesson =>
                "Open the lesson: say what it is about and why it is worth knowing, then find out by the question what the student knows. "
                    + "Explain nothing yet.",
            TeachingMove.OpenReview =>
                "Open the lesson in two sentences, then lead to a question from an earlier lesson, to see whether it has stayed.",
            TeachingMove.OpenStep => "Open the step: explain its one idea, then lead to the question.",
            TeachingMove.OpenByTrying => "Open the step by its question: the student tries before anything is explained.",
            TeachingMove.OpenPrerequisite =>
                "The plan has a smaller step now, which helps with what was hard. Say so kindly, explain its idea, lead to the question.",
            TeachingMove.SumUp =>
                "Close the lesson: sum up what was learned in three or four sentences, then lead to one last question over it.",
            TeachingMove.Challenge =>
                "Lead to a harder question from further on. Say that they may pass, a miss does not count, a right answer saves steps.",
            TeachingMove.LeaveOpen => "The last question is left open. Say so in a sentence, without its answer, and lead to the next one.",
            TeachingMove.GoOn =>
                "Go on with the step: one sentence that ties the next question to what the student just did. Explain nothing again.",
            TeachingMove.Keep => "Lead back to the question in one sentence.",
            TeachingMove.AskWhichIsMeant =>
                "It is not settled which answer the student means. Say so, and do not say which is right.",
            TeachingMove.AskForTheRest =>
                "The student is right so far. Take up where they stand and name what is missing. Explain nothing again.",
            TeachingMove.MeetTheFeeling =>
                "Meet how the student feels in one sentence, make the next try easy to begin, and lead back to the question.",
            TeachingMove.Hint =>
                "Give the hint in the material as one pointer and no more help than that, then lead back to the question.",
            TeachingMove.WorkedExample =>
                "Work the example in the material through, which has other numbers, then lead back to the question.",
            TeachingMove.ExplainAnotherWay => "What was said did not help: explain the idea in another way, then lead to the question.",
            TeachingMove.TakeApart => "Everything was explained. Have the student take the question apart: point at its first small part.",
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
        };

    // A hint may go as far as the lesson lets it; nothing else says the answer of a question that is open.
    private static string? MaterialFor(ExecutorInput input, Lesson lesson, TutorMessage draft, Taught taught, bool saysOpenAnswer) =>
        taught.Move switch
        {
            TeachingMove.OpenLesson when LeavesOut(input, lesson) => null,
            TeachingMove.Hint => taught.WithoutAnswer ?? draft.Teaching,
            _ when saysOpenAnswer => null,
            TeachingMove.OpenByTrying
            or TeachingMove.Challenge
            or TeachingMove.LeaveOpen
            or TeachingMove.GoOn
            or TeachingMove.Keep
            or TeachingMove.AskWhichIsMeant
            or TeachingMove.AskForTheRest
            or TeachingMove.MeetTheFeeling
            or TeachingMove.TakeApart => taught is { AnswersFirst: true, WithoutAnswer: null } ? draft.Teaching : null,
            _ => taught.WithoutAnswer ?? draft.Teaching,
        };

    /// <summary>Whether the lesson's overview promises what the plan does not teach.</summary>
    private static bool LeavesOut(ExecutorInput input, Lesson lesson) =>
        lesson.Concepts.Any(concept => !concept.IsFoundation && !input.Scope.Contains(concept.Id));

    private static string WhyNew(ExecutorInput input, Taught taught) =>
        (taught.Move, input.LastEvaluation) switch
        {
            (_, null) => "the first one",
            (TeachingMove.OpenPrerequisite, _) => "the plan was changed",
            (TeachingMove.Challenge, { IsJudged: false, AsksForHarder: true }) => "the student says that this is known or too easy",
            (TeachingMove.Challenge, { AsksToGoFaster: true }) => "the student asks to go on faster",
            (TeachingMove.Challenge, _) => "the student does well and gets one from further on",
            (_, { IsSkip: true } or { IsProtest: true, IsJudged: false }) when input.LeavesChallenge =>
                "back to the step: the harder question is left, which does not count",
            _ when input.LeavesChallenge => "back to the step: the harder question was missed, which does not count",
            (_, { IsRight: true }) => "the last one was answered",
            (_, { IsSkip: true }) => "the student passed over the last one",
            (TeachingMove.LeaveOpen, _) => "the last one was given away by its choices or tried often enough",
            _ when input.OpensStep => "the plan was changed",
            _ => "the last one is settled",
        };
}

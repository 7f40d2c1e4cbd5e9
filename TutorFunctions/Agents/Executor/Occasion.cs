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

    /// <summary>Whether the message leads back to the question that was open.</summary>
    public bool IsSameQuestion { get; private init; }

    /// <summary>The occasion of a message whose question is the lesson's own.</summary>
    /// <param name="draft">What the lesson has for it.</param>
    /// <param name="taught">The move.</param>
    /// <param name="isGivenAway">Whether the lesson's text says the answer of the question.</param>
    public static Occasion OfLesson(ExecutorInput input, Lesson lesson, TutorMessage draft, Taught taught, bool isGivenAway)
    {
        var isSame = draft.Asked.ItemId == input.Open?.ItemId && draft.Asked.Seed == input.Open.Seed;
        var direction = DirectionOf(taught.Move);
        return new(
            taught.AnswersFirst ? AnswerFirst + direction : direction,
            MaterialFor(input, lesson, draft, taught, isGivenAway && isSame),
            draft.QuestionAndChoices,
            isSame ? "the same as before: it is not settled yet" : $"new: {WhyNew(input, taught)}"
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
        return new(DirectionOf(move), null, null, null);
    }

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
                "Lead to a harder question from further on. Say that a miss does not count, and that a right answer saves some steps.",
            TeachingMove.LeaveOpen => "The last question is left open. Say so in a sentence, without its answer, and lead to the next one.",
            TeachingMove.GoOn =>
                "Go on with the step: one sentence that ties the next question to what the student just did. Explain nothing again.",
            TeachingMove.Keep => "Lead back to the question in one sentence. It is still to be answered.",
            TeachingMove.AskWhichIsMeant =>
                "It is not settled which answer the student means. Ask for the one that counts, and do not say which is right.",
            TeachingMove.AskForTheRest =>
                "The student is right so far. Take up where they stand and ask for what is missing. Explain nothing again.",
            TeachingMove.MeetTheFeeling =>
                "Meet how the student feels in one sentence, make the next try easy to begin, and lead back to the question.",
            TeachingMove.Hint => "Give the hint in the material and no more help than that, then lead back to the question.",
            TeachingMove.WorkedExample =>
                "Work the example in the material through, which has other numbers, then lead back to the question.",
            TeachingMove.ExplainAnotherWay => "What was said did not help: explain the idea in another way, then lead to the question.",
            TeachingMove.TakeApart => "Everything was explained. Have the student take the question apart: ask for its first small part.",
            _ => throw new ArgumentOutOfRangeException(nameof(move), move, null),
        };

    // A hint may go as far as the lesson lets it; nothing else says the answer of a question that is open.
    private static string? MaterialFor(ExecutorInput input, Lesson lesson, TutorMessage draft, Taught taught, bool saysOpenAnswer) =>
        taught.Move switch
        {
            TeachingMove.OpenLesson when LeavesOut(input, lesson) => null,
            TeachingMove.Hint => draft.Teaching,
            _ when saysOpenAnswer => null,
            TeachingMove.OpenByTrying
            or TeachingMove.Challenge
            or TeachingMove.LeaveOpen
            or TeachingMove.GoOn
            or TeachingMove.Keep
            or TeachingMove.AskWhichIsMeant
            or TeachingMove.AskForTheRest
            or TeachingMove.MeetTheFeeling
            or TeachingMove.TakeApart => taught.AnswersFirst ? draft.Teaching : null,
            _ => draft.Teaching,
        };

    /// <summary>Whether the lesson's overview promises what the plan does not teach.</summary>
    private static bool LeavesOut(ExecutorInput input, Lesson lesson) =>
        lesson.Concepts.Any(concept => !concept.IsFoundation && !input.Scope.Contains(concept.Id));

    private static string WhyNew(ExecutorInput input, Taught taught) =>
        (taught.Move, input.LastEvaluation) switch
        {
            (_, null) => "the first one",
            (TeachingMove.OpenPrerequisite, _) => "the plan was changed",
            (TeachingMove.Challenge, { AsksForHarder: true }) => "the student says that this is known or too easy",
            (TeachingMove.Challenge, _) => "the student does well and gets one from further on",
            (_, { IsRight: true }) => "the last one was answered",
            (_, { IsSkip: true }) => "the student passed over the last one",
            (TeachingMove.LeaveOpen, _) => "the last one was given away by its choices or tried often enough",
            _ when input.OpensStep => "the plan was changed",
            _ => "the last one is settled",
        };
}

using TutorFunctions.Lessons;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>Writes messages from the lesson's own explanations, questions and hints.</summary>
public sealed class OfflineExecutor : IExecutor
{
    public Task<TutorMessage> WriteAsync(ExecutorInput input, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lesson);
        return Task.FromResult(Write(input, lesson));
    }

    internal static TutorMessage Write(ExecutorInput input, Lesson lesson)
    {
        var guidelines = TeachingGuidelines.Read(input.Setup.Guidelines, lesson);
        var asked = QuestionChoice.Choose(input, lesson, guidelines);
        var concept = guidelines.Permitted(lesson.Concept(asked.ConceptId));
        var question = ItemTemplate.Instantiate(concept.Item(asked.ItemId), asked.Seed);
        if (asked != input.Open)
            asked = asked with { GivenAwayBy = RevealingHint.LevelIn(question) };
        var (teaching, type, why) = Answered(input, lesson, concept, asked, question);
        return new TutorMessage
        {
            Teaching = teaching,
            Question = question.Stem is null ? question.Prompt : $"{question.Stem}\n\n{question.Prompt}",
            MessageType = type,
            Difficulty = question.Difficulty,
            Asked = type == MessageType.Hint ? asked with { HintsShown = Math.Min(Rung(input, asked), question.Hints.Count) } : asked,
            Choices = question.Answer.Choices,
            Reasoning =
                asked == input.Open ? why : $"{why} Asks a question of the level {question.Difficulty.ToString().ToLowerInvariant()}.",
        };
    }

    /// <summary>What the learner asked is answered first; what comes next follows.</summary>
    private static (string Teaching, MessageType Type, string Why) Answered(
        ExecutorInput input,
        Lesson lesson,
        Concept concept,
        OpenQuestion asked,
        Question question
    )
    {
        var next = Teach(input, lesson, concept, asked, question);
        var about =
            input.LastEvaluation is { IsRight: true }
            && lesson.Concepts.FirstOrDefault(known => known.Id == input.Step.ConceptId) is { } own
                ? own
                : concept;
        if (LearnerQuestions.Answer(input, lesson, about, question, round => Explain(input, about, round)) is not { } answer)
            return next;
        if (asked == input.Open && input.LastEvaluation is { UserIntent: UserIntent.AskQuestion or UserIntent.OffTopic })
            return (answer, MessageType.Explanation, "The learner asked something: answers it and keeps the question.");
        return next.Teaching.Contains(answer, StringComparison.Ordinal)
            ? next
            : ($"{answer}\n\n{next.Teaching}", next.Type, $"The learner asked something as well: answers it first. {next.Why}");
    }

    private static (string Teaching, MessageType Type, string Why) Teach(
        ExecutorInput input,
        Lesson lesson,
        Concept concept,
        OpenQuestion asked,
        Question question
    )
    {
        var step = input.Step;
        if (asked == input.Open && input.LastEvaluation is { UserIntent: UserIntent.AskQuestion } asking)
        {
            return asking.Acts.Count == 0 || asking.Has(DialogueAct.RequestRepeat)
                ? (
                    Explain(input, concept, 1) ?? lesson.Overview,
                    MessageType.Explanation,
                    "The learner asked something: explains in another way and keeps the question."
                )
                : ("Here is our question again.", MessageType.Question, "The learner asked something: keeps the question.");
        }

        if (asked == input.Open && input.LastEvaluation is { IsJudged: false, UserIntent: UserIntent.AttemptAnswer })
            return ("Here is our question again.", MessageType.Question, "The answer is not settled yet: keeps the question.");
        if (asked == input.Open && input.LastEvaluation is { IsUnfinished: true } && asked.FailedAttempts == 0)
            return ("You are part of the way.", MessageType.Encouragement, "Right so far and not finished: keeps the question.");
        if (asked == input.Open && input.LastEvaluation is { UserIntent: UserIntent.Stuck } && asked.FailedAttempts == 0)
            return (
                "Here is our question again, whenever you are ready.",
                MessageType.Question,
                "The learner showed a feeling: keeps the question."
            );
        if (asked == input.Open && input.LastEvaluation is { UserIntent: UserIntent.OffTopic })
            return ("Here is our question again.", MessageType.Question, "The learner went off the topic: keeps the question.");
        if (asked.FailedAttempts > 0)
            return (
                Help(question, Rung(input, asked)),
                MessageType.Hint,
                $"Not right yet: gives hint {Math.Min(Rung(input, asked), question.Hints.Count)} of {question.Hints.Count} and keeps "
                    + $"the question."
            );
        if (asked.IsChallenge)
        {
            return (
                "You are doing so well that I would like to try a bigger one. If you can do this, we can leave some steps out.",
                MessageType.Encouragement,
                $"{input.Streak} right answers in a row without help: tries a question from further on that covers "
                    + $"{string.Join(", ", asked.Covers)}."
            );
        }

        if (input.OpensStep || input.LastEvaluation is null)
            return Open(input, lesson, concept);
        if (AnotherExplanation(input, concept) is { } another)
            return (another, MessageType.Explanation, $"{step.FailuresInARow} failed attempts in a row: explains in another way.");
        if (input.LastEvaluation is { IsAttempt: true, IsRight: false, IsSkip: false } && step.FailuresInARow == 0)
            return (
                "Let us leave that one for now and go on step by step.",
                MessageType.Encouragement,
                "The last question is left open: goes on with the step."
            );
        return (Bridge(asked.Seed), MessageType.Question, "Goes on with the step.");
    }

    /// <summary>
    /// An explanation that the step has not had; null when the last reply was no failed attempt, or when there is none left.
    /// </summary>
    private static string? AnotherExplanation(ExecutorInput input, Concept concept)
    {
        if (input.Step.FailuresInARow == 0 || input.LastEvaluation is { IsSkip: true } or { IsRight: true })
            return null;
        var given = input.Step.Kind == StepKind.Introduction || IsTrying(input.Step) ? 0 : 1;
        var round = (input.Step.FailuresInARow / QuestionChoice.AttemptsAtOne) - 1 + given;
        return round < concept.Explanations.Count ? Explain(input, concept, round) : null;
    }

    private static (string Teaching, MessageType Type, string Why) Open(ExecutorInput input, Lesson lesson, Concept concept) =>
        input.Step.Kind switch
        {
            StepKind.Introduction when input.Setup.Reviews.Any(review => review.Id == concept.Id) => (
                $"{lesson.Overview}\n\nBefore we begin, something that you learned earlier, so that it stays with you: "
                    + $"{LowerFirst(concept.Title)}.",
                MessageType.Explanation,
                "Opens the lesson with something that the learner is about to forget."
            ),
            StepKind.Introduction => (
                $"{lesson.Overview}\n\nTo begin, show me what you know already. It is fine to say that you are not sure.",
                MessageType.Explanation,
                "Opens the lesson and finds out what is known."
            ),
            StepKind.Summary => (
                $"{lesson.Summary}\n\nOne last question over what you have learned.",
                MessageType.Summary,
                "Sums the lesson up."
            ),
            StepKind.Prerequisite => (
                $"Let us take a step back to something smaller: {LowerFirst(input.Step.Title)}.\n\n{Explain(input, concept, 0)}".TrimEnd(),
                MessageType.Explanation,
                "Opens a step that the plan was changed for."
            ),
            _ when IsTrying(input.Step) => (
                $"Now: {concept.Title}. Try it before I explain anything; if it is too hard, say so, and I will.",
                MessageType.Question,
                "Opens the step with a question, as the path says."
            ),
            _ => (
                $"Now: {concept.Title}.\n\n{Explain(input, concept, 0)}".TrimEnd(),
                MessageType.Explanation,
                $"Opens the step, explained by {input.Step.TeachingApproach}."
            ),
        };

    private static bool IsTrying(PlanStep step) => step.TeachingApproach == TeachingPath.Trying;

    /// <summary>The hint that comes next, from 1: one for each failed attempt, and further on than the learner has come.</summary>
    private static int Rung(ExecutorInput input, OpenQuestion asked) =>
        Math.Max(asked.FailedAttempts, asked.HintsSeen(input.HintsTaken) + 1);

    private static string? Explain(ExecutorInput input, Concept concept, int round)
    {
        var approach = input.Step.ConceptId == concept.Id ? input.Step.TeachingApproach : input.PathApproach;
        return concept.Explain(approach, input.Style, round)?.Text;
    }

    private static string Help(Question question, int rung)
    {
        if (question.Hints.Count == 0)
            return "Take it apart: say first what is given, then what is asked.";
        var hint = question.Hints[Math.Min(rung, question.Hints.Count) - 1];
        return hint.Title is null ? hint.Text : $"{hint.Title}: {hint.Text}";
    }

    private static string Bridge(int seed) =>
        (seed % 4) switch
        {
            0 => "Here is another one.",
            1 => "Let us try one more of these.",
            2 => "And now this one.",
            _ => "Ready for the next one.",
        };

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}

using TutorFunctions.Lessons;
using TutorFunctions.Sessions;

namespace TutorFunctions.Executor;

/// <summary>Writes messages from the lesson's own explanations, questions and hints.</summary>
public sealed class OfflineExecutor : IExecutor
{
    public Task<TutorMessage> WriteAsync(ExecutorInput input, Lesson lesson, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(lesson);
        return Task.FromResult(Write(input, lesson));
    }

    private static TutorMessage Write(ExecutorInput input, Lesson lesson)
    {
        var asked = QuestionChoice.Choose(input, lesson);
        var concept = lesson.Concept(asked.ConceptId);
        var question = ItemTemplate.Instantiate(concept.Item(asked.ItemId), asked.Seed);
        var (teaching, type) = Teach(input, lesson, concept, asked, question);
        return new TutorMessage
        {
            Teaching = teaching,
            Question = question.Stem is null ? question.Prompt : $"{question.Stem}\n\n{question.Prompt}",
            MessageType = type,
            Difficulty = question.Difficulty,
            Asked = asked,
            Choices = question.Answer.Choices,
        };
    }

    private static (string Teaching, MessageType Type) Teach(
        ExecutorInput input, Lesson lesson, Concept concept, OpenQuestion asked, Question question)
    {
        var step = input.Step;
        if (asked == input.Open && input.LastEvaluation is { UserIntent: UserIntent.AskQuestion })
            return (Explain(input, concept, 1) ?? lesson.Overview, MessageType.Explanation);
        if (asked == input.Open && input.LastEvaluation is { UserIntent: UserIntent.OffTopic })
            return ("Here is our question again.", MessageType.Question);
        if (asked.FailedAttempts > 0)
            return (Help(question, asked.FailedAttempts), MessageType.Hint);
        if (asked.IsChallenge)
            return ("You are doing so well that I would like to try a bigger one. If you can do this, we can leave some steps out.", MessageType.Encouragement);
        if (input.OpensStep || input.LastEvaluation is null)
            return Open(input, lesson, concept);
        if (step.FailuresInARow > 0)
            return (Explain(input, concept, step.FailuresInARow) ?? "Let us look at another one.", MessageType.Explanation);
        return (Bridge(asked.Seed), MessageType.Question);
    }

    private static (string Teaching, MessageType Type) Open(ExecutorInput input, Lesson lesson, Concept concept) => input.Step.Kind switch
    {
        StepKind.Introduction => ($"{lesson.Overview}\n\nTo begin, show me what you know already. It is fine to say that you are not sure.", MessageType.Explanation),
        StepKind.Summary => ($"{lesson.Summary}\n\nOne last question over what you have learned.", MessageType.Summary),
        StepKind.Prerequisite => ($"Let us take a step back to something smaller: {LowerFirst(input.Step.Title)}.\n\n{Explain(input, concept, 0)}".TrimEnd(), MessageType.Explanation),
        _ => ($"Now: {concept.Title}.\n\n{Explain(input, concept, 0)}".TrimEnd(), MessageType.Explanation),
    };

    private static string? Explain(ExecutorInput input, Concept concept, int round)
    {
        var approach = input.Step.ConceptId == concept.Id ? input.Step.TeachingApproach : input.PathApproach;
        return concept.Explain(approach, input.Setup.Profile.LearningStyle, round)?.Text;
    }

    private static string Help(Question question, int failedAttempts)
    {
        if (question.Hints.Count == 0)
            return "Take it apart: say first what is given, then what is asked.";
        var hint = question.Hints[Math.Min(failedAttempts, question.Hints.Count) - 1];
        return hint.Title is null ? hint.Text : $"{hint.Title}: {hint.Text}";
    }

    private static string Bridge(int seed) => (seed % 4) switch
    {
        0 => "Here is another one.",
        1 => "Let us try one more of these.",
        2 => "And now this one.",
        _ => "Ready for the next one.",
    };

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}

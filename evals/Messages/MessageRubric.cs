using System.Text.RegularExpressions;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Evals.Report;
using TutorFunctions.Lessons;
using TutorFunctions.Safety;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Evals.Messages;

/// <summary>What a good message has, whoever wrote it.</summary>
internal static partial class MessageRubric
{
    /// <summary>More than this at once, question included, is not read to its end.</summary>
    private const int MostWords = 260;

    public static IEnumerable<Finding> Of(ExecutorInput input, TutorMessage message, Lesson lesson, string where)
    {
        var item = lesson
            .Concepts.FirstOrDefault(concept => concept.Id == message.Asked.ConceptId)
            ?.Items.FirstOrDefault(item => item.Id == message.Asked.ItemId);
        yield return Of("asks what there is", item is not null, $"asks the unknown item {message.Asked.ItemId}");
        if (item is null)
            yield break;
        var question = ItemTemplate.Instantiate(item, message.Asked.Seed);
        yield return Of("one question", AsksOnce(message), $"asks {Marks(message.Question)} questions: {message.Question}");
        yield return Of("fits the step", Fits(input, message), $"asks for {message.Asked.ConceptId} in the step {input.Step.ConceptId}");
        yield return Of("length", Words(message.Text) <= MostWords, $"{Words(message.Text)} words");
        yield return Of(
            "answers the reply",
            Answers(input, message),
            $"{message.MessageType} about {message.Asked.ItemId} after {input.LastEvaluation?.UserIntent}"
        );
        var isLastHint = message.MessageType == MessageType.Hint && message.Asked.HintsShown >= question.Hints.Count;
        if (!isLastHint && SaidAnswer.IsSaidIn(message.Teaching, question) is { } isSaid)
            yield return Of(
                message.MessageType == MessageType.Hint ? "hint keeps the answer" : "names no solution",
                !isSaid,
                $"says the answer: {message.Teaching}"
            );

        Finding Of(string measure, bool isRight, string came) => new("executor", measure, isRight, $"{where}: {came}");
    }

    /// <summary>Feedback says something, praises nothing wrong, and keeps the answer while the question is open.</summary>
    public static bool IsGoodFeedback(Question question, Evaluation evaluation)
    {
        if (string.IsNullOrWhiteSpace(evaluation.Feedback))
            return false;
        if (evaluation.IsRight)
            return true;
        return !Praise().IsMatch(evaluation.Feedback) && SaidAnswer.IsSaidIn(evaluation.Feedback, question) != true;
    }

    private static bool AsksOnce(TutorMessage message) =>
        !string.IsNullOrWhiteSpace(message.Question) && Marks(message.Question) <= 1 && !message.Teaching.TrimEnd().EndsWith('?');

    private static int Marks(string question) => Code().Replace(question, string.Empty).Count(c => c == '?');

    private static bool Fits(ExecutorInput input, TutorMessage message) =>
        message.Asked.IsChallenge
        || (
            message.Asked.StepId == input.Step.StepId
            && (
                message.Asked.ConceptId == input.Step.ConceptId
                || input.Step.Kind is StepKind.Introduction or StepKind.Summary
                || message.Asked == input.Open
            )
        );

    /// <summary>
    /// A question that is not settled stays; who wandered off or asked is not asked something else; who failed is helped.
    /// </summary>
    private static bool Answers(ExecutorInput input, TutorMessage message) =>
        input switch
        {
            { Open: { FailedAttempts: 0 } open, LastEvaluation.UserIntent: UserIntent.AskQuestion } => message.Asked.ItemId == open.ItemId
                && message.MessageType is MessageType.Explanation or MessageType.Hint,
            { Open: { FailedAttempts: 0 } open, LastEvaluation.UserIntent: UserIntent.OffTopic } => message.Asked.ItemId == open.ItemId,
            { Open: { FailedAttempts: 1 } open, OpensStep: false } => message.Asked.ItemId == open.ItemId && message.Teaching.Length > 0,
            { Open: null } => message.Asked.AskedInTurn == input.Turn,
            _ => true,
        };

    private static int Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"\b(?:yes, that is right|well done|that'?s right|correct!|exactly right)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Praise();

    [GeneratedRegex(@"```.*?```", RegexOptions.Singleline)]
    private static partial Regex Code();
}

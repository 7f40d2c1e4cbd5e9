using TutorFunctions.LanguageModels;
using TutorFunctions.Lessons;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>What the evaluator's model is told: what stays the same through a step first, the reply last.</summary>
internal static class EvaluatorBrief
{
    public static string Of(EvaluatorInput input, ReadReply read)
    {
        var (step, question) = (input.Step, read.Question);
        return PromptData.Json(
            new EvaluatorData(
                input.Setup.Subtopic ?? input.Setup.Topic,
                Audience.Of(input.Setup.Profile.Grade),
                input.Setup.Profile.Interests,
                new(
                    step.Title,
                    step.Description,
                    step.SuccessCriteria,
                    step.StatusInfo.QuestionsCorrect,
                    step.FailuresInARow
                ),
                new(
                    question.Stem is null ? question.Prompt : $"{question.Stem}\n{question.Prompt}",
                    question.Answer.Choices,
                    question.Answer.Accepted,
                    [.. question.Answer.KeyIdeas.Select(static idea => idea.Name)],
                    question.Solution,
                    [.. read.Concept.Misconceptions.Select(static known => new KnownMisconception(known.Id, known.Description))],
                    AfterAWrongAnswer(input, question),
                    input.HintsTaken,
                    ByRules(read.Reading)
                ),
                TextLimits.OfFeedback(input.Setup.Profile.Grade),
                SaidTurn.Of(input.Conversation.Recent, input.Conversation.OpenQuestion),
                input.AcceptedBefore.Count > 0 ? input.AcceptedBefore : null,
                PromptData.Said(input.Reply),
                [
                    .. read.Acts.Select(act => new ActInReply
                    {
                        Act = act.Act.Name(),
                        Text = act.Length == 0 || act.Length == input.Reply.Length ? null : PromptData.Said(act.TextIn(input.Reply)),
                        Value = act.Value,
                    }),
                ]
            ),
            EvaluatorJson.Default.EvaluatorData
        );
    }

    private static string AfterAWrongAnswer(EvaluatorInput input, Question question)
    {
        var isChallenge = input.Question.IsChallenge;
        var next =
            question.Answer.Choices.Count == OpenQuestion.ChoicesThatTell
                ? "Its two choices give the answer away: say why the right one is right. Another question follows."
            : isChallenge ? "It is left: do not give its answer away."
            : "It stays open: do not give its answer away.";
        return isChallenge ? $"It is a challenge from further on: a miss does not count. {next}" : next;
    }

    private static string ByRules(Reading reading)
    {
        var outcome = reading.Outcome switch
        {
            Outcome.Accept => "Correct",
            Outcome.Partial => "Partial",
            Outcome.Refuse => "Wrong",
            _ => "No answer",
        };
        var claim = reading.Claim is { } claimed ? $" Claim: {claimed}." : string.Empty;
        return $"{outcome}: {reading.Reason}{claim} {(reading.IsCertain ? "Certain." : "Not certain: judge for yourself.")}";
    }
}

/// <param name="FeedbackLimit">How long the feedback may be.</param>
/// <param name="AcceptedBefore">What of the answer was found right in earlier replies to the question; null for nothing.</param>
internal sealed record EvaluatorData(
    string Topic,
    string Audience,
    IReadOnlyList<string> Interests,
    EvaluatedStep CurrentStep,
    EvaluatedQuestion Question,
    string FeedbackLimit,
    IReadOnlyList<SaidTurn> Conversation,
    IReadOnlyList<string>? AcceptedBefore,
    string StudentReply,
    IReadOnlyList<ActInReply> ActsReadByRules
);

internal sealed record EvaluatedStep(
    string Title,
    string Goal,
    string SuccessCriteria,
    int RightAnswersSoFar,
    int FailuresInARow
);

/// <param name="AfterAWrongAnswer">What becomes of the question then, so that the feedback fits.</param>
/// <param name="AnswerKeySays">
/// What the rules make of the reply: their verdict and why, the claim that they read, and whether they are certain.
/// </param>
internal sealed record EvaluatedQuestion(
    string Text,
    IReadOnlyList<string> Choices,
    IReadOnlyList<string> ExpectedAnswer,
    IReadOnlyList<string> KeyIdeas,
    string? Solution,
    IReadOnlyList<KnownMisconception> KnownMisconceptions,
    string AfterAWrongAnswer,
    int HintsTaken,
    string AnswerKeySays
);

internal sealed record KnownMisconception(string Id, string Description);

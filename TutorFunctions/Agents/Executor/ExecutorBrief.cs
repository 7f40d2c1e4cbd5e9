using System.Text.Json;
using TutorFunctions.LanguageModels;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Executor;

/// <summary>
/// What the executor's model is told: one decision, from which occasion, material, question and guidance all follow. What stays the same
/// through a session comes first, so that a provider can keep it.
/// </summary>
internal static class ExecutorBrief
{
    /// <summary>Turns of the conversation that are told, besides the reply that is answered.</summary>
    private const int Turns = 3;

    public static string Of(ExecutorInput input, Occasion occasion)
    {
        var (setup, step) = (input.Setup, input.Step);
        return PromptData.Json(
            new ExecutorData(
                setup.WholeTopic,
                Audience.Of(setup.Profile.Grade),
                new(setup.Profile.Interests, Name(setup.Profile.LearningStyle), Name(setup.Profile.PreferredPace)),
                IsOpening(input) && !setup.HasLesson ? EarlierLearning.Of(setup) : null,
                setup.Guidelines,
                Titles(input.Plan, StepStatus.Completed),
                Titles(input.Plan, StepStatus.Pending, step.StepId),
                new(step.Title, step.Description, step.TeachingApproach, step.SuccessCriteria, step.FailuresInARow),
                input.Conversation.SummaryBefore(Turns) is { Length: > 0 } summary ? summary : null,
                SaidTurn.Of(
                    [.. input.Conversation.Recent.TakeLast(Turns)],
                    occasion.IsSameQuestion ? input.Conversation.OpenQuestion : null
                ),
                LastReply(input, occasion),
                occasion.Direction,
                occasion.Material,
                occasion.Question,
                occasion.QuestionIs,
                TextLimits.OfMessage(setup.Profile.Grade, input.OpensStep, input.LastEvaluation?.Feedback),
                input.ReviewerNotes,
                input.RefusedDraft is { } refused ? Draft(refused, input.Turn) : null
            ),
            ExecutorJson.Default.ExecutorData
        );
    }

    private static JudgedReply? LastReply(ExecutorInput input, Occasion occasion) =>
        input is { Reply: { } reply, LastEvaluation: { } last }
            ? new(
                occasion.IsSameQuestion ? null : input.Conversation.OpenQuestion,
                PromptData.Said(reply),
                [.. last.Acts.Select(act => Told(act, reply))],
                last.AnswerEvaluation.Name(),
                last.Feedback.Length > 0 ? last.Feedback : null,
                // It was given for the question that was open, by the judgement that stands.
                occasion.IsSameQuestion && last is { IsRight: false, Overruled: null, GuidanceForTutor.Length: > 0 }
                    ? last.GuidanceForTutor
                    : null
            )
            : null;

    // A question that is settled is not changed.
    private static string Draft(TutorMessage refused, int turn) =>
        refused.Asked.IsWrittenFor(turn) ? $"{refused.Teaching}\n\n{refused.QuestionAndChoices}" : refused.Teaching;

    private static SaidAct Told(ReplyAct act, string reply)
    {
        var text = act.TextIn(reply);
        return new(act.Act.Name(), text.Length == 0 || text == reply ? null : PromptData.Said(text), act.Value == text ? null : act.Value);
    }

    private static bool IsOpening(ExecutorInput input) => input is { LastEvaluation: null, Step.Kind: StepKind.Introduction };

    private static string[] Titles(IReadOnlyList<StepOutline> plan, StepStatus status, string? without = null) =>
        [.. plan.Where(step => step.Status == status && step.StepId != without).Select(static step => step.Title)];

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } known ? JsonNamingPolicy.SnakeCaseLower.ConvertName(known.ToString()) : null;
}

/// <param name="EarlierSessions">What the student has shown before; only in the opening of a topic that no lesson covers.</param>
/// <param name="StepsDone">The titles of the plan's steps that are completed.</param>
/// <param name="StepsToCome">The titles of those that are not begun.</param>
/// <param name="Occasion">What the message is for: one direction.</param>
/// <param name="Material">What the lesson has to say for it; null where it has nothing.</param>
/// <param name="QuestionToAsk">The question that the message leads to; null when the model is to write it.</param>
/// <param name="QuestionIs">Whether that question is the one before, and if not, why it changes.</param>
/// <param name="Limits">How long the message may be, with what the student has read before it.</param>
/// <param name="ReviewerNotes">Why the last draft was refused.</param>
/// <param name="RefusedDraft">That draft, as far as it can be changed.</param>
internal sealed record ExecutorData(
    string Topic,
    string Audience,
    StudentLiking Student,
    string? EarlierSessions,
    string? TeacherGuidelines,
    IReadOnlyList<string> StepsDone,
    IReadOnlyList<string> StepsToCome,
    TaughtStep CurrentStep,
    string? EarlierConversation,
    IReadOnlyList<SaidTurn> Conversation,
    JudgedReply? LastReply,
    string Occasion,
    string? Material,
    string? QuestionToAsk,
    string? QuestionIs,
    string Limits,
    string? ReviewerNotes,
    string? RefusedDraft
);

internal sealed record TaughtStep(string Title, string Goal, string TeachingApproach, string SuccessCriteria, int FailuresInARow);

/// <param name="Question">The question that it answers; null when it is the one that is asked again.</param>
/// <param name="AlreadySaid">What the student has read about the reply when your message comes; null when nothing was said.</param>
/// <param name="Guidance">How to help with the same question; null when another one comes.</param>
internal sealed record JudgedReply(
    string? Question,
    string StudentReply,
    IReadOnlyList<SaidAct> Acts,
    string Evaluation,
    string? AlreadySaid,
    string? Guidance
);

/// <summary>One dialogue act of the student's reply, which the message answers.</summary>
/// <param name="Text">The words that do it; null when the whole reply does.</param>
/// <param name="Value">The answer, or what is asked about; null when there is none, or when it is the text.</param>
internal sealed record SaidAct(string Act, string? Text, string? Value);

internal sealed record StudentLiking(IReadOnlyList<string> Interests, string? LearningStyle, string? PreferredPace);

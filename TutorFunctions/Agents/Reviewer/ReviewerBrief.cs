using TutorFunctions.LanguageModels;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Reviewer;

/// <summary>
/// What the reviewer's model is told: the step, the reply that the message answers and what became of it, the message, and what of it may
/// be changed.
/// </summary>
internal static class ReviewerBrief
{
    public static string Of(ReviewerInput input)
    {
        var (draft, step) = (input.Draft, input.Step);
        return PromptData.Json(
            new ReviewerData(
                Audience.Of(input.Setup?.Profile.Grade),
                step.Title,
                step.Description,
                step.FailuresInARow,
                draft.Purpose?.Occasion,
                draft.Purpose?.HelpDue,
                TextLimits.OfMessage(input.Setup?.Profile.Grade, input.OpensStep, input.LastEvaluation?.Feedback),
                ReplyBefore(input),
                new(
                    draft.Teaching,
                    draft.Question,
                    draft.Choices,
                    draft.Difficulty.ToString().ToLowerInvariant(),
                    draft.Asked.IsChallenge ? true : null,
                    draft.Asked.IsWrittenFor(input.Turn) ? "teaching and question" : "teaching"
                )
            ),
            ReviewerJson.Default.ReviewerData
        );
    }

    private static ReviewedReply? ReplyBefore(ReviewerInput input) =>
        input is { LastEvaluation: { } last, Reply: { } reply }
            ? new(
                PromptData.Said(reply),
                [.. last.Acts.Select(static act => act.Act.Name())],
                last.AnswerEvaluation.Name(),
                last.Feedback.Length > 0 ? last.Feedback : null
            )
            : null;
}

/// <param name="Occasion">What the message was to do.</param>
/// <param name="HelpDue">The help that it may give and no more; null where none is due.</param>
/// <param name="Limits">How long its teaching may be.</param>
internal sealed record ReviewerData(
    string Audience,
    string CurrentStep,
    string Goal,
    int FailuresInARow,
    string? Occasion,
    string? HelpDue,
    string Limits,
    ReviewedReply? ReplyBeforeIt,
    ProposedMessage ProposedMessage
);

/// <param name="Evaluation">The judgement that stands.</param>
/// <param name="AlreadySaid">What the student has read about the reply when the message comes; null when nothing was said.</param>
internal sealed record ReviewedReply(string StudentReply, IReadOnlyList<string> Acts, string Evaluation, string? AlreadySaid);

/// <param name="IsChallenge">Whether the question is from further on, so that a miss does not count; null when it is not.</param>
/// <param name="MayChange">
/// What a refusal may ask to have changed: not the question where it is settled, as the lesson's own or one that was asked before.
/// </param>
internal sealed record ProposedMessage(
    string Teaching,
    string Question,
    IReadOnlyList<string> Choices,
    string Difficulty,
    bool? IsChallenge,
    string MayChange
);

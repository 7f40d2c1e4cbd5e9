using System.ComponentModel;
using System.Text.Json.Serialization;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Reviewer;

/// <summary>What the reviewer's model is given: the proposal and the point that is being taught, nothing else.</summary>
internal sealed record ReviewerData(
    string CurrentStep,
    string Goal,
    string TeachingApproach,
    int FailuresInARow,
    ProposedMessage ProposedMessage,
    ReviewedReply? ReplyBeforeIt
);

internal sealed record ProposedMessage(
    string Teaching,
    string Question,
    IReadOnlyList<string> Choices,
    MessageType MessageType,
    string Difficulty,
    bool IsQuestionFixed
);

internal sealed record ReviewedReply(UserIntent Intent, AnswerEvaluation Evaluation, string SaidToTheStudent);

/// <summary>What the reviewer's model answers.</summary>
internal sealed record ReviewerAnswer
{
    [Description("Whether the message may go out.")]
    public required bool Approved { get; set; }

    [Description("What to change, by the name of the principle; empty when it is approved.")]
    public string Feedback { get; set; } = string.Empty;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SnakeCaseEnum<MessageType>), typeof(SnakeCaseEnum<UserIntent>), typeof(SnakeCaseEnum<AnswerEvaluation>)]
)]
[JsonSerializable(typeof(ReviewerData))]
[JsonSerializable(typeof(ReviewerAnswer))]
internal sealed partial class ReviewerJson : JsonSerializerContext;

using System.Text.Json.Serialization;

namespace TutorFunctions.Agents.Reviewer;

/// <summary>What the reviewer's model answers.</summary>
internal sealed record ReviewerAnswer
{
    public required bool Approved { get; set; }

    public string Feedback { get; set; } = string.Empty;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(ReviewerData))]
[JsonSerializable(typeof(ReviewerAnswer))]
internal sealed partial class ReviewerJson : JsonSerializerContext;

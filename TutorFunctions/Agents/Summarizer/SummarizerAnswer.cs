using System.ComponentModel;
using System.Text.Json.Serialization;
using TutorFunctions.LanguageModels;

namespace TutorFunctions.Agents.Summarizer;

/// <summary>What the summarizer's model is given.</summary>
internal sealed record SummarizerData(string Topic, string? StorySoFar, IReadOnlyList<SaidTurn> TurnsSince);

/// <summary>What the summarizer's model answers.</summary>
internal sealed record SummarizerAnswer
{
    [Description("The story so far with the turns since, in at most eight sentences.")]
    public required string Summary { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(SummarizerData))]
[JsonSerializable(typeof(SummarizerAnswer))]
internal sealed partial class SummarizerJson : JsonSerializerContext;

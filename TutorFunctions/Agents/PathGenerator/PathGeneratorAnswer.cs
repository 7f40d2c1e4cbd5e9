using System.ComponentModel;
using System.Text.Json.Serialization;
using TutorFunctions.Lessons;

namespace TutorFunctions.Agents.PathGenerator;

/// <summary>What the path generator's model answers.</summary>
internal sealed record PathGeneratorAnswer
{
    [Description("Two to four ways through the same concepts.")]
    public required IReadOnlyList<AnsweredPath> Paths { get; set; }

    [Description("The id of the path that suits this student best.")]
    public string? PreferredPathId { get; set; }

    [Description("Why that path, said to the student in one sentence.")]
    public string Reason { get; set; } = string.Empty;
}

internal sealed record AnsweredPath
{
    public string Id { get; set; } = string.Empty;

    [Description("A short name.")]
    public required string Name { get; set; }

    [Description("What is different about it, to the student.")]
    public string Description { get; set; } = string.Empty;

    [Description("An overview, the concepts in this path's order, and a summary.")]
    public required IReadOnlyList<AnsweredNode> TeachingSequence { get; set; }
}

internal sealed record AnsweredNode
{
    public string Id { get; set; } = string.Empty;

    [Description("The concept, in the same words in every path.")]
    public required string Concept { get; set; }

    [Description("What the student can do afterwards.")]
    public string Goal { get; set; } = string.Empty;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(SnakeCaseEnum<LearningStyle>), typeof(SnakeCaseEnum<Pace>)]
)]
[JsonSerializable(typeof(PathGeneratorData))]
[JsonSerializable(typeof(PathGeneratorAnswer))]
internal sealed partial class PathGeneratorJson : JsonSerializerContext;

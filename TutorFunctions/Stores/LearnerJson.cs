using System.Text.Json.Serialization;
using TutorFunctions.Learners.Evidence;

namespace TutorFunctions.Stores;

/// <summary>How what is known of learners is stored. Fields may be added with a default, none renamed (docs/versioning.md).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(AnswerEvidence))]
internal sealed partial class LearnerJson : JsonSerializerContext;

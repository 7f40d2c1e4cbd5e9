using System.Text.Json.Serialization;
using TutorFunctions.Grading;

namespace TutorFunctions.Assessments;

/// <summary>How assessments are stored. Fields may be added with a default, none renamed (docs/versioning.md).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(SnakeCaseEnum<AssessmentType>), typeof(SnakeCaseEnum<EndReason>), typeof(SnakeCaseEnum<Verdict>)]
)]
[JsonSerializable(typeof(AssessmentPlan))]
[JsonSerializable(typeof(AssessmentState))]
[JsonSerializable(typeof(GivenAnswer))]
[JsonSerializable(typeof(PeerMark))]
[JsonSerializable(typeof(ItemCalibration))]
[JsonSerializable(typeof(ItemObservation))]
internal sealed partial class AssessmentJson : JsonSerializerContext;

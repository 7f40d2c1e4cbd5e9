using System.Text.Json.Serialization;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Classes;

/// <summary>Classes and what they keep, as it is stored. Fields may be added with a default, none renamed (docs/versioning.md).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(SnakeCaseEnum<SessionStatus>), typeof(SnakeCaseEnum<AssignmentKind>)]
)]
[JsonSerializable(typeof(SchoolClass))]
[JsonSerializable(typeof(ClassLearner))]
[JsonSerializable(typeof(ClassSession))]
[JsonSerializable(typeof(Assignment))]
[JsonSerializable(typeof(AssignmentWork))]
[JsonSerializable(typeof(ItemInClass))]
[JsonSerializable(typeof(SkillInClass))]
[JsonSerializable(typeof(ClassEvent))]
[JsonSerializable(typeof(AlertCare))]
public sealed partial class ClassJson : JsonSerializerContext;

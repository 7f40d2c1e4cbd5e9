using System.Text.Json.Serialization;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Knowledge;
using TutorFunctions.Learners.State;
using TutorFunctions.Lessons;

namespace TutorFunctions.Learners;

/// <summary>How what is known of learners is stored. Fields may be added with a default, none renamed (docs/versioning.md).</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(SnakeCaseEnum<LearningStyle>), typeof(SnakeCaseEnum<Pace>)]
)]
[JsonSerializable(typeof(AnswerEvidence))]
[JsonSerializable(typeof(LearnerProfile))]
[JsonSerializable(typeof(LearnerTotals))]
[JsonSerializable(typeof(SkillRecord))]
[JsonSerializable(typeof(PracticeTrace))]
internal sealed partial class LearnerJson : JsonSerializerContext;

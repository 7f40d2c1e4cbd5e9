using System.Text.Json.Serialization;
using TutorFunctions.Assessments;
using TutorFunctions.Courses;
using TutorFunctions.Courses.LearningPaths;
using TutorFunctions.Grading;
using TutorFunctions.Learners.Advice;
using TutorFunctions.Learners.AtRisk;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;

namespace TutorFunctions.Experiences.Endpoints;

/// <summary>Learning experiences, as they are shown and kept. Snake case, nulls written out.</summary>
[ApiTypes]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [
        typeof(SnakeCaseEnum<ExperienceStage>),
        typeof(SnakeCaseEnum<ContentType>),
        typeof(SnakeCaseEnum<ContentLevel>),
        typeof(SnakeCaseEnum<PrerequisiteOrigin>),
        typeof(SnakeCaseEnum<LearningStyle>),
        typeof(SnakeCaseEnum<Difficulty>),
        typeof(SnakeCaseEnum<Pace>),
        typeof(SnakeCaseEnum<AssessmentType>),
        typeof(SnakeCaseEnum<AssessmentStatus>),
        typeof(SnakeCaseEnum<EndReason>),
        typeof(SnakeCaseEnum<Verdict>),
        typeof(SnakeCaseEnum<ConfidenceVerdict>),
        typeof(SnakeCaseEnum<MarkStatus>),
        typeof(SnakeCaseEnum<RecommendationType>),
        typeof(SnakeCaseEnum<AnswerKind>),
        typeof(SnakeCaseEnum<RiskKind>),
        typeof(SnakeCaseEnum<SessionStatus>),
    ]
)]
[JsonSerializable(typeof(ExperienceAnswer))]
public sealed partial class ExperienceApiJson : JsonSerializerContext
{
    public static ExperienceApiJson Web => field ??= new(ApiJson.Readable(Default.Options));
}

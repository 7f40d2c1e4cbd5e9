using System.Text.Json.Serialization;
using TutorFunctions.Assessments;
using TutorFunctions.Courses;
using TutorFunctions.Courses.LearningPaths;
using TutorFunctions.Experiences;
using TutorFunctions.Grading;
using TutorFunctions.Learners.Advice;
using TutorFunctions.Learners.AtRisk;
using TutorFunctions.Lessons;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;

namespace TutorFunctions.Privacy;

/// <summary>All that is kept about a learner. Snake case, nulls written out.</summary>
[ApiTypes]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [
        typeof(SnakeCaseEnum<SessionStatus>),
        typeof(SnakeCaseEnum<StepStatus>),
        typeof(SnakeCaseEnum<StepKind>),
        typeof(SnakeCaseEnum<UserIntent>),
        typeof(SnakeCaseEnum<MessageType>),
        typeof(SnakeCaseEnum<Difficulty>),
        typeof(SnakeCaseEnum<AnswerEvaluation>),
        typeof(SnakeCaseEnum<Concern>),
        typeof(SnakeCaseEnum<LearningStyle>),
        typeof(SnakeCaseEnum<Pace>),
        typeof(SnakeCaseEnum<RecommendationType>),
        typeof(SnakeCaseEnum<RiskKind>),
        typeof(SnakeCaseEnum<ExperienceStage>),
        typeof(SnakeCaseEnum<PathSelection>),
        typeof(SnakeCaseEnum<InboxKind>),
        typeof(SnakeCaseEnum<ContentType>),
        typeof(SnakeCaseEnum<ContentLevel>),
        typeof(SnakeCaseEnum<PrerequisiteOrigin>),
        typeof(SnakeCaseEnum<AssessmentType>),
        typeof(SnakeCaseEnum<AssessmentStatus>),
        typeof(SnakeCaseEnum<EndReason>),
        typeof(SnakeCaseEnum<Verdict>),
        typeof(SnakeCaseEnum<ConfidenceVerdict>),
        typeof(SnakeCaseEnum<MarkStatus>),
        typeof(SnakeCaseEnum<AnswerKind>),
    ]
)]
[JsonSerializable(typeof(ExportAnswer))]
public sealed partial class PrivacyApiJson : JsonSerializerContext
{
    public static PrivacyApiJson Web => field ??= new(ApiJson.Readable(Default.Options));
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using TutorFunctions.Assessments;
using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Courses;
using TutorFunctions.Courses.Endpoints;
using TutorFunctions.Courses.Experiences;
using TutorFunctions.Courses.LearningPaths;
using TutorFunctions.Grading;
using TutorFunctions.Learners.Advice;
using TutorFunctions.Learners.AtRisk;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions;
using TutorFunctions.Sessions.Endpoints;
using TutorFunctions.Sessions.Safety;
using TutorFunctions.Teaching;

namespace TutorFunctions.Web;

/// <summary>The answers of the HTTP API: snake case, nulls written out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters =
    [
        typeof(SnakeCaseEnum<SessionStatus>), typeof(SnakeCaseEnum<StepStatus>), typeof(SnakeCaseEnum<StepKind>), typeof(SnakeCaseEnum<UserIntent>),
        typeof(SnakeCaseEnum<MessageType>), typeof(SnakeCaseEnum<Difficulty>), typeof(SnakeCaseEnum<AnswerEvaluation>), typeof(SnakeCaseEnum<Concern>),
        typeof(SnakeCaseEnum<LearningStyle>), typeof(SnakeCaseEnum<Pace>), typeof(SnakeCaseEnum<RecommendationType>),
        typeof(SnakeCaseEnum<RiskKind>), typeof(SnakeCaseEnum<ExperienceStage>), typeof(SnakeCaseEnum<PathSelection>), typeof(SnakeCaseEnum<InboxKind>),
        typeof(SnakeCaseEnum<ContentType>), typeof(SnakeCaseEnum<ContentLevel>), typeof(SnakeCaseEnum<PrerequisiteOrigin>),
        typeof(SnakeCaseEnum<AssessmentType>), typeof(SnakeCaseEnum<AssessmentStatus>), typeof(SnakeCaseEnum<EndReason>), typeof(SnakeCaseEnum<Verdict>),
        typeof(SnakeCaseEnum<ConfidenceVerdict>), typeof(SnakeCaseEnum<MarkStatus>),
        typeof(SnakeCaseEnum<AnswerKind>),
    ])]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(StepAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(AssessmentAnswer))]
[JsonSerializable(typeof(AssessmentListAnswer))]
[JsonSerializable(typeof(MarkAnswer))]
[JsonSerializable(typeof(MarkingAnswer))]
[JsonSerializable(typeof(Alert))]
[JsonSerializable(typeof(AlertPage))]
[JsonSerializable(typeof(MetricsAnswer))]
[JsonSerializable(typeof(ClassOverviewAnswer))]
[JsonSerializable(typeof(HintAnswer))]
[JsonSerializable(typeof(PendingAnswer))]
[JsonSerializable(typeof(SessionListAnswer))]
[JsonSerializable(typeof(ImportAnswer))]
[JsonSerializable(typeof(CourseListAnswer))]
[JsonSerializable(typeof(CourseAnswer))]
[JsonSerializable(typeof(LearningPathAnswer))]
[JsonSerializable(typeof(CuratedContentAnswer))]
[JsonSerializable(typeof(ExperienceAnswer))]
[JsonSerializable(typeof(LearnerAnswer))]
[JsonSerializable(typeof(KnowledgeAnswer))]
[JsonSerializable(typeof(ProgressOverviewAnswer))]
[JsonSerializable(typeof(RecommendationListAnswer))]
[JsonSerializable(typeof(InsightsAnswer))]
[JsonSerializable(typeof(ReviewListAnswer))]
[JsonSerializable(typeof(EvidenceListAnswer))]
[JsonSerializable(typeof(ExportAnswer))]
[JsonSerializable(typeof(IReadOnlyList<LogEntry>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(TutorMessage))]
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(StudyPlanAnswer))]
[JsonSerializable(typeof(FeedbackLoop))]
[JsonSerializable(typeof(IReadOnlyList<PathAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<PlanStep>))]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Writes quotes, signs and letters as they are: it is sent as JSON only, never inside a page.</summary>
    public static ApiJson Web => Readable.Json;

    public static IResult Ok<T>(T answer, JsonTypeInfo<T> type) => Results.Json(answer, type);

    private static class Readable
    {
        public static readonly ApiJson Json = new(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}

using System.Text.Json.Serialization;
using TutorFunctions.Learners.AtRisk;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>The answers about classes, alerts and figures. Snake case, nulls written out.</summary>
[ApiTypes]
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    Converters = [
        typeof(SnakeCaseEnum<RiskKind>),
        typeof(SnakeCaseEnum<SessionStatus>),
        typeof(SnakeCaseEnum<NeedKind>),
        typeof(SnakeCaseEnum<AssignmentKind>),
        typeof(SnakeCaseEnum<WorkStatus>),
        typeof(SnakeCaseEnum<StepStatus>),
        typeof(SnakeCaseEnum<StepKind>),
        typeof(SnakeCaseEnum<MessageType>),
        typeof(SnakeCaseEnum<Difficulty>),
    ]
)]
[JsonSerializable(typeof(Alert))]
[JsonSerializable(typeof(AlertPage))]
[JsonSerializable(typeof(MetricsAnswer))]
[JsonSerializable(typeof(CourseOverviewAnswer))]
[JsonSerializable(typeof(ClassAnswer))]
[JsonSerializable(typeof(ClassListAnswer))]
[JsonSerializable(typeof(ClassMemberAnswer))]
[JsonSerializable(typeof(ClassMemberListAnswer))]
[JsonSerializable(typeof(RosterAnswer))]
[JsonSerializable(typeof(GroupListAnswer))]
[JsonSerializable(typeof(AssignmentAnswer))]
[JsonSerializable(typeof(AssignmentListAnswer))]
[JsonSerializable(typeof(DueListAnswer))]
[JsonSerializable(typeof(StartedWorkAnswer))]
[JsonSerializable(typeof(ClassOverviewAnswer))]
[JsonSerializable(typeof(HelpAnswer))]
[JsonSerializable(typeof(ClassKnowledgeListAnswer))]
[JsonSerializable(typeof(DifficultQuestionsAnswer))]
[JsonSerializable(typeof(ClassEventAnswer))]
[JsonSerializable(typeof(ReportAnswer))]
public sealed partial class ClassApiJson : JsonSerializerContext
{
    public static ClassApiJson Web => field ??= new(ApiJson.Readable(Default.Options));
}

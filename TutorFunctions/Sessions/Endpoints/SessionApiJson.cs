using System.Text.Json.Serialization;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;

namespace TutorFunctions.Sessions.Endpoints;

/// <summary>The answers about sessions. Snake case, nulls written out.</summary>
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
        typeof(SnakeCaseEnum<PathSelection>),
        typeof(SnakeCaseEnum<InboxKind>),
        typeof(SnakeCaseEnum<AnswerKind>),
        typeof(SnakeCaseEnum<DialogueAct>),
    ]
)]
[JsonSerializable(typeof(SessionAnswer))]
[JsonSerializable(typeof(StepAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(HintAnswer))]
[JsonSerializable(typeof(PendingAnswer))]
[JsonSerializable(typeof(SessionListAnswer))]
[JsonSerializable(typeof(TeacherMessageAnswer))]
[JsonSerializable(typeof(JudgementAnswer))]
[JsonSerializable(typeof(IReadOnlyList<LogEntry>))]
[JsonSerializable(typeof(TutorMessage))]
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(StudyPlanAnswer))]
[JsonSerializable(typeof(FeedbackLoop))]
[JsonSerializable(typeof(IReadOnlyList<PathAnswer>))]
[JsonSerializable(typeof(IReadOnlyList<PlanStep>))]
[JsonSerializable(typeof(string))]
public sealed partial class SessionApiJson : JsonSerializerContext
{
    public static SessionApiJson Web => field ??= new(ApiJson.Readable(Default.Options));
}

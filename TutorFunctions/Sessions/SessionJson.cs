using System.Text.Json;
using System.Text.Json.Serialization;
using TutorFunctions.Courses.Experiences;
using TutorFunctions.Evaluator;
using TutorFunctions.Executor;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.PathGenerator;
using TutorFunctions.Planner;
using TutorFunctions.Reviewer;
using TutorFunctions.Sessions.Safety;
using TutorFunctions.Summarizer;

namespace TutorFunctions.Sessions;

/// <summary>How the session's records become JSON: between orchestrator and activities, in the store, and over HTTP.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters =
    [
        typeof(SnakeCaseEnum<SessionStatus>), typeof(SnakeCaseEnum<StepStatus>), typeof(SnakeCaseEnum<StepKind>), typeof(SnakeCaseEnum<Pace>),
        typeof(SnakeCaseEnum<PathSelection>), typeof(SnakeCaseEnum<InboxKind>), typeof(SnakeCaseEnum<UserIntent>), typeof(SnakeCaseEnum<LearningStyle>),
        typeof(SnakeCaseEnum<MessageType>), typeof(SnakeCaseEnum<Difficulty>), typeof(SnakeCaseEnum<AnswerEvaluation>), typeof(SnakeCaseEnum<Concern>),
        typeof(SnakeCaseEnum<AnswerKind>),
    ])]
[JsonSerializable(typeof(SessionState))]
[JsonSerializable(typeof(SessionSummary))]
[JsonSerializable(typeof(TurnRecord))]
[JsonSerializable(typeof(GivenHint))]
[JsonSerializable(typeof(InboxEntry))]
[JsonSerializable(typeof(InboxQuery))]
[JsonSerializable(typeof(PathGeneratorInput))]
[JsonSerializable(typeof(GeneratedPaths))]
[JsonSerializable(typeof(PlannerInput))]
[JsonSerializable(typeof(ProposedPlan))]
[JsonSerializable(typeof(ExecutorInput))]
[JsonSerializable(typeof(TutorMessage))]
[JsonSerializable(typeof(ReviewerInput))]
[JsonSerializable(typeof(Review))]
[JsonSerializable(typeof(EvaluatorInput))]
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(SummarizerInput))]
[JsonSerializable(typeof(StorySoFar))]
[JsonSerializable(typeof(SessionOutcome))]
[JsonSerializable(typeof(SessionSignal))]
[JsonSerializable(typeof(ExperienceRequest))]
[JsonSerializable(typeof(ExperienceCheck))]
[JsonSerializable(typeof(ExperienceEnd))]
// Microsoft's worker hands the input of an activity over as an array of one.
[JsonSerializable(typeof(object[]))]
public sealed partial class SessionJson : JsonSerializerContext;

internal sealed class SnakeCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

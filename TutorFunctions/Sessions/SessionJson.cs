using System.Text.Json.Serialization;
using TutorFunctions.Agents.Evaluator;
using TutorFunctions.Agents.Executor;
using TutorFunctions.Agents.PathGenerator;
using TutorFunctions.Agents.Planner;
using TutorFunctions.Agents.Reviewer;
using TutorFunctions.Agents.Summarizer;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Safety.Distress;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Sessions;

/// <summary>How the session's records become JSON: between orchestrator and activities, in the store, and over HTTP.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [
        typeof(SnakeCaseEnum<SessionStatus>),
        typeof(SnakeCaseEnum<StepStatus>),
        typeof(SnakeCaseEnum<StepKind>),
        typeof(SnakeCaseEnum<Pace>),
        typeof(SnakeCaseEnum<PathSelection>),
        typeof(SnakeCaseEnum<InboxKind>),
        typeof(SnakeCaseEnum<UserIntent>),
        typeof(SnakeCaseEnum<LearningStyle>),
        typeof(SnakeCaseEnum<MessageType>),
        typeof(SnakeCaseEnum<Difficulty>),
        typeof(SnakeCaseEnum<AnswerEvaluation>),
        typeof(SnakeCaseEnum<Concern>),
        typeof(SnakeCaseEnum<AnswerKind>),
        typeof(SnakeCaseEnum<DialogueAct>),
    ]
)]
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
// Microsoft's worker hands the input of an activity over as an array of one.
[JsonSerializable(typeof(object[]))]
public sealed partial class SessionJson : JsonSerializerContext;

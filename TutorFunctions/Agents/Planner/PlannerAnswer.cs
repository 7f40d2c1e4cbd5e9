using System.ComponentModel;
using System.Text.Json.Serialization;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

/// <summary>What the planner's model is given.</summary>
/// <param name="Foundations">Concepts of the lesson that are not in the path and may be put in where they turn out to be missing.</param>
/// <param name="ShownInEarlierSessions">Concepts that are probably known.</param>
/// <param name="MasteredInEarlierSessions">Concepts that are mastered and remembered.</param>
/// <param name="ReviewsInOverview">Concepts of other lessons that are about to be forgotten and are asked about in the overview.</param>
/// <param name="OriginalPlan">The plan to change; null for the first one.</param>
/// <param name="AssessmentNotes">What was noted of the student in this session.</param>
internal sealed record PlannerData(
    string Topic,
    int? Grade,
    int Minutes,
    string? TeacherGuidelines,
    StudentData Student,
    PlannedPath Path,
    IReadOnlyList<string> Foundations,
    IReadOnlyList<string> ShownInEarlierSessions,
    IReadOnlyList<string> MasteredInEarlierSessions,
    IReadOnlyList<string> ReviewsInOverview,
    bool IsReplanning,
    IReadOnlyList<PlannedStep>? OriginalPlan,
    string? ReplanReason,
    IReadOnlyList<string>? AssessmentNotes,
    string? EarlierConversation
);

internal sealed record StudentData(IReadOnlyList<string> Interests, LearningStyle? LearningStyle, Pace? PreferredPace);

internal sealed record PlannedPath(string Name, string Description, IReadOnlyList<PathLine> TeachingSequence);

internal sealed record PathLine(string Concept, string Goal);

internal sealed record PlannedStep(
    string StepId,
    string Concept,
    string Title,
    string Description,
    string TeachingApproach,
    string SuccessCriteria,
    StepStatus Status,
    int QuestionsAsked,
    int QuestionsCorrect,
    int QuestionsNeeded
);

/// <summary>What the planner's model answers.</summary>
internal sealed record PlannerAnswer
{
    [Description("All steps of the plan, in order.")]
    public required IReadOnlyList<AnsweredStep> TodoList { get; set; }

    [Description("Why this plan, or these changes.")]
    public string Reasoning { get; set; } = string.Empty;

    [Description("When replanning, what was changed and why, in one or two sentences; else empty.")]
    public string? ChangesMade { get; set; }
}

internal sealed record AnsweredStep
{
    [Description("The step's id in the original plan; 'new' for a new step.")]
    public string StepId { get; set; } = "new";

    [Description("The concept of the path (or of the foundations) that the step is about, word by word.")]
    public string Concept { get; set; } = string.Empty;

    public required string Title { get; set; }

    [Description("What is taught.")]
    public string Description { get; set; } = string.Empty;

    [Description("How it is taught, in a few words.")]
    public string TeachingApproach { get; set; } = string.Empty;

    [Description("How it shows that the student has it.")]
    public string SuccessCriteria { get; set; } = string.Empty;

    [Description("Right answers that the step asks for, from 1 to 5.")]
    public int QuestionsNeeded { get; set; } = 1;

    [Description("A new step's status is pending; others keep theirs.")]
    public StepStatus Status { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(SnakeCaseEnum<LearningStyle>), typeof(SnakeCaseEnum<Pace>), typeof(SnakeCaseEnum<StepStatus>)]
)]
[JsonSerializable(typeof(PlannerData))]
[JsonSerializable(typeof(PlannerAnswer))]
internal sealed partial class PlannerJson : JsonSerializerContext;

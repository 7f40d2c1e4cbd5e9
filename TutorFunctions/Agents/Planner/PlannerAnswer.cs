using System.ComponentModel;
using System.Text.Json.Serialization;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Planner;

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

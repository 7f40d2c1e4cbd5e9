using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using TutorFunctions.LanguageModels;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>What the evaluator's model is given.</summary>
internal sealed record EvaluatorData(
    string Topic,
    EvaluatedStep CurrentStep,
    IReadOnlyList<PlanLine> StudyPlan,
    EvaluatedQuestion Question,
    IReadOnlyList<SaidTurn> Conversation,
    IReadOnlyList<string> Interests,
    string StudentReply,
    IReadOnlyList<ActInReply> ActsReadByRules
);

internal sealed record EvaluatedStep(
    string StepId,
    string Title,
    string Goal,
    string SuccessCriteria,
    int RightAnswersSoFar,
    int RightAnswersNeeded,
    int FailuresInARow
);

/// <summary>One dialogue act of a reply, for and from a model.</summary>
internal sealed record ActInReply
{
    [Description(
        "answer, working, check, correction, about_previous, challenge, ask_term, ask_reason, ask_how, ask_task, ask_tutor, "
            + "request_hint, request_answer, request_skip, request_easier, request_harder, request_stop, request_person, "
            + "request_repeat, request_topic, not_knowing, frustration, confidence, joy, boredom, greeting, thanks, small_talk, "
            + "other_language or distress."
    )]
    public required string Act { get; set; }

    [Description("The student's own words that do it, copied from the reply.")]
    public string Text { get; set; } = string.Empty;

    [Description("The answer, the value asked about or the term asked for; null when there is none.")]
    public string? Value { get; set; }
}

/// <param name="AnswerKeySays">
/// What the rules make of the reply: the claim that they read, its verdict and why, and whether they are certain.
/// </param>
internal sealed record EvaluatedQuestion(
    string Text,
    IReadOnlyList<string> Choices,
    IReadOnlyList<string> ExpectedAnswer,
    IReadOnlyList<string> KeyIdeas,
    string? Solution,
    string AnswerKeySays,
    int HintsTaken,
    IReadOnlyList<KnownMisconception> KnownMisconceptions
);

internal sealed record KnownMisconception(string Id, string Description);

/// <summary>What the evaluator's model answers. What it must say is required; the rest is taken as nothing when it is missing.</summary>
internal sealed record EvaluatorAnswer
{
    [Description("Why you judge as you do, for the teacher.")]
    public string Reasoning { get; set; } = string.Empty;

    [Description("Every dialogue act in the reply, in the order written.")]
    public IReadOnlyList<ActInReply> Acts { get; set; } = [];

    [Description(
        "The answer that the student puts forward in the end, boiled down to the value, choice or sentence itself; null when none is "
            + "put forward or two stand beside each other."
    )]
    public string? ClaimedAnswer { get; set; }

    [Description("What the reply is meant as.")]
    public required UserIntent UserIntent { get; set; }

    [Description("How good it is as an answer; n/a when it is none.")]
    public required AnswerEvaluation Evaluation { get; set; }

    [Description("From 0.0 (wrong) to 1.0 (right).")]
    public required double Score { get; set; }

    [Description("What is said to the student about the reply.")]
    public required string Feedback { get; set; }

    [Description("How the tutor should go on.")]
    public string GuidanceForTutor { get; set; } = string.Empty;

    [Description("Whether the student has met the step's success criteria.")]
    public bool ShouldAdvance { get; set; }

    [Description("The steps whose status should change.")]
    [JsonConverter(typeof(StatusUpdatesConverter))]
    public IReadOnlyList<StatusUpdate> UpdatedStepStatuses { get; set; } = [];

    [Description("One observation for the teacher's notes.")]
    public string AssessmentNote { get; set; } = string.Empty;

    [Description("Whether the reply is about something else.")]
    public bool WasOffTopic { get; set; }

    [Description("A friendly sentence that leads back to the question; null when the reply was on topic.")]
    public string? OffTopicResponse { get; set; }

    [Description("The id of the known misconception that the reply shows, or null.")]
    public string? MisconceptionId { get; set; }

    [Description("Whether the plan should be changed before the lesson goes on.")]
    public bool ReplanNeeded { get; set; }

    [Description("Why the plan should be changed, or null.")]
    public string? ReplanReason { get; set; }
}

internal sealed record StatusUpdate
{
    public required string StepId { get; init; }

    public required StepStatus Status { get; init; }
}

/// <summary>Reads status updates as a list, and as an object of step ids as well, which is how models like to write them.</summary>
internal sealed class StatusUpdatesConverter : JsonConverter<IReadOnlyList<StatusUpdate>>, IDescribedConverter
{
    public string Schema =>
        """
            { "type": "array", "items": { "type": "object", "properties": { "step_id": { "type": "string" },
              "status": { "type": "string", "enum": ["pending", "in_progress", "completed", "blocked"] } },
              "required": ["step_id", "status"], "additionalProperties": false } }
            """;

    public override IReadOnlyList<StatusUpdate> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.StartArray)
            return JsonSerializer.Deserialize(ref reader, EvaluatorJson.Default.ListStatusUpdate) ?? [];
        var byId = JsonSerializer.Deserialize(ref reader, EvaluatorJson.Default.DictionaryStringStepStatus) ?? [];
        return [.. byId.Select(pair => new StatusUpdate { StepId = pair.Key, Status = pair.Value })];
    }

    public override void Write(Utf8JsonWriter writer, IReadOnlyList<StatusUpdate> value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Only models write these.");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(SnakeCaseEnum<UserIntent>), typeof(SnakeCaseEnum<AnswerEvaluation>), typeof(SnakeCaseEnum<StepStatus>)]
)]
[JsonSerializable(typeof(EvaluatorData))]
[JsonSerializable(typeof(EvaluatorAnswer))]
[JsonSerializable(typeof(List<StatusUpdate>))]
[JsonSerializable(typeof(Dictionary<string, StepStatus>))]
internal sealed partial class EvaluatorJson : JsonSerializerContext;

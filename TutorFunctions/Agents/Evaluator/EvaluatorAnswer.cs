using System.ComponentModel;
using System.Text.Json.Serialization;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Agents.Evaluator;

/// <summary>What the evaluator's model answers. What it must say is required; the rest is taken as nothing when it is missing.</summary>
internal sealed record EvaluatorAnswer
{
    public string Reasoning { get; set; } = string.Empty;

    public IReadOnlyList<ActInReply> Acts { get; set; } = [];

    public string? ClaimedAnswer { get; set; }

    [Description("Of a partial answer what is right, in a few words; else null.")]
    public string? AcceptedPart { get; set; }

    public required UserIntent UserIntent { get; set; }

    public required AnswerEvaluation Evaluation { get; set; }

    public required double Score { get; set; }

    public required string Feedback { get; set; }

    public string GuidanceForTutor { get; set; } = string.Empty;

    public bool? CriteriaMet { get; set; }

    public string AssessmentNote { get; set; } = string.Empty;

    public string? MisconceptionId { get; set; }

    public bool ReplanNeeded { get; set; }

    public string? ReplanReason { get; set; }
}

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

    [Description("The student's own words that do it, copied from the reply; null when the whole reply does.")]
    public string? Text { get; set; }

    [Description("The answer, the value asked about or the term asked for; null when there is none.")]
    public string? Value { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(SnakeCaseEnum<UserIntent>), typeof(SnakeCaseEnum<AnswerEvaluation>)]
)]
[JsonSerializable(typeof(EvaluatorData))]
[JsonSerializable(typeof(EvaluatorAnswer))]
internal sealed partial class EvaluatorJson : JsonSerializerContext;

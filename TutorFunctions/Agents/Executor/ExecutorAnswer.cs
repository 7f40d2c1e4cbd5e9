using System.ComponentModel;
using System.Text.Json.Serialization;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;

namespace TutorFunctions.Agents.Executor;

/// <summary>What the executor's model answers when the question is settled already.</summary>
internal record TeachingAnswer
{
    // A model writes in the order of the schema, so what it thinks must come before what it says.
    [JsonPropertyOrder(-2)]
    [Description("Why you teach it like this, for the teacher. Think of the question first.")]
    public string Reasoning { get; set; } = string.Empty;

    [JsonPropertyOrder(-1)]
    [Description("What is said before the question: a bridge from what came before and one idea.")]
    public required string Teaching { get; set; }
}

/// <summary>What the executor's model answers when it writes the question as well.</summary>
internal sealed record MessageAnswer : TeachingAnswer
{
    [Description(
        "One question on what was just taught, with one part: it asks for one thing, not \"which and why\", and for nothing that the "
            + "teaching tells. A small scene, a prediction, a comparison, a cause. It takes one word, one number or one sentence."
    )]
    public required string Question { get; set; }

    [Description("How hard the question is.")]
    public Difficulty Difficulty { get; set; } = Difficulty.Medium;

    [Description("What answers the question; it is settled before the student speaks.")]
    public required WrittenAnswer Answer { get; set; }

    [Description("Two or three hints, the lightest first; each points at one thing, none says the answer.")]
    public IReadOnlyList<string> Hints { get; set; } = [];

    [Description("How the answer is found, shown when the question is settled.")]
    public string Solution { get; set; } = string.Empty;
}

internal sealed record WrittenAnswer
{
    [Description(
        "number, expression, equation, list (several values) or choice (one of the choices), since these can be checked; else text (a "
            + "sentence)."
    )]
    public required AnswerKind Kind { get; set; }

    [Description("Every right form of the answer, each enough by itself; for a choice the words of the right one.")]
    public IReadOnlyList<string> Accepted { get; set; } = [];

    [Description("For a choice what may be picked from; else empty.")]
    public IReadOnlyList<string> Choices { get; set; } = [];

    [Description("For a text the one to three ideas that a right answer must express; else empty.")]
    public IReadOnlyList<WrittenIdea> KeyIdeas { get; set; } = [];
}

internal sealed record WrittenIdea
{
    [Description("The idea in a few words.")]
    public required string Name { get; set; }

    [Description("Words and short phrases that express it, as a student would say them.")]
    public IReadOnlyList<string> Phrases { get; set; } = [];
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    Converters = [typeof(SnakeCaseEnum<Difficulty>), typeof(SnakeCaseEnum<AnswerKind>)]
)]
[JsonSerializable(typeof(ExecutorData))]
[JsonSerializable(typeof(TeachingAnswer))]
[JsonSerializable(typeof(MessageAnswer))]
internal sealed partial class ExecutorJson : JsonSerializerContext;

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TutorFunctions.Sessions;
using TutorFunctions.Tutoring;

namespace TutorFunctions.Evals.Dialogues;

/// <summary>What is to be decided about a reply, in the words of the API.</summary>
internal sealed record Expectation
{
    /// <summary>attempt_answer, ask_question, stuck or off_topic.</summary>
    public required string Intent { get; init; }

    /// <summary>correct, partial, wrong or n/a.</summary>
    public required string Evaluation { get; init; }

    /// <summary>Whether the step is finished with it.</summary>
    public bool Advance { get; init; }

    /// <summary>Whether the plan has to be changed after it.</summary>
    public bool Replan { get; init; }

    public UserIntent UserIntent => Read(Intent, SessionJson.Default.UserIntent);

    public AnswerEvaluation AnswerEvaluation => Read(Evaluation, SessionJson.Default.AnswerEvaluation);

    public override string ToString() => $"{Intent} {Evaluation}";

    private static T Read<T>(string word, JsonTypeInfo<T> type) => JsonSerializer.Deserialize($"\"{word}\"", type)!;
}

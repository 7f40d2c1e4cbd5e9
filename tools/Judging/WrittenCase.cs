using System.Text.Json;
using System.Text.Json.Serialization;
using TutorFunctions.Replies;
using TutorFunctions.Web;

namespace TutorFunctions.Tools.Judging;

/// <summary>A question, its stored answer and a reply, as written in JSON. Other fields, as labels of a set, are passed over.</summary>
internal sealed record WrittenCase
{
    public required WrittenQuestion Question { get; init; }

    /// <summary>Right answers, each enough by itself: a list of texts or one text.</summary>
    [JsonConverter(typeof(StoredAnswerConverter))]
    public required IReadOnlyList<string> StoredAnswer { get; init; }

    public required string Reply { get; init; }

    /// <summary>The question put just before, with its answer, as "What is 5 − 9? (answer: −4)".</summary>
    public string? Before { get; init; }

    /// <exception cref="JsonException">The line is no case; the message says why.</exception>
    public static WrittenCase Read(string line) =>
        JsonSerializer.Deserialize(line, JudgingJson.Default.WrittenCase)
        ?? throw new JsonException("The case is null; it must be an object.");

    /// <exception cref="JsonException">Question and stored answer make no question that can be judged.</exception>
    public JudgeCase ToJudge()
    {
        var before = Before is null ? null : EarlierQuestion.Read(Before);
        return new(new AskedQuestion(Question.Key(StoredAnswer)) { Before = before, Steps = Question.Steps ?? [] }, Reply);
    }
}

/// <summary>A line that could not be judged.</summary>
/// <param name="Error">The line's number, counted from 1, and what is wrong with it.</param>
internal sealed record UnreadableCase(string Error);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WrittenCase))]
[JsonSerializable(typeof(JudgedCase))]
[JsonSerializable(typeof(UnreadableCase))]
internal sealed partial class JudgingJson : JsonSerializerContext
{
    public static JudgingJson Readable => field ??= new(ApiJson.Readable(Default.Options));
}

using System.Text.Json;
using TutorFunctions.Replies;
using TutorFunctions.Replies.Acts;
using TutorFunctions.Tools.Judging;

namespace TutorFunctions.Evals.Replies;

/// <summary>A reply with what a fair teacher makes of it.</summary>
/// <param name="Set">The set that it is from; sets are of different hands and about different questions.</param>
/// <param name="Question">The question that was open.</param>
/// <param name="Reply">What the learner wrote.</param>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Acts">Every dialogue act in it.</param>
/// <param name="Answer">The answer in it, boiled down; null when there is none.</param>
internal sealed record LabelledReply(
    string Set,
    AskedQuestion Question,
    string Reply,
    Outcome Outcome,
    IReadOnlySet<DialogueAct> Acts,
    string? Answer
)
{
    /// <summary>Reads a file of labelled replies, a JSON array.</summary>
    /// <exception cref="InvalidDataException">An entry cannot be used; the message names it.</exception>
    public static List<LabelledReply> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. document.RootElement.EnumerateArray().Select((entry, place) => Read(entry, $"{Path.GetFileName(file)}, entry {place + 1}")),
        ];
    }

    private static LabelledReply Read(JsonElement entry, string where)
    {
        try
        {
            var acts = entry
                .GetProperty("acts")
                .EnumerateArray()
                .Select(name =>
                    DialogueActs.Find(name.GetString()!) ?? throw new InvalidDataException($"{where}: There is no act '{name}'.")
                );
            var judged = WrittenCase.Read(entry.GetRawText()).ToJudge();
            return new LabelledReply(
                entry.GetProperty("set").GetString()!,
                judged.Question,
                judged.Reply,
                Enum.Parse<Outcome>(entry.GetProperty("judgement").GetString()!, ignoreCase: true),
                acts.ToHashSet(),
                entry.TryGetProperty("answer", out var answer) && answer.ValueKind == JsonValueKind.String ? answer.GetString() : null
            );
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException($"{where}: {error.Message}", error);
        }
    }
}

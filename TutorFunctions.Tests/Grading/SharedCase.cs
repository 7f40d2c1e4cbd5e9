using System.Text.Json;
using TutorFunctions.Grading;

namespace TutorFunctions.Tests.Grading;

/// <summary>
/// A judgement that someone has written down: a question, its stored answers, a reply and what a fair teacher makes of it.
/// </summary>
internal sealed record SharedCase(AnswerKey Key, string Reply, string Should)
{
    public bool IsMet(Verdict verdict) =>
        Should switch
        {
            "accept" => verdict == Verdict.Correct,
            "refuse" => verdict is Verdict.Wrong or Verdict.Unreadable,
            "partial" => verdict == Verdict.Partial,
            "none" => verdict == Verdict.Unreadable,
            _ => verdict != Verdict.Correct,
        };

    /// <summary>The cases in the form of lesson packs and of imported steps.</summary>
    public static List<SharedCase> Answers() =>
        Read("answers.json", static entry =>
            new(KeyOf(entry.GetProperty("question"), Texts(entry, "stored_answer")), Text(entry, "reply"), Text(entry, "should"))
        );

    public static List<SharedCase> WrongJudgements() => Read("wrong-judgements.json", static entry =>
        {
            var choices = Texts(entry, "choices");
            var key = AnswerKeys.From(Texts(entry, "stored_answer")[0], choices, choices.Count > 0, Text(entry, "question")) with
            {
                Prompt = Text(entry, "question"),
            };
            return new(key, Text(entry, "reply"), Text(entry, "right") is "right" ? "accept" : "not accept");
        });

    private static AnswerKey KeyOf(JsonElement question, List<string> stored)
    {
        if (question.TryGetProperty("task", out var task))
        {
            var prompt = task.GetString() + " " + string.Join(' ', Texts(question, "formulas").Select(static formula => $"$${formula}$$"));
            return AnswerKeys.From(stored[0], Texts(question, "choices"), Text(question, "problemType") == "MultipleChoice", prompt) with
            {
                Prompt = prompt,
            };
        }

        return new AnswerKey
        {
            Kind = Enum.Parse<AnswerKind>(Text(question, "kind"), ignoreCase: true),
            Accepted = stored,
            Stem = question.TryGetProperty("stem", out _) ? Text(question, "stem") : null,
            Prompt = Text(question, "prompt"),
            Unit = question.TryGetProperty("unit", out _) ? Text(question, "unit") : null,
            Ordered = question.TryGetProperty("ordered", out var ordered) && ordered.GetBoolean(),
            Choices = Texts(question, "choices"),
        };
    }

    private static List<SharedCase> Read(string file, Func<JsonElement, SharedCase> read)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedMaterial.Find("cases", file)));
        return [.. document.RootElement.EnumerateArray().Select(read)];
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static List<string> Texts(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(static item => item.GetString()!)] : [];
}

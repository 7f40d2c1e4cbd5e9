using System.Text.Json;

namespace TutorFunctions.Tests.Grading;

/// <summary>One stored answer of the imported content.</summary>
internal sealed record StoredAnswer(string Source, string Answer, IReadOnlyList<string> Choices, bool IsChoice);

/// <summary>Reads the answers of OATutor's content, which lies beside the repository.</summary>
internal static class SharedContent
{
    public static List<StoredAnswer> StepAnswers() =>
        Files("*.json", inTutoring: false)
            .Select(file => (File: file, Json: JsonDocument.Parse(File.ReadAllText(file)).RootElement))
            .Where(step => step.Json.ValueKind == JsonValueKind.Object && step.Json.TryGetProperty("stepAnswer", out _))
            .Select(step => Read(step.File, step.Json, "stepAnswer"))
            .ToList();

    public static List<StoredAnswer> HintAnswers()
    {
        var answers = new List<StoredAnswer>();
        foreach (var file in Files("*.json", inTutoring: true))
        {
            Collect(file, JsonDocument.Parse(File.ReadAllText(file)).RootElement, answers);
        }

        return answers;
    }

    private static void Collect(string file, JsonElement hints, List<StoredAnswer> answers)
    {
        foreach (var hint in hints.EnumerateArray())
        {
            if (hint.TryGetProperty("hintAnswer", out _))
                answers.Add(Read(file, hint, "hintAnswer"));
            if (hint.TryGetProperty("subHints", out var below))
                Collect(file, below, answers);
        }
    }

    private static StoredAnswer Read(string file, JsonElement step, string property)
    {
        var choices = step.TryGetProperty("choices", out var offered)
            ? offered.EnumerateArray().Select(choice => choice.GetString()!).ToList()
            : [];
        var isChoice = step.GetProperty("problemType").GetString() == "MultipleChoice";
        return new(Path.GetFileNameWithoutExtension(file), step.GetProperty(property)[0].GetString()!, choices, isChoice);
    }

    private static IEnumerable<string> Files(string pattern, bool inTutoring) =>
        Directory
            .EnumerateFiles(SharedMaterial.Find("content", "oatutor", "content-pool"), pattern, SearchOption.AllDirectories)
            .Where(file =>
                file.Contains(Path.DirectorySeparatorChar + "tutoring" + Path.DirectorySeparatorChar, StringComparison.Ordinal)
                == inTutoring
            )
            .Order(StringComparer.Ordinal);
}

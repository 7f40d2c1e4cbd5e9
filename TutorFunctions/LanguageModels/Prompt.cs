using System.Globalization;
using System.Reflection;

namespace TutorFunctions.LanguageModels;

/// <summary>
/// The instructions of one agent, from its prompt.md. A change of the text comes with a new version, which every log entry names.
/// </summary>
/// <param name="Name">The agent's name and the version, as evaluator@1.</param>
/// <param name="Text">What the model is told before all data; the same in every call, so that a provider can keep it.</param>
public sealed record Prompt(string Name, string Text)
{
    private const string Fence = "---\n";

    /// <summary>Reads the embedded resource <c>prompts/{role}.md</c>.</summary>
    /// <exception cref="InvalidOperationException">The build has no such prompt, or the prompt has no version: a defect.</exception>
    public static Prompt Load(AgentRole role)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream($"prompts/{role}.md")
            ?? throw new InvalidOperationException($"The build holds no prompt for {role}.");
        using var reader = new StreamReader(resource);
        return Parse(role, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }

    private static Prompt Parse(AgentRole role, string file)
    {
        var end = file.StartsWith(Fence, StringComparison.Ordinal) ? file.IndexOf($"\n{Fence}", StringComparison.Ordinal) : -1;
        var front = end < 0 ? [] : file[Fence.Length..end].Split('\n');
        var version = Array.Find(front, line => line.StartsWith("version:", StringComparison.Ordinal))?["version:".Length..].Trim();
        return int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new Prompt($"{role.Name()}@{number}", file[(end + 1 + Fence.Length)..].Trim())
            : throw new InvalidOperationException($"The prompt of {role} must begin with a front matter that holds 'version: <number>'.");
    }
}

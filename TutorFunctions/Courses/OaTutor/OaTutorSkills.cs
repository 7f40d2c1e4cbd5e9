using System.Text.Json;
using TutorFunctions.Courses.Archives;
using TutorFunctions.Learners.Knowledge;

namespace TutorFunctions.Courses.OaTutor;

/// <summary>Which skills a step practises, and how learners pick each skill up.</summary>
internal static class OaTutorSkills
{
    private const string Names = "probMastery, probTransit, probSlip and probGuess";

    public static IReadOnlyDictionary<string, IReadOnlyList<string>> ReadModel(IFileSet files, OaTutorLayout layout, Skips skips)
    {
        var model = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var (step, value) in ReadEntries(files, layout.SkillModel, "so no step has a skill", skips))
        {
            if (value.ValueKind == JsonValueKind.Array && value.EnumerateArray().All(skill => skill.ValueKind == JsonValueKind.String))
                model[step] = [.. Ids(value)];
            else
                skips.Add(layout.SkillModel, $"Its entry {step} is not a list of skills, so the step has none.");
        }

        return model;
    }

    public static IReadOnlyDictionary<string, BktParameters> ReadParameters(IFileSet files, OaTutorLayout layout, Skips skips)
    {
        var parameters = new Dictionary<string, BktParameters>(StringComparer.Ordinal);
        foreach (var path in layout.BktFiles)
        {
            foreach (var (skill, value) in ReadEntries(files, path, "so its parameters are not used", skips))
            {
                if (parameters.ContainsKey(skill))
                    continue;
                if (Parameters(value) is { } known)
                    parameters[skill] = known;
                else
                    skips.Add(skill, $"The skill is imported without parameters: {path} must give it {Names}, each from 0 to 1.");
            }
        }

        return parameters;
    }

    private static IEnumerable<string> Ids(JsonElement list) =>
        list.EnumerateArray().Select(skill => skill.GetString()!.Trim()).Where(skill => skill.Length > 0).Distinct(StringComparer.Ordinal);

    private static OrderedDictionary<string, JsonElement> ReadEntries(IFileSet files, string path, string consequence, Skips skips)
    {
        if (!files.Paths.Contains(path))
        {
            skips.Add(path, $"The archive has no {path}, {consequence}.");
            return [];
        }

        var read = JsonFile.Read(files, path, OaTutorJson.Default.OrderedDictionaryStringJsonElement);
        if (read.Value is { } entries)
            return entries;
        skips.Add(path, $"It is left out, {consequence}: {read.Trouble}");
        return [];
    }

    private static BktParameters? Parameters(JsonElement value)
    {
        try
        {
            return
                value.Deserialize(OaTutorJson.Default.BktFile)
                    is { ProbMastery: { } mastery, ProbTransit: { } transit, ProbSlip: { } slip, ProbGuess: { } guess }
                ? new BktParameters(mastery, transit, slip, guess)
                : null;
        }
        catch (Exception error) when (error is JsonException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }
}

using System.Text.Json;

namespace TutorFunctions.Tests.LanguageModels.Wire;

/// <summary>Faults of model servers that others have met, each with the rule by which a stand-in server shows it.</summary>
/// <param name="Kind">What is wrong, in words.</param>
/// <param name="Rules">The rules, as JSON for the stand-in's control.</param>
/// <param name="Moment">When the fault begins.</param>
internal sealed record KnownFault(string Kind, string Rules, FaultMoment Moment)
{
    /// <summary>Calls that are no agent's.</summary>
    private static readonly string[] s_others = ["TUTOR_MODERATION_MODEL", "TUTOR_EMBEDDING_MODEL"];

    public static IReadOnlyList<KnownFault> All()
    {
        using var faults = JsonDocument.Parse(File.ReadAllText(SharedMaterial.Find("cases", "faults.json")));
        return [.. faults.RootElement.EnumerateArray().Select(Of).OfType<KnownFault>()];
    }

    private static KnownFault? Of(JsonElement fault)
    {
        var how = fault.GetProperty("how_to_reproduce").GetString()!;
        if (RulesIn(how) is not { } rules || s_others.Any(setting => how.Contains(setting, StringComparison.Ordinal)))
            return null;
        var moment =
            how.Contains("then with the rule set POST /sessions/{id}/step", StringComparison.Ordinal) ? FaultMoment.ReplyInLesson
            : how.Contains("POST /sessions {\"topic\":\"Volcanoes\"} (no lesson covers it)", StringComparison.Ordinal)
            && how.Contains("reply 8", StringComparison.Ordinal)
                ? FaultMoment.ReplyWithoutLesson
            : how.Contains("\"Photosynthesis\"", StringComparison.Ordinal) ? FaultMoment.StartInLesson
            : FaultMoment.StartWithoutLesson;
        return new KnownFault(fault.GetProperty("kind").GetString()!, rules, moment);
    }

    private static string? RulesIn(string how)
    {
        const string Mark = "rule via POST /control:";
        var at = how.IndexOf(Mark, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var text = System.Text.Encoding.UTF8.GetBytes(how[(at + Mark.Length)..]);
        var reader = new Utf8JsonReader(text, isFinalBlock: false, default);
        using var rule = JsonDocument.ParseValue(ref reader);
        return rule.RootElement.ValueKind == JsonValueKind.Array ? rule.RootElement.GetRawText() : $"[{rule.RootElement.GetRawText()}]";
    }
}

internal enum FaultMoment
{
    ReplyInLesson,
    ReplyWithoutLesson,
    StartInLesson,
    StartWithoutLesson,
}

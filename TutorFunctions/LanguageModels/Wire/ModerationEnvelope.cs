using System.Text.Json;

namespace TutorFunctions.LanguageModels.Wire;

/// <summary>The answer of the Moderations API: a judgement of every category, or none at all.</summary>
internal static class ModerationEnvelope
{
    private static readonly string[] s_categories =
    [
        "harassment",
        "harassment/threatening",
        "hate",
        "hate/threatening",
        "illicit",
        "illicit/violent",
        "self-harm",
        "self-harm/instructions",
        "self-harm/intent",
        "sexual",
        "sexual/minors",
        "violence",
        "violence/graphic",
    ];

    /// <exception cref="HttpRequestException">It judges nothing.</exception>
    public static void Rewrite(JsonElement body, Utf8JsonWriter writer)
    {
        JsonElement? result = body.Field("results").Entries().FirstOrDefault(static one => one.ValueKind == JsonValueKind.Object);
        var (flags, scores) = (result.Field("categories"), result.Field("category_scores"));
        if (!s_categories.Any(name => Flag(flags, name) is not null) || !s_categories.Any(name => scores.Field(name).Number() is not null))
            throw new HttpRequestException("What the server sent is no judgement of the Moderations API.");
        writer.WriteStartObject();
        writer.WriteString("id", body.Field("id").Text() ?? string.Empty);
        writer.WriteString("model", body.Field("model").Text() ?? string.Empty);
        writer.WriteStartArray("results");
        writer.WriteStartObject();
        writer.WriteBoolean("flagged", s_categories.Any(name => Flag(flags, name) == true));
        writer.WriteStartObject("categories");
        foreach (var name in s_categories)
            writer.WriteBoolean(name, Flag(flags, name) ?? false);
        writer.WriteEndObject();
        writer.WriteStartObject("category_scores");
        foreach (var name in s_categories)
            writer.WriteNumber(name, Math.Clamp(scores.Field(name).Number() ?? 0, 0, 1));
        writer.WriteEndObject();
        writer.WriteStartObject("category_applied_input_types");
        foreach (var name in s_categories)
        {
            writer.WriteStartArray(name);
            writer.WriteStringValue("text");
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static bool? Flag(JsonElement? flags, string name) =>
        flags.Field(name) switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            _ => null,
        };
}

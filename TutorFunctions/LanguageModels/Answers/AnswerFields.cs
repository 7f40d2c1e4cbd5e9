using System.Text.Json;

namespace TutorFunctions.LanguageModels.Answers;

/// <summary>Writes a model's answer again: without nulls, with clean texts, and no longer than anybody needs.</summary>
internal static class AnswerFields
{
    private const int LongestText = 6000;
    private const int LongestList = 1000;

    /// <param name="name">The field that it is the value of; null for the answer itself and for the entries of a list.</param>
    public static void Write(JsonElement value, string? name, Utf8JsonWriter writer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var field in value.EnumerateObject().Where(static field => field.Value.ValueKind != JsonValueKind.Null))
                {
                    writer.WritePropertyName(field.Name);
                    Write(field.Value, field.Name, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var entry in value.EnumerateArray().Where(static entry => entry.ValueKind != JsonValueKind.Null).Take(LongestList))
                    Write(entry, name: null, writer);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                var text = ShownText.Of(Inner(value.GetString()!, name));
                writer.WriteStringValue(text.Length > LongestText ? ShownText.Of(text[..LongestText]) : text);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>The text itself, where a model has put its whole answer, or the field with its name, into the field again.</summary>
    private static string Inner(string text, string? name)
    {
        if (name is null || !text.AsSpan().TrimStart().StartsWith("{"))
            return text;
        try
        {
            using var json = JsonDocument.Parse(JsonEscapes.Repaired(text));
            return json.RootElement.TryGetProperty(name, out var inner) && inner.ValueKind == JsonValueKind.String
                ? inner.GetString()!
                : text;
        }
        catch (JsonException)
        {
            // A text that begins with a brace.
            return text;
        }
    }
}

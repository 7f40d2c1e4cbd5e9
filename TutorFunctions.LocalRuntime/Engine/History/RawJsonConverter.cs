using System.Text.Json;
using System.Text.Json.Serialization;

namespace TutorFunctions.LocalRuntime.History;

/// <summary>A payload that is JSON already, kept as JSON inside the event's own instead of as a quoted text.</summary>
internal sealed class RawJsonConverter : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var payload = JsonDocument.ParseValue(ref reader);
        return payload.RootElement.GetRawText();
    }

    // The payload comes from the data converter, which wrote valid JSON.
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteRawValue(value, skipInputValidation: true);
}

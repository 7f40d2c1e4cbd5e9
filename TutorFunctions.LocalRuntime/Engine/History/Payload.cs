using System.Text.Json;
using System.Text.Json.Serialization;

namespace TutorFunctions.LocalRuntime.History;

/// <summary>A value on its way between user code: as JSON, and, where payloads are handed over as they are, as the object itself.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class Payload
{
    private readonly Func<object, string?>? _write;
    private string? _json;

    public Payload(string json) => _json = json;

    /// <param name="value">An object that nobody changes any more.</param>
    /// <param name="write">Makes its JSON when that is needed.</param>
    public Payload(object value, Func<object, string?> write)
    {
        Value = value;
        _write = write;
    }

    /// <summary>The object; null when only the JSON is at hand.</summary>
    public object? Value { get; }

    /// <summary>On one line; null for an object that the converter makes nothing of.</summary>
    public string? Json => _json ??= _write?.Invoke(Value!);

    /// <summary>Kept as JSON inside the event's own instead of as a quoted text.</summary>
    internal sealed class Converter : JsonConverter<Payload>
    {
        public override Payload Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var payload = JsonDocument.ParseValue(ref reader);
            return new Payload(payload.RootElement.GetRawText());
        }

        // It comes from the data converter, which wrote valid JSON.
        public override void Write(Utf8JsonWriter writer, Payload value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Json ?? "null", skipInputValidation: true);
    }
}

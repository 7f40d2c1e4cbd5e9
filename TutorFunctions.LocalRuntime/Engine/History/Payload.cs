using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TutorFunctions.LocalRuntime.History;

/// <summary>A value on its way between user code: as JSON, and, where payloads are handed over as they are, as the object itself.</summary>
[JsonConverter(typeof(Converter))]
internal sealed class Payload
{
    private readonly Func<object, byte[]?>? _write;
    private byte[]? _utf8;

    public Payload(byte[] utf8) => _utf8 = utf8;

    /// <param name="value">An object that nobody changes any more.</param>
    /// <param name="write">Makes its JSON when that is needed.</param>
    public Payload(object value, Func<object, byte[]?> write)
    {
        Value = value;
        _write = write;
    }

    /// <summary>The object; null when only the JSON is at hand.</summary>
    public object? Value { get; }

    /// <summary>The JSON, on one line; null for an object that the converter makes nothing of.</summary>
    public byte[]? Utf8 => _utf8 ??= _write?.Invoke(Value!);

    public string? Json => Utf8 is { } utf8 ? Encoding.UTF8.GetString(utf8) : null;

    /// <summary>Kept as JSON inside the event's own instead of as a quoted text.</summary>
    internal sealed class Converter : JsonConverter<Payload>
    {
        public override Payload Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var payload = JsonDocument.ParseValue(ref reader);
            return new Payload(JsonMarshal.GetRawUtf8Value(payload.RootElement).ToArray());
        }

        // It comes from the data converter, which wrote valid JSON.
        public override void Write(Utf8JsonWriter writer, Payload value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.Utf8 ?? "null"u8, skipInputValidation: true);
    }
}

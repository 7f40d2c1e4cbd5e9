using System.Text.Json;

namespace Microsoft.DurableTask.Converters;

/// <summary>Payloads as JSON.</summary>
public class JsonDataConverter(JsonSerializerOptions? options = null) : DataConverter
{
    private static readonly JsonSerializerOptions s_fieldsToo = new() { IncludeFields = true };

    private readonly JsonSerializerOptions _options = options ?? s_fieldsToo;

    public static JsonDataConverter Default { get; } = new();

    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), _options);

    /// <summary>The same text as <see cref="Serialize"/> makes, as it is kept: in UTF-8.</summary>
    internal byte[] SerializeToUtf8(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), _options);

    internal object? Deserialize(ReadOnlySpan<byte> utf8, Type targetType) => JsonSerializer.Deserialize(utf8, targetType, _options);

    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : JsonSerializer.Deserialize(data, targetType, _options);
}

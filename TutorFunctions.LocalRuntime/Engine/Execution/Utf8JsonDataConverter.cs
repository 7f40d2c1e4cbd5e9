using System.Text.Json;
using Microsoft.DurableTask;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>
/// Payloads as JSON, as Microsoft's JsonDataConverter makes them, and also as UTF-8, in which the history keeps them: a text in between
/// costs a copy of every payload.
/// </summary>
/// <param name="options">How JSON is written and read; fields as well as properties when null.</param>
public sealed class Utf8JsonDataConverter(JsonSerializerOptions? options = null) : DataConverter
{
    private static readonly JsonSerializerOptions s_fieldsToo = new() { IncludeFields = true };

    private readonly JsonSerializerOptions _options = options ?? s_fieldsToo;

    public static Utf8JsonDataConverter Default { get; } = new();

    public override string? Serialize(object? value) => value is null ? null : JsonSerializer.Serialize(value, value.GetType(), _options);

    public override object? Deserialize(string? data, Type targetType) =>
        data is null ? null : JsonSerializer.Deserialize(data, targetType, _options);

    internal byte[] SerializeToUtf8(object value) => JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), _options);

    internal object? Deserialize(ReadOnlySpan<byte> utf8, Type targetType) => JsonSerializer.Deserialize(utf8, targetType, _options);
}

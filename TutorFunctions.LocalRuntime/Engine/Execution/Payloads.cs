using Microsoft.DurableTask;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>Payloads on their way in and out of user code.</summary>
internal sealed class Payloads(DataConverter converter)
{
    public DataConverter Converter => converter;

    /// <summary>The payload on one line, because a history is kept as lines. Inside JSON texts line breaks are always escaped.</summary>
    public string? Write(object? value) =>
        converter.Serialize(value) is { } text ? (text.Contains('\n') ? text.ReplaceLineEndings(" ") : text) : null;

    public object? Read(string? payload, Type type) => converter.Deserialize(payload, type);

    public T? Read<T>(string? payload) => converter.Deserialize<T>(payload);
}

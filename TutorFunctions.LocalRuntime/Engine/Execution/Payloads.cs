using System.Text;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>Payloads on their way in and out of user code.</summary>
/// <param name="converter">Makes JSON of values and values of JSON.</param>
/// <param name="sharesValues">Whether a value may be handed over as it is (<see cref="LocalTaskHubOptions.SharesPayloads"/>).</param>
internal sealed class Payloads(DataConverter converter, bool sharesValues)
{
    // A converter made by the app may make something else of a value than the one it derives from.
    private readonly JsonDataConverter? _utf8 = converter.GetType() == typeof(JsonDataConverter) ? (JsonDataConverter)converter : null;

    public DataConverter Converter => converter;

    /// <summary>Takes a value over from user code, to be kept; null for null.</summary>
    public Payload? Pack(object? value) => PackForCall(value) is { Utf8: not null } payload ? payload : null;

    /// <summary>Takes an input over that is kept nowhere, so that its JSON may never be needed.</summary>
    public Payload? PackForCall(object? value)
    {
        if (value is null)
            return null;
        if (sharesValues)
            return new Payload(value, Write);
        return Write(value) is { } json ? new Payload(json) : null;
    }

    public object? Read(Payload? payload, Type type)
    {
        if (payload?.Value is { } value && type.IsInstanceOfType(value))
            return value;
        return _utf8 is not null && payload?.Utf8 is { } utf8 ? _utf8.Deserialize(utf8, type) : converter.Deserialize(payload?.Json, type);
    }

    public T? Read<T>(Payload? payload)
    {
        if (payload?.Value is T value)
            return value;
        return _utf8 is not null ? Read(payload, typeof(T)) is T read ? read : default : converter.Deserialize<T>(payload?.Json);
    }

    /// <summary>The JSON on one line, because a history is kept as lines. Inside JSON texts line breaks are always escaped.</summary>
    private byte[]? Write(object value)
    {
        var utf8 = _utf8 is not null ? _utf8.SerializeToUtf8(value) : converter.Serialize(value) is { } text ? Encoding.UTF8.GetBytes(text) : null;
        return utf8 is not null && utf8.AsSpan().ContainsAny((byte)'\n', (byte)'\r')
            ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8).ReplaceLineEndings(" "))
            : utf8;
    }
}

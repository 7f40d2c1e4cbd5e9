using System.Text;
using System.Text.Json;
using Microsoft.DurableTask;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>Payloads on their way in and out of user code.</summary>
/// <param name="converter">Makes JSON of values and values of JSON.</param>
/// <param name="sharesValues">Whether a value may be handed over as it is (<see cref="LocalTaskHubOptions.SharesPayloads"/>).</param>
internal sealed class Payloads(DataConverter converter, bool sharesValues)
{
    private readonly Utf8JsonDataConverter? _utf8 = converter as Utf8JsonDataConverter;

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
        return _utf8 is not null
            ? Read(payload, typeof(T)) is T read
                ? read
                : default
            : converter.Deserialize<T>(payload?.Json);
    }

    /// <summary>The JSON on one line, because a history is kept as lines. Inside JSON texts line breaks are always escaped.</summary>
    private byte[]? Write(object value)
    {
        var utf8 =
            _utf8 is not null ? _utf8.SerializeToUtf8(value)
            : converter.Serialize(value) is { } text ? Checked(text)
            : null;
        utf8.AsSpan().Replace((byte)'\n', (byte)' ');
        utf8.AsSpan().Replace((byte)'\r', (byte)' ');
        return utf8;
    }

    /// <summary>
    /// A history is JSON throughout. What is not would be found when it is read again, and the instance could then not go on.
    /// </summary>
    private byte[] Checked(string text)
    {
        var utf8 = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = HistoryJson.DeepestJson });
            while (reader.Read()) { }

            return utf8;
        }
        catch (JsonException error)
        {
            throw new InvalidOperationException(
                $"{converter.GetType()} made a text that is not JSON. Have it make a JSON string of it.",
                error
            );
        }
    }
}

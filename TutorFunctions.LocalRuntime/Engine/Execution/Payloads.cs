using Microsoft.DurableTask;
using TutorFunctions.LocalRuntime.History;

namespace TutorFunctions.LocalRuntime.Execution;

/// <summary>Payloads on their way in and out of user code.</summary>
/// <param name="converter">Makes JSON of values and values of JSON.</param>
/// <param name="sharesValues">Whether a value may be handed over as it is (<see cref="LocalTaskHubOptions.SharesPayloads"/>).</param>
internal sealed class Payloads(DataConverter converter, bool sharesValues)
{
    public DataConverter Converter => converter;

    /// <summary>Takes a value over from user code, to be kept; null for null.</summary>
    public Payload? Pack(object? value) => PackForCall(value) is { Json: not null } payload ? payload : null;

    /// <summary>Takes an input over that is kept nowhere, so that its JSON may never be needed.</summary>
    public Payload? PackForCall(object? value)
    {
        if (value is null)
            return null;
        if (sharesValues)
            return new Payload(value, Write);
        return Write(value) is { } json ? new Payload(json) : null;
    }

    /// <summary>The JSON on one line, because a history is kept as lines. Inside JSON texts line breaks are always escaped.</summary>
    public string? Write(object? value) =>
        converter.Serialize(value) is { } text ? (text.Contains('\n') ? text.ReplaceLineEndings(" ") : text) : null;

    public object? Read(Payload? payload, Type type) =>
        payload?.Value is { } value && type.IsInstanceOfType(value) ? value : converter.Deserialize(payload?.Json, type);

    public T? Read<T>(Payload? payload) => payload?.Value is T value ? value : converter.Deserialize<T>(payload?.Json);
}

using Microsoft.DurableTask;

namespace TutorFunctions.Benchmarks.Scale;

/// <summary>Counts what travels between orchestrations and activities, by its type.</summary>
internal sealed class CountingConverter(DataConverter converter, Counts counts) : DataConverter
{
    public const string Prefix = "payload ";

    public override string? Serialize(object? value)
    {
        var json = converter.Serialize(value);
        if (value is not null)
            counts.Add(Prefix + value.GetType().Name, json?.Length ?? 0);
        return json;
    }

    public override object? Deserialize(string? data, Type targetType) => converter.Deserialize(data, targetType);

    public override T? Deserialize<T>(string? data)
        where T : default => converter.Deserialize<T>(data);
}

using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TutorFunctions.LocalRuntime.History;

/// <summary>
/// Properties of a failure: texts, booleans, times, lists and dictionaries stay what they are, numbers become double, and anything else its
/// text. They are made so when the failure is taken in, so that code sees the same in every replay. Times are written as Microsoft's
/// protocol writes them, as texts that begin with dt: or dto:.
/// </summary>
internal sealed class FailureProperties : JsonConverter<IDictionary<string, object?>>
{
    private const string Time = "dt:";
    private const string TimeWithOffset = "dto:";

    public static IDictionary<string, object?>? Plain(IDictionary<string, object?>? properties) =>
        properties?.ToDictionary(property => property.Key, property => Plain(property.Value));

    public override IDictionary<string, object?>? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return (Dictionary<string, object?>?)Read(json.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, IDictionary<string, object?> value, JsonSerializerOptions options) =>
        Write(writer, Plain(value));

    private static object? Plain(object? value) =>
        value switch
        {
            null or bool or string or DateTime or DateTimeOffset => value,
            byte or sbyte or short or ushort or int or uint or long or ulong or decimal => Convert.ToDouble(
                value,
                CultureInfo.InvariantCulture
            ),
            float or double when double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)) => Convert.ToDouble(
                value,
                CultureInfo.InvariantCulture
            ),
            IDictionary<string, object?> properties => Plain(properties),
            IEnumerable<object?> items => items.Select(Plain).ToList(),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    private static object? Read(JsonElement json) =>
        json.ValueKind switch
        {
            JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => Read(property.Value)),
            JsonValueKind.Array => json.EnumerateArray().Select(Read).ToList(),
            JsonValueKind.String => ReadText(json.GetString()!),
            JsonValueKind.Number => json.GetDouble(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    private static object ReadText(string text)
    {
        if (
            text.StartsWith(Time, StringComparison.Ordinal)
            && DateTime.TryParseExact(
                text.AsSpan(Time.Length),
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.RoundtripKind,
                out var time
            )
        )
        {
            return time;
        }

        if (
            text.StartsWith(TimeWithOffset, StringComparison.Ordinal)
            && DateTimeOffset.TryParseExact(
                text.AsSpan(TimeWithOffset.Length),
                "O",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var timeWithOffset
            )
        )
        {
            return timeWithOffset;
        }

        return text;
    }

    private static void Write(Utf8JsonWriter writer, object? plain)
    {
        switch (plain)
        {
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case DateTime time:
                writer.WriteStringValue(Time + time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case DateTimeOffset time:
                writer.WriteStringValue(TimeWithOffset + time.ToString("O", CultureInfo.InvariantCulture));
                break;
            case Dictionary<string, object?> properties:
                writer.WriteStartObject();
                foreach (var (name, property) in properties)
                {
                    writer.WritePropertyName(name);
                    Write(writer, property);
                }

                writer.WriteEndObject();
                break;
            case List<object?> items:
                writer.WriteStartArray();
                items.ForEach(item => Write(writer, item));
                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue((string?)plain);
                break;
        }
    }
}

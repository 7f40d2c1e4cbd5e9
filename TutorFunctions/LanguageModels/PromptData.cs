using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TutorFunctions.Safety;

namespace TutorFunctions.LanguageModels;

/// <summary>
/// Writes what a model works on as JSON. A learner's words stay between their quotes, whatever they are: no text ends the string that it
/// stands in.
/// </summary>
public static class PromptData
{
    // Letters of any script stay readable, to the model and to what is taken out before sending.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Json<T>(T data, JsonTypeInfo<T> type) => Written(writer => JsonSerializer.Serialize(writer, data, type));

    /// <summary>
    /// The data without what says who the learner is. Each text is looked at as it was said and not as JSON spells it, where a new line
    /// ends in a letter; the names of the fields stay.
    /// </summary>
    public static string Redacted(string data, Redaction redaction)
    {
        ArgumentNullException.ThrowIfNull(redaction);
        var root = JsonNode.Parse(data)!;
        var all = redaction.Hearing(Texts(root));
        var redacted = Map(root, all.Apply)!;
        return Written(writer => redacted.WriteTo(writer));
    }

    /// <summary>All texts of the data but those of the fields that are named.</summary>
    /// <param name="data">The data as JSON.</param>
    public static IEnumerable<string> Texts(string data, params IReadOnlyCollection<string> without)
    {
        var root = JsonNode.Parse(data)!.AsObject();
        return root.Where(field => !without.Contains(field.Key)).SelectMany(static field => Texts(field.Value)).ToList();
    }

    /// <summary>What a learner said, without what cannot be seen and not longer than anybody needs.</summary>
    public static string Said(string reply)
    {
        const int Longest = 4000;
        var visible = Disguises.Visible(reply);
        return visible.Length > Longest ? visible[..Longest] : visible;
    }

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_options))
            write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<string> Texts(JsonNode? node) =>
        node switch
        {
            JsonObject fields => fields.SelectMany(static field => Texts(field.Value)),
            JsonArray entries => entries.SelectMany(Texts),
            JsonValue value when value.TryGetValue<string>(out var text) => [text],
            _ => [],
        };

    private static JsonNode? Map(JsonNode? node, Func<string, string> change) =>
        node switch
        {
            JsonObject fields => new JsonObject(fields.Select(field => KeyValuePair.Create(field.Key, Map(field.Value, change)))),
            JsonArray entries => new JsonArray([.. entries.Select(entry => Map(entry, change))]),
            JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(change(text)),
            _ => node?.DeepClone(),
        };
}

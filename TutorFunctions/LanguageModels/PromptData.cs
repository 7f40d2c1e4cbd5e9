using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TutorFunctions.Sessions;

namespace TutorFunctions.LanguageModels;

/// <summary>Writes what a model works on as JSON. A learner's words stay between their quotes, whatever they are: no text ends the string that it stands in.</summary>
public static class PromptData
{
    // Letters of any script stay readable, to the model and to what is taken out before sending.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    public static string Json<T>(T data, JsonTypeInfo<T> type)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, s_options))
            JsonSerializer.Serialize(writer, data, type);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>What a learner said, without what cannot be seen and not longer than anybody needs.</summary>
    public static string Said(string reply)
    {
        const int Longest = 4000;
        var visible = Disguises.Visible(reply);
        return visible.Length > Longest ? visible[..Longest] : visible;
    }
}

/// <summary>One turn of the conversation, as models see it.</summary>
public sealed record SaidTurn(string Step, string? Student, string? Tutor)
{
    public static IReadOnlyList<SaidTurn> Of(IEnumerable<Exchange> exchanges) =>
        [.. exchanges.Select(exchange => new SaidTurn(
            exchange.Step, exchange.Reply is { } reply ? PromptData.Said(reply) : null, exchange.Feedback is null ? exchange.Message : $"{exchange.Feedback}\n{exchange.Message}"))];
}

/// <summary>A step of the plan, as models see it: by a short name in place of its id.</summary>
public sealed record PlanLine(string StepId, string Title, string Status);

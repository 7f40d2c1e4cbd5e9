using System.Text.Json;

namespace TutorFunctions.LanguageModels.Wire;

/// <summary>What a model said, as far as it can be found in a server's answer.</summary>
/// <param name="Text">Null when the server sent no text.</param>
/// <param name="Refusal">The model's reason for saying nothing; null when it did not refuse.</param>
/// <param name="Finish">stop, length or content_filter.</param>
internal sealed record WireAnswer(string? Text, string? Refusal, string Finish)
{
    private static readonly string[] s_lengths = ["length", "max_tokens", "max_output_tokens", "max_length", "model_length"];
    private static readonly string[] s_filters = ["content_filter", "safety", "prohibited_content"];

    /// <summary>Why a model stopped, in the protocol's words; servers have others for the same, as eos for stop.</summary>
    public static string FinishOf(JsonElement? reason)
    {
        var said = reason.Text()?.ToLowerInvariant();
        return s_lengths.Contains(said) ? "length"
            : s_filters.Contains(said) ? "content_filter"
            : "stop";
    }

    /// <summary>The text of a message's content: a string, parts of one, or the object itself where a server has parsed it.</summary>
    /// <returns>Null when there is none. What a model has thought is no part of it.</returns>
    public static string? TextOf(JsonElement? content) =>
        content switch
        {
            { ValueKind: JsonValueKind.String } text => text.GetString(),
            { ValueKind: JsonValueKind.Array } => string.Concat(content.Entries().Select(PartOf)) is { Length: > 0 } all ? all : null,
            { ValueKind: JsonValueKind.Object } whole => PartOf(whole) ?? whole.GetRawText(),
            _ => null,
        };

    /// <summary>The arguments of a tool call, where a server puts JSON that it was asked for.</summary>
    public static string? ArgumentsOf(JsonElement? call) =>
        call.Field("arguments") is { ValueKind: JsonValueKind.Object } parsed ? parsed.GetRawText() : call.Field("arguments").Text();

    private static string? PartOf(JsonElement part) =>
        part.ValueKind == JsonValueKind.String ? part.GetString()
        : part.Field("type").Text() is "reasoning" or "thinking" ? null
        : part.Field("text").Text() ?? part.Field("text").Field("value").Text();
}

using System.Text.Json;

namespace TutorFunctions.LanguageModels.Wire;

/// <summary>The answer of the Responses API: read from whatever a server sends, written as the protocol has it.</summary>
internal static class ResponseEnvelope
{
    /// <exception cref="HttpRequestException">There is no answer in it, or the model failed.</exception>
    public static void Rewrite(JsonElement body, Utf8JsonWriter writer)
    {
        var answer = Read(body);
        writer.WriteStartObject();
        writer.WriteString("id", body.Field("id").Text() ?? string.Empty);
        writer.WriteString("object", "response");
        writer.WriteNumber("created_at", body.Field("created_at").Tokens() ?? 0);
        writer.WriteString("status", answer.Finish == "stop" ? "completed" : "incomplete");
        if (answer.Finish != "stop")
        {
            writer.WriteStartObject("incomplete_details");
            writer.WriteString("reason", answer.Finish == "length" ? "max_output_tokens" : answer.Finish);
            writer.WriteEndObject();
        }

        writer.WriteString("model", body.Field("model").Text() ?? string.Empty);
        WriteOutput(answer, writer);
        writer.WriteBoolean("parallel_tool_calls", true);
        writer.WriteString("tool_choice", "auto");
        writer.WriteStartArray("tools");
        writer.WriteEndArray();
        writer.WriteStartObject("metadata");
        writer.WriteEndObject();
        WriteUsage(body.Field("usage"), writer);
        writer.WriteEndObject();
    }

    private static WireAnswer Read(JsonElement body)
    {
        if (body.Field("status").Text() is "failed" or "cancelled")
            throw new HttpRequestException($"The model failed: {body.Field("error").Field("message").Text() ?? "no reason is given"}");
        var items = body.Field("output").Entries().ToList();
        var messages = items.Where(static item => item.Field("type").Text() is "message" or null).ToList();
        var parts = messages.SelectMany(static item => item.Field("content").Entries()).ToList();
        var text = string.Concat(messages.Select(static item => WireAnswer.TextOf(item.Field("content")))) is { Length: > 0 } said
            ? said
            : body.Field("output_text").Text()
                ?? items
                    .Where(static item => item.Field("type").Text() == "function_call")
                    .Select(static call => WireAnswer.ArgumentsOf(call))
                    .FirstOrDefault();
        if (text is null && messages.Count == 0 && body.Field("status").Text() is not ("completed" or "incomplete"))
            throw new HttpRequestException("What the server sent is no response of the Responses API.");
        var refusal = parts.Select(static part => part.Field("refusal").Text()).FirstOrDefault(static said => said is not null);
        return new WireAnswer(text, refusal, Finish(body));
    }

    private static string Finish(JsonElement body) =>
        body.Field("status").Text() != "incomplete" ? "stop"
        : WireAnswer.FinishOf(body.Field("incomplete_details").Field("reason")) is "content_filter" ? "content_filter"
        : "length";

    private static void WriteOutput(WireAnswer answer, Utf8JsonWriter writer)
    {
        writer.WriteStartArray("output");
        writer.WriteStartObject();
        writer.WriteString("type", "message");
        writer.WriteString("id", "message");
        writer.WriteString("status", "completed");
        writer.WriteString("role", "assistant");
        writer.WriteStartArray("content");
        writer.WriteStartObject();
        writer.WriteString("type", answer.Refusal is null ? "output_text" : "refusal");
        writer.WriteString(answer.Refusal is null ? "text" : "refusal", answer.Refusal ?? answer.Text ?? string.Empty);
        if (answer.Refusal is null)
        {
            writer.WriteStartArray("annotations");
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    // A server that does not count gets no tokens made up for it.
    private static void WriteUsage(JsonElement? usage, Utf8JsonWriter writer)
    {
        var (input, output) = (usage.Field("input_tokens").Tokens(), usage.Field("output_tokens").Tokens());
        if (input is null && output is null)
            return;
        writer.WriteStartObject("usage");
        writer.WriteNumber("input_tokens", input ?? 0);
        writer.WriteStartObject("input_tokens_details");
        writer.WriteNumber("cached_tokens", Math.Min(usage.Field("input_tokens_details").Field("cached_tokens").Tokens() ?? 0, input ?? 0));
        writer.WriteEndObject();
        writer.WriteNumber("output_tokens", output ?? 0);
        writer.WriteStartObject("output_tokens_details");
        writer.WriteNumber("reasoning_tokens", usage.Field("output_tokens_details").Field("reasoning_tokens").Tokens() ?? 0);
        writer.WriteEndObject();
        writer.WriteNumber("total_tokens", (input ?? 0) + (output ?? 0));
        writer.WriteEndObject();
    }
}

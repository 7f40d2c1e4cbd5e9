using System.Text.Json;

namespace TutorFunctions.LanguageModels.Wire;

/// <summary>The answer of Chat Completions: read from whatever a server sends, written as the protocol has it.</summary>
internal static class ChatEnvelope
{
    /// <exception cref="HttpRequestException">There is no answer in it.</exception>
    public static void Rewrite(JsonElement body, Utf8JsonWriter writer)
    {
        var answer = Read(body);
        writer.WriteStartObject();
        writer.WriteString("id", body.Field("id").Text() ?? string.Empty);
        writer.WriteString("object", "chat.completion");
        writer.WriteNumber("created", body.Field("created").Tokens() ?? 0);
        writer.WriteString("model", body.Field("model").Text() ?? string.Empty);
        writer.WriteStartArray("choices");
        writer.WriteStartObject();
        writer.WriteNumber("index", 0);
        writer.WriteString("finish_reason", answer.Finish);
        writer.WriteStartObject("message");
        writer.WriteString("role", "assistant");
        writer.WriteString("content", answer.Text ?? string.Empty);
        if (answer.Refusal is not null)
            writer.WriteString("refusal", answer.Refusal);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        WriteUsage(body.Field("usage"), writer);
        writer.WriteEndObject();
    }

    private static WireAnswer Read(JsonElement body)
    {
        JsonElement? choice = body.Field("choices").Entries().FirstOrDefault(static one => one.ValueKind == JsonValueKind.Object);
        var message = choice.Field("message") ?? choice.Field("delta") ?? body.Field("message");
        var text = WireAnswer.TextOf(message.Field("content")) ?? choice.Field("text").Text();
        if (string.IsNullOrWhiteSpace(text))
        {
            text = WireAnswer.ArgumentsOf(message.Field("function_call"))
                ?? message.Field("tool_calls").Entries().Select(call => WireAnswer.ArgumentsOf(call.Field("function"))).FirstOrDefault()
                ?? text;
        }

        if (text is null && message is not { ValueKind: JsonValueKind.Object })
            throw new HttpRequestException("What the server sent is no chat completion.");
        return new WireAnswer(text, message.Field("refusal").Text(), WireAnswer.FinishOf(choice.Field("finish_reason")));
    }

    // A server that does not count gets no tokens made up for it.
    private static void WriteUsage(JsonElement? usage, Utf8JsonWriter writer)
    {
        var (input, output) = (usage.Field("prompt_tokens").Tokens(), usage.Field("completion_tokens").Tokens());
        if (input is null && output is null)
            return;
        writer.WriteStartObject("usage");
        writer.WriteNumber("prompt_tokens", input ?? 0);
        writer.WriteNumber("completion_tokens", output ?? 0);
        writer.WriteNumber("total_tokens", (input ?? 0) + (output ?? 0));
        if (usage.Field("prompt_tokens_details").Field("cached_tokens").Tokens() is { } cached)
        {
            writer.WriteStartObject("prompt_tokens_details");
            writer.WriteNumber("cached_tokens", Math.Min(cached, input ?? 0));
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}

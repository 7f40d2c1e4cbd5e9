using System.Text.Json;

namespace TutorFunctions.Lms;

/// <summary>A reply that an LMS delivers: <c>{ type: "student.replied", data: { session_id, reply, reply_id } }</c>, plain or as a CloudEvent.</summary>
/// <param name="ReplyId">The sender's own id of the reply; null when it gives none.</param>
internal sealed record LmsMessage(string SessionId, string Reply, string? ReplyId)
{
    private const string StudentReplied = "student.replied";

    /// <param name="body">The message's body.</param>
    /// <returns>Null for a message of another type, which is well received and left alone.</returns>
    /// <exception cref="JsonException">The body is not JSON.</exception>
    /// <exception cref="FormatException">The body is not such a message.</exception>
    public static LmsMessage? Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            throw new FormatException("The body must be a JSON object.");
        var type = Text(document.RootElement, "type") ?? throw new FormatException("type is missing.");

        // CloudEvents types are often prefixed with the sender's domain.
        if (type != StudentReplied && !type.EndsWith("." + StudentReplied, StringComparison.Ordinal))
            return null;

        if (!document.RootElement.TryGetProperty("data", out var data) || data.ValueKind != JsonValueKind.Object)
            throw new FormatException("data must be an object with session_id and reply.");
        return new LmsMessage(
            Text(data, "session_id") ?? throw new FormatException("data.session_id is missing."),
            Text(data, "reply") ?? throw new FormatException("data.reply is missing."),
            Text(data, "reply_id"));
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

using Microsoft.Extensions.AI;
using TutorFunctions.Telemetry;

namespace TutorFunctions.LanguageModels.Pipeline;

/// <summary>
/// Takes out of a question what says who the learner is. The session's id goes no further than the span around the call.
/// </summary>
internal sealed class RedactingChatClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        CancellationToken cancellationToken = default
    )
    {
        if (options is not AgentChatOptions asked)
            throw new ArgumentException("A question must say what is to be taken out of it.", nameof(options));
        if (asked.ConversationId is { } sessionId)
            SessionSpans.Mark(sessionId);
        var anonymous = asked.Clone();
        anonymous.ConversationId = null;
        return base.GetResponseAsync(messages.Select(message => Redacted(message, asked.Redaction)), anonymous, cancellationToken);
    }

    // What the model said itself it was told before, so that there is nothing to take out.
    private static ChatMessage Redacted(ChatMessage message, Redaction redaction) =>
        message.Role != ChatRole.User ? message
        : message.Text.StartsWith('{') ? new ChatMessage(ChatRole.User, PromptData.Redacted(message.Text, redaction))
        : new ChatMessage(ChatRole.User, redaction.Apply(message.Text));
}

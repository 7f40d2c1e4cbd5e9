using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using TutorFunctions.Sessions;
using TutorFunctions.Sessions.Endpoints;
using TutorFunctions.Stores;
using TutorFunctions.Web;

namespace TutorFunctions.Lms;

/// <summary>
/// Takes replies from a learning-management system. It answers 200 once the reply is durable and does not wait for the tutor. A message that is
/// delivered again, known by its webhook-id, is taken once.
/// </summary>
public sealed class ReceiveLmsWebhook(ISessionStore store, IConfiguration settings, TimeProvider clock)
{
    private const string SecretSetting = "TUTOR_WEBHOOK_SECRET";
    private const int LongestBody = 64 * 1024;

    [Function(nameof(ReceiveLmsWebhook))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/lms")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => ProblemGuard.RunAsync(async () =>
    {
        ArgumentNullException.ThrowIfNull(request);
        if (settings[SecretSetting] is not { Length: > 0 } secret)
            throw new ProblemException(503, "Webhooks are not set up", $"Set {SecretSetting} to the secret shared with the sender (whsec_...).");
        var body = await ReadAsync(request, cancellation);
        var id = request.Headers["webhook-id"].ToString();
        var refusal = WebhookSignature.Refusal(
            WebhookSignature.ReadSecrets(secret), id, request.Headers["webhook-timestamp"].ToString(), request.Headers["webhook-signature"].ToString(),
            body.Span, clock.GetUtcNow());
        if (refusal is not null)
            throw new ProblemException(401, "The webhook is not accepted", refusal);

        var message = Read(body);
        if (message is not null)
            await TakeAsync(client, id, message, cancellation);
        return Results.Text("{\"received\":true}", "application/json");
    });

    private async Task TakeAsync(DurableTaskClient client, string webhookId, LmsMessage message, CancellationToken cancellation)
    {
        var session = await store.FindAsync(message.SessionId, mayHaveEnded: true, cancellation);
        var replyId = message.ReplyId ?? $"webhook/{webhookId}";
        if (await store.WasDeliveredAsync(webhookId, cancellation) || await store.FindEntryAsync(message.SessionId, replyId, cancellation) is not null)
            return;
        if (session.HasEnded)
            throw SessionCalls.Ended(session);
        var entry = await store.AcceptAsync(message.SessionId, InboxKind.Reply, replyId, message.Reply, cancellation, webhookId);
        await store.FlushAsync(cancellation);
        await client.RaiseEventAsync(message.SessionId, TutoringSession.StudentReplied, entry, cancellation);
    }

    private static LmsMessage? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            var message = LmsMessage.Read(body);
            if (message is not null && (string.IsNullOrWhiteSpace(message.Reply) || message.Reply.Length > ReplyToSession.LongestReply))
                throw new FormatException($"data.reply must have 1 to {ReplyToSession.LongestReply} characters.");
            return message;
        }
        catch (JsonException error)
        {
            throw new ProblemException(400, "The body is not JSON", error.Message);
        }
        catch (FormatException error)
        {
            throw new ProblemException(422, "The message cannot be taken", error.Message);
        }
    }

    private static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, cancellation);
        return buffer.Length <= LongestBody
            ? buffer.ToArray()
            : throw new ProblemException(413, "The body is too large", $"At most {LongestBody} bytes are taken.");
    }
}

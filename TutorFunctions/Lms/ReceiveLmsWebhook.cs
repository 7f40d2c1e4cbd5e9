using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using TutorFunctions.Sessions;
using TutorFunctions.Sessions.Endpoints;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Lms;

/// <summary>
/// Takes replies from a learning-management system. It answers 200 once the reply is durable and does not wait for the tutor. A message
/// that is delivered again, known by its webhook-id, is taken once.
/// </summary>
public sealed class ReceiveLmsWebhook(ISessionStore store, IConfiguration settings, TimeProvider clock)
{
    private const int LongestBody = 64 * 1024;

    private static readonly IReadOnlyList<BodyField> s_body = LmsMessage.Fields;

    [Function(nameof(ReceiveLmsWebhook))]
    [AllowsAnyone]
    [ApiOperation(
        "Take a reply from a learning-management system (Standard Webhooks)",
        Body = nameof(s_body),
        Problems = [401, 404, 409, 503]
    )]
    [ApiParameter("webhook-id", "The message's id; each is taken once.", IsHeader = true)]
    [ApiParameter("webhook-timestamp", "When it was sent, in seconds since 1970; at most five minutes from now.", IsHeader = true)]
    [ApiParameter("webhook-signature", "v1, and the base64 of HMAC-SHA256 over id.timestamp.body.", IsHeader = true)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "webhooks/lms")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            if (settings[WebhookSignature.SecretSetting] is not { Length: > 0 } secret)
                throw new ProblemException(
                    503,
                    "Webhooks are not set up",
                    $"Set {WebhookSignature.SecretSetting} to the secret shared with the sender (whsec_...)."
                );
            var body = await ReadAsync(request, cancellation);
            var id = request.Headers["webhook-id"].ToString();
            if (WebhookSignature.Complaint(secret, out var keys) is { } complaint)
                throw new ProblemException(
                    503,
                    "Webhooks are not set up rightly",
                    $"{WebhookSignature.SecretSetting} cannot be read: {complaint}"
                );
            var refusal = WebhookSignature.Refusal(
                keys,
                id,
                request.Headers["webhook-timestamp"].ToString(),
                request.Headers["webhook-signature"].ToString(),
                body.Span,
                clock.GetUtcNow()
            );
            if (refusal is not null)
                throw new ProblemException(401, "The webhook is not accepted", refusal);

            var message = LmsMessage.Read(body);
            if (message is not null)
                await TakeAsync(client, id, message, cancellation);
            return Results.Text("{\"received\":true}", "application/json");
        });

    private async Task TakeAsync(DurableTaskClient client, string webhookId, LmsMessage message, CancellationToken cancellation)
    {
        var session = await store.FindAsync(message.SessionId, mayHaveEnded: true, cancellation);
        var replyId = message.ReplyId ?? $"webhook/{webhookId}";
        var entry = await store.FindEntryAsync(message.SessionId, replyId, cancellation);
        if (entry is null)
        {
            if (await store.WasDeliveredAsync(webhookId, cancellation))
                return;
            if (session.HasEnded)
                throw SessionCalls.Ended(session);
            if (session.Summary.Status == SessionStatus.AwaitingPath)
                throw SessionCalls.NeedsPath(message.SessionId);
            entry = await store.AcceptAsync(message.SessionId, InboxKind.Reply, replyId, message.Reply, cancellation, webhookId);
            await store.FlushAsync(cancellation);
        }

        // Raised for a message that comes again too: the process that took it may have been killed before it could.
        if (entry.Sequence > session.Summary.LastTaken && !session.HasEnded)
            await store.WakeAsync(client, session, entry, cancellation);
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

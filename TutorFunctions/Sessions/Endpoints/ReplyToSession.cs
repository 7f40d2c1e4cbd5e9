using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using TutorFunctions.Stores;
using TutorFunctions.Web;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class ReplyToSession(ISessionStore store)
{
    /// <summary>Characters of a reply that are taken.</summary>
    internal const int LongestReply = 4000;

    [Function(nameof(ReplyToSession))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "sessions/{id}/step")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => ProblemGuard.RunAsync(async () =>
    {
        ArgumentNullException.ThrowIfNull(request);
        var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
        var body = await RequestBody.ReadAsync(request, cancellation);
        var reply = body.Text("student_reply", LongestReply, isRequired: true);
        var replyId = body.Text("reply_id", 200);
        body.ThrowIfWrong();

        var entry = replyId is null ? null : await store.FindEntryAsync(id, replyId, cancellation);
        if (entry is null)
        {
            if (session.HasEnded)
                throw SessionCalls.Ended(session);
            if (session.Summary.Status == SessionStatus.AwaitingPath)
                throw new ProblemException(409, "A path must be chosen first", $"Choose one with POST /sessions/{id}/path.");
            entry = await store.AcceptAsync(id, InboxKind.Reply, replyId, reply!, cancellation);
        }

        var turn = await store.WaitAsync(client, id, entry, request, cancellation);
        return turn is not null
            ? ApiJson.Ok(StepAnswer.Of(turn), ApiJson.Default.StepAnswer)
            : SessionCalls.Pending(request.HttpContext.Response, await store.FindAsync(id, mayHaveEnded: true, cancellation));
    });
}

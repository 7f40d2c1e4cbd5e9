using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class ReplyToSession(ISessionStore store, TurnWaiting waiting)
{
    /// <summary>Characters of a reply that are taken.</summary>
    internal const int LongestReply = 4000;

    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("student_reply", LongestReply, "What the learner says.").Required(),
        BodyField.Text("reply_id", 200, "The sender's own id of the reply. The same one again answers the same turn and changes nothing."),
    ];

    [Function(nameof(ReplyToSession))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Session)]
    [ApiOperation(
        "Reply to the tutor",
        Answer = typeof(StepAnswer),
        Body = nameof(s_body),
        Pending = typeof(PendingAnswer),
        Problems = [404, 409]
    )]
    [ApiParameter("Prefer", "respond-async to be answered 202 as soon as the reply is kept.", IsHeader = true)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sessions/{id}/step")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            var replyId = body.Text("reply_id");

            var entry = replyId is null ? null : await store.FindEntryAsync(id, replyId, cancellation);
            if (entry is null)
            {
                if (session.HasEnded)
                    throw SessionCalls.Ended(session);
                if (session.Summary.Status == SessionStatus.AwaitingPath)
                    throw SessionCalls.NeedsPath(id);
                entry = await store.AcceptAsync(id, InboxKind.Reply, replyId, body.TheText("student_reply"), cancellation);
            }

            var turn = await waiting.WaitAsync(client, session, entry, request, cancellation);
            return turn is not null
                ? ApiJson.Ok(StepAnswer.Of(turn), SessionApiJson.Web.StepAnswer)
                : await store.PendingAsync(request.HttpContext.Response, id, entry, cancellation);
        });
}

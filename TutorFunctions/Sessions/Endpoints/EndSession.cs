using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class EndSession(ISessionStore store, TurnWaiting waiting, ISessionErasure erasure)
{
    [Function(nameof(EndSession))]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Session)]
    [ApiOperation(
        "End a session; its history is kept, unless it is to be erased",
        Status = 204,
        Pending = typeof(PendingAnswer),
        Problems = [404, 422]
    )]
    [ApiParameter("erase", "true removes the session and all that was said in it for good; for admins only.", Options = ["true", "false"])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "sessions/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var session = await store.FindAsync(id, mayHaveEnded: true, cancellation);
            if (IsToBeErased(request))
            {
                await erasure.EraseAsync(client, session, cancellation);
                return Results.NoContent();
            }

            if (session.HasEnded)
                return Results.NoContent();
            var entry = await store.AcceptAsync(id, InboxKind.Cancellation, "cancellation", string.Empty, cancellation);
            return await waiting.WaitAsync(client, session, entry, request, cancellation) is not null
                ? Results.NoContent()
                : await store.PendingAsync(request.HttpContext.Response, id, entry, cancellation);
        });

    private static bool IsToBeErased(HttpRequest request)
    {
        var isAsked = ListQuery.Text(request, "erase") switch
        {
            null or "false" => false,
            "true" => true,
            _ => throw ListQuery.Wrong("erase", "must be true or false."),
        };
        return !isAsked || Caller.Of(request).Role == Role.Admin
            ? isAsked
            : throw new ProblemException(403, "The key does not allow this", "Only an admin's key erases; without erase it is ended.");
    }
}

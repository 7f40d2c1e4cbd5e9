using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class EndSession(ISessionStore store, TurnWaiting waiting)
{
    [Function(nameof(EndSession))]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Session)]
    [ApiOperation("End a session; its history is kept", Status = 204, Pending = typeof(PendingAnswer), Problems = [404])]
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
            if (session.HasEnded)
                return Results.NoContent();
            var entry = await store.AcceptAsync(id, InboxKind.Cancellation, "cancellation", string.Empty, cancellation);
            return await waiting.WaitAsync(client, session, entry, request, cancellation) is not null
                ? Results.NoContent()
                : await store.PendingAsync(request.HttpContext.Response, id, entry, cancellation);
        });
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class ChoosePath(ISessionStore store, TurnWaiting waiting)
{
    private static readonly IReadOnlyList<BodyField> s_body = [BodyField.Text("path_id", 100, "One of the session's paths.").Required()];

    [Function(nameof(ChoosePath))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Session)]
    [ApiOperation(
        "Choose a path",
        Answer = typeof(SessionAnswer),
        Body = nameof(s_body),
        Pending = typeof(PendingAnswer),
        Problems = [404, 409]
    )]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sessions/{id}/path")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var session = await store.FindAsync(id, mayHaveEnded: false, cancellation);
            var path = (await RequestBody.ReadAsync(request, s_body, cancellation)).TheText("path_id");
            if (session.Summary.Status != SessionStatus.AwaitingPath)
                throw new ProblemException(
                    409,
                    "The session waits for no path",
                    $"The session is {BodyField.NameOf(session.Summary.Status)}; its path is '{session.Summary.SelectedPathId}'."
                );
            var paths = (await store.ReadTurnsAsync(id, 0, session.Summary.Turn + 1, cancellation))
                .First(turn => turn.Paths.Count > 0)
                .Paths;
            if (paths.All(known => known.Id != path))
            {
                throw new ProblemException(
                    409,
                    "There is no such path",
                    $"Path '{path}' is not one of {string.Join(", ", paths.Select(known => $"'{known.Id}'"))}."
                );
            }

            // Chosen twice at once, the first choice holds; the second caller is told so.
            var entry = await store.AcceptAsync(id, InboxKind.PathChoice, $"path/{path}", path, cancellation);
            var turn = await waiting.WaitAsync(client, session, entry, request, cancellation);
            if (turn is null)
                return await store.PendingAsync(request.HttpContext.Response, id, entry, cancellation);
            return turn.Summary.SelectedPathId == path
                ? ApiJson.Ok(SessionAnswer.Of(turn, paths), SessionApiJson.Web.SessionAnswer)
                : throw new ProblemException(409, "Another path was chosen", $"The session's path is '{turn.Summary.SelectedPathId}'.");
        });
}

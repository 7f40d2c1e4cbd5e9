using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Agents;
using TutorFunctions.Lessons;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class TakeHint(ISessionStore store, ILessonSource lessons)
{
    [Function(nameof(TakeHint))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Session)]
    [ApiOperation("Take a hint for the open question", Answer = typeof(HintAnswer), Problems = [404, 409])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sessions/{id}/hint")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var session = await store.FindAsync(id, mayHaveEnded: false, cancellation);
            if (session.Summary.Open is not { } open)
                throw new ProblemException(409, "No question is open", "A hint helps with a question; the session asks none at present.");
            var item = open.Written
                ?? (await lessons.OfAsync(session.Setup, cancellation)).FindItem(open.ConceptId, open.ItemId)
                ?? throw new ProblemException(
                    409,
                    "There is no hint",
                    "The question has been taken out of the lesson. Answer anything, and another one comes."
                );
            var hints = ItemTemplate.Instantiate(item, open.Seed).Hints;
            if (hints.Count == 0)
                throw new ProblemException(
                    409,
                    "There is no hint",
                    "This question comes without hints. Say what you have found so far, or that you are stuck."
                );
            var given = await store.TakeHintAsync(id, [.. hints.Select(hint => hint.Text)], cancellation);
            return ApiJson.Ok(new HintAnswer(given.Text, given.Level, hints.Count), SessionApiJson.Web.HintAnswer);
        });
}

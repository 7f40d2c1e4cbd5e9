using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using TutorFunctions.Access.Audit;
using TutorFunctions.Assessments;
using TutorFunctions.Classes;
using TutorFunctions.Experiences;
using TutorFunctions.Learners;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Sessions;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Privacy;

/// <summary>
/// Erases a learner everywhere. What was said goes first, then the running sessions are stopped and their histories purged, and the
/// learner's own record goes last: an erasure that was broken off leaves enough to be found, and is finished by asking once more.
/// </summary>
public sealed class EraseLearner(
    ILearnerStore learners,
    ISessionStore sessions,
    IAssessmentStore assessments,
    IExperienceStore experiences,
    IClassStore classes,
    LearnerSessions held,
    IAuditLog audit
)
{
    [Function(nameof(EraseLearner))]
    [Allows(Role.Admin)]
    [ApiOperation("Erase a learner everywhere, and stop what is running", Status = 204, Problems = [404])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "learners/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            id = LearnerAddress.IdOf(id);
            var sessionsHeld = await held.ReadAsync(id, cancellation);
            var begun = await experiences.ListAsync(id, cancellation);
            var isKnown = await learners.FindAsync(id, cancellation) is not null;
            foreach (var experience in begun)
            {
                await SessionErasure.PurgeAsync(client, experience.ExperienceId, cancellation);
                await experiences.DeleteAsync(experience.ExperienceId, cancellation);
            }

            var isInClass = (await classes.ListOfLearnerAsync(id, cancellation)).Count > 0;
            var isAssessed = await assessments.EraseLearnerAsync(id, cancellation);
            if (!isAssessed && !isInClass && sessionsHeld.Count == 0 && begun.Count == 0 && !isKnown)
                throw LearnerFiles.Unknown(id);
            foreach (var session in sessionsHeld)
                await sessions.EraseAsync(session.Setup.SessionId, cancellation);
            foreach (var session in sessionsHeld)
            {
                await SessionErasure.PurgeAsync(client, session.Setup.SessionId, cancellation);
                await sessions.RemoveAsync(session.Setup.SessionId, cancellation);
            }

            await classes.EraseLearnerAsync(id, cancellation);
            await audit.ForgetAsync([id, .. sessionsHeld.Select(session => session.Setup.SessionId)], cancellation);
            await learners.EraseAsync(id, cancellation);
            return Results.NoContent();
        });
}

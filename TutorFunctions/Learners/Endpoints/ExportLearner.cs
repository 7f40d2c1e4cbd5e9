using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Sessions;
using TutorFunctions.Stores;
using TutorFunctions.Web;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Learners.Endpoints;

public sealed class ExportLearner(LearnerFiles files, SkillNames skillNames, ISessionStore sessions, TimeProvider clock)
{
    [Function(nameof(ExportLearner))]
    [ApiOperation("All that is kept about a learner", Answer = typeof(ExportAnswer), Problems = [404])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "learners/{id}/export")] HttpRequest request, string id, CancellationToken cancellation) =>
        ProblemGuard.RunAsync(async () =>
    {
        ArgumentNullException.ThrowIfNull(request);
        var file = await files.ReadAsync(id, cancellation);
        var held = new List<SessionExport>();
        foreach (var session in await files.ReadSessionsAsync(id, cancellation))
        {
            held.Add(new SessionExport(
                session.Setup, await sessions.ReadTurnsAsync(session.Setup.SessionId, 0, int.MaxValue, cancellation), await sessions.ReadHintsAsync(session.Setup.SessionId, cancellation)));
        }

        request.HttpContext.Response.Headers.ContentDisposition = "attachment; filename=\"learner.json\"";
        return ApiJson.Ok(
            new ExportAnswer(
                clock.GetUtcNow().UtcDateTime, LearnerView.Profile(file), LearnerView.Knowledge(file, await skillNames.FindAsync(file.Skills.Values, cancellation)),
                [.. file.Log.Select(EvidenceAnswer.Of)], held),
            ApiJson.Web.ExportAnswer);
    });
}

public sealed record ExportAnswer(
    DateTime ExportedAt, LearnerAnswer Profile, KnowledgeAnswer Knowledge, IReadOnlyList<EvidenceAnswer> Evidence, IReadOnlyList<SessionExport> Sessions);

/// <param name="Turns">All that was said, judged and decided, in order.</param>
public sealed record SessionExport(SessionSetup Setup, IReadOnlyList<TurnRecord> Turns, IReadOnlyList<GivenHint> Hints);

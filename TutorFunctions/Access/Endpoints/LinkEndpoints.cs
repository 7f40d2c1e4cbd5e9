using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access.Links;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Access.Endpoints;

/// <summary>Links that a teacher, or a learning-management system, gives to learners.</summary>
public sealed class LinkEndpoints(IAccessStore store, LinkToken tokens, IEnumerable<IOwnership> ownerships, TimeProvider clock)
{
    private const int IdBytes = 16;
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(30);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(400);

    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("learner_id", 100, "The learner whose sessions the link opens."),
        BodyField.Text("session_id", 100, "The one session that the link opens, in place of a learner's."),
        BodyField.Time("expires_at", "When the link ends; 30 days from now when not given, at most 400."),
    ];

    private readonly IOwnership _sessions = ownerships.Single(static ownership => ownership.Resource == Resource.Session);

    [Function("CreateLink")]
    [Allows(Role.Teacher | Role.Integration)]
    [ApiOperation("Make a link for a learner; it is shown this once", Answer = typeof(LinkAnswer), Body = nameof(s_body), Problems = [404])]
    public Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "links")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            var now = clock.GetUtcNow().UtcDateTime;
            var (learner, session) = (body.Text("learner_id"), body.Text("session_id"));
            if (learner is null == session is null)
                throw Wrong("learner_id", "Name either a learner_id or a session_id.");
            var expires = body.Time("expires_at") ?? now + s_lifetime;
            if (expires <= now || expires > now + s_longest)
                throw Wrong("expires_at", $"It must lie in the future, and at most {s_longest.Days} days from now.");
            if (session is not null)
                await _sessions.CheckAsync(session, Caller.Of(request), cancellation);
            var link = new LearnerLink(
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
                learner,
                session,
                expires,
                now
            );
            await store.PutLinkAsync(link, cancellation);
            var page = session is null ? "/" : $"/?session={Uri.EscapeDataString(session)}";
            var url = $"{request.Scheme}://{request.Host}{page}{(session is null ? '?' : '&')}code={tokens.Write(link.Id)}";
            return ApiJson.Ok(LinkAnswer.Of(link, url), AccessApiJson.Web.LinkAnswer);
        });

    [Function("RevokeLink")]
    [Allows(Role.Teacher | Role.Integration)]
    [ApiOperation("Revoke a link", Status = 204, Problems = [404])]
    public Task<IResult> RevokeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "links/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
            await store.DeleteLinkAsync(id, cancellation)
                ? Results.NoContent()
                : throw new RefusedException(Refusal.NotFound, "There is no such link", $"No link has the id '{id}'.")
        );

    private static ProblemException Wrong(string field, string why) =>
        new(422, "A field is wrong", why, new Dictionary<string, string[]> { [field] = [why] });
}

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
public sealed class LinkEndpoints(
    IAccessStore store,
    LinkToken tokens,
    Ownerships ownerships,
    IClassRosters rosters,
    TimeProvider clock
)
{
    private const int IdBytes = 16;
    private static readonly TimeSpan s_lifetime = TimeSpan.FromDays(30);
    private static readonly TimeSpan s_longest = TimeSpan.FromDays(400);

    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("learner_id", 100, "The learner whose sessions the link opens."),
        BodyField.Text("session_id", 100, "The one session that the link opens, in place of a learner's."),
        BodyField.Text("class_id", 100, "With learner_id: the class of the learner whose assignments the link shows first."),
        BodyField.Time("expires_at", "When the link ends; 30 days from now when not given, at most 400."),
    ];

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
            var (caller, inClass) = (Caller.Of(request), body.Text("class_id"));
            if (session is not null)
                await ownerships.CheckAsync(Resource.Session, session, caller, cancellation);
            else
                await ownerships.CheckLearnerAsync(learner, caller, cancellation);
            if (inClass is not null)
            {
                await ownerships.CheckAsync(Resource.Class, inClass, caller, cancellation);
                if (learner is null || !await rosters.HasLearnerAsync([inClass], learner, cancellation))
                    throw Wrong("class_id", $"Name a learner_id that is in class '{inClass}'.");
            }

            var link = new LearnerLink(
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
                learner,
                session,
                expires,
                now,
                inClass
            );
            await store.PutLinkAsync(link, cancellation);
            var page =
                session is not null ? $"session={Uri.EscapeDataString(session)}&"
                : inClass is not null ? $"class={Uri.EscapeDataString(inClass)}&"
                : string.Empty;
            var url = $"{request.Scheme}://{request.Host}/?{page}code={tokens.Write(link.Id)}";
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
        {
            var link = await store.FindLinkAsync(id, cancellation) ?? throw Unknown(id);
            if (link.SessionId is { } session && Caller.Of(request).IsBound)
                await ownerships.CheckAsync(Resource.Session, session, Caller.Of(request), cancellation);
            else
                await ownerships.CheckLearnerAsync(link.LearnerId, Caller.Of(request), cancellation);
            return await store.DeleteLinkAsync(id, cancellation) ? Results.NoContent() : throw Unknown(id);
        });

    private static RefusedException Unknown(string id) => new(Refusal.NotFound, "There is no such link", $"No link has the id '{id}'.");

    private static ProblemException Wrong(string field, string why) =>
        new(422, "A field is wrong", why, new Dictionary<string, string[]> { [field] = [why] });
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>The groups of a class. A learner is in one group at most; a group is there while somebody is in it.</summary>
public sealed class GroupEndpoints(IClassStore store, TimeProvider clock)
{
    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Texts("learner_ids", 1000, RosterFile.LongestId, "Learners of the class who are put into the group.").Required(),
    ];

    [Function("ListGroups")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation("List the groups of a class", Answer = typeof(GroupListAnswer), Problems = [404])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classes/{id}/groups")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
            ApiJson.Ok(
                new GroupListAnswer(GroupAnswer.Of(await store.ListLearnersAsync(id, cancellation))),
                ClassApiJson.Web.GroupListAnswer
            )
        );

    [Function("PutGroup")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation("Put learners of a class into a group", Answer = typeof(GroupListAnswer), Body = nameof(s_body), Problems = [404])]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "classes/{id}/groups/{group}")] HttpRequest request,
        string id,
        string group,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var named = (await RequestBody.ReadAsync(request, s_body, cancellation)).Texts("learner_ids").Distinct().ToList();
            var known = (await store.ListLearnersAsync(id, cancellation)).Select(static learner => learner.LearnerId).ToHashSet();
            if (named.Find(learner => !known.Contains(learner)) is { } stranger)
                throw Wrong("learner_ids", $"'{stranger}' is not in class '{id}'.");
            if (group.Length > RosterFile.LongestText)
                throw Wrong("group", $"A group's name has at most {RosterFile.LongestText} characters.");
            var rows = named.Select(learner => new RosterRow(learner, null, group)).ToList();
            await store.PutLearnersAsync(id, rows, clock.GetUtcNow().UtcDateTime, cancellation);
            return await ListAsync(request, id, cancellation);
        });

    [Function("DissolveGroup")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation("Dissolve a group; its learners stay in the class", Status = 204, Problems = [404])]
    public Task<IResult> DissolveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "classes/{id}/groups/{group}")] HttpRequest request,
        string id,
        string group,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var members = (await store.ListLearnersAsync(id, cancellation)).Where(learner => learner.Group == group).ToList();
            if (members.Count == 0)
                throw new RefusedException(Refusal.NotFound, "There is no such group", $"Class '{id}' has no group '{group}'.");
            var rows = members.Select(static learner => new RosterRow(learner.LearnerId, null, string.Empty)).ToList();
            await store.PutLearnersAsync(id, rows, clock.GetUtcNow().UtcDateTime, cancellation);
            return Results.NoContent();
        });

    private static RefusedException Wrong(string field, string why) =>
        new(Refusal.Invalid, "A field is wrong", why, new Dictionary<string, string[]> { [field] = [why] });
}

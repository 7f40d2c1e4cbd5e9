using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Learners.Endpoints;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>Who is in a class.</summary>
public sealed class ClassRosterEndpoints(IClassStore store, TimeProvider clock)
{
    private const long LargestRoster = 4 * 1024 * 1024;

    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("name", RosterFile.LongestText, "What the learner is called in the class; for people only."),
        BodyField.Text("group", RosterFile.LongestText, "The group of the class that the learner is in."),
    ];

    [Function("ListClassLearners")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation("List the learners of a class, by id", Answer = typeof(ClassMemberListAnswer), Problems = [404, 422])]
    [ApiParameter("group", "Only those of this group.")]
    [ApiParameter("limit", "How many at most, from 1 to 200; 50 when not given.")]
    [ApiParameter("cursor", "next_cursor of the page before.")]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classes/{id}/learners")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var (group, limit, cursor) = (ListQuery.Text(request, "group"), ListQuery.Limit(request), ListQuery.Cursor(request));
            var found = (await store.ListLearnersAsync(id, cancellation))
                .Where(learner => group is null || learner.Group == group)
                .OrderBy(static learner => learner.LearnerId, StringComparer.Ordinal)
                .Where(learner => cursor is null || string.CompareOrdinal(learner.LearnerId, cursor) > 0)
                .Take(limit + 1)
                .ToList();
            return ApiJson.Ok(
                new ClassMemberListAnswer(
                    [.. found.Take(limit).Select(ClassMemberAnswer.Of)],
                    found.Count > limit ? found[limit - 1].LearnerId : null
                ),
                ClassApiJson.Web.ClassMemberListAnswer
            );
        });

    [Function("PutClassLearner")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation("Put a learner into a class", Answer = typeof(ClassMemberAnswer), Body = nameof(s_body), Problems = [404])]
    public Task<IResult> PutAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "classes/{id}/learners/{learner}")] HttpRequest request,
        string id,
        string learner,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var learnerId = LearnerAddress.IdOf(learner);
            if (learnerId.Length > RosterFile.LongestId || string.IsNullOrWhiteSpace(learnerId) || learnerId.Any(char.IsControl))
                throw new ProblemException(
                    422,
                    "The learner's id cannot be taken",
                    $"An id has 1 to {RosterFile.LongestId} readable characters."
                );

            // To say who it is that is put into the class is enough.
            var body = request.ContentType is null ? null : await RequestBody.ReadAsync(request, s_body, cancellation);
            var row = new RosterRow(learnerId, body?.Text("name"), body?.Text("group"));
            await store.PutLearnersAsync(id, [row], clock.GetUtcNow().UtcDateTime, cancellation);
            var put = await store.FindLearnerAsync(id, learnerId, cancellation) ?? throw ClassOwnership.Unknown(id);
            return ApiJson.Ok(ClassMemberAnswer.Of(put), ClassApiJson.Web.ClassMemberAnswer);
        });

    [Function("RemoveClassLearner")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation("Take a learner out of a class; what was done in it stays counted", Status = 204, Problems = [404])]
    public Task<IResult> RemoveAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "classes/{id}/learners/{learner}")] HttpRequest request,
        string id,
        string learner,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
            await store.RemoveLearnerAsync(id, LearnerAddress.IdOf(learner), cancellation)
                ? Results.NoContent()
                : throw new RefusedException(
                    Refusal.NotFound,
                    "The class has no such learner",
                    $"Class '{id}' has no learner '{LearnerAddress.IdOf(learner)}'."
                )
        );

    [Function("ImportRoster")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation(
        "Put the learners of a roster into a class; a row that cannot be taken is named by its line and refuses no other",
        Answer = typeof(RosterAnswer),
        BodyMediaType = "text/csv",
        Problems = [404, 413, 415, 422]
    )]
    public Task<IResult> ImportAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "classes/{id}/roster")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            if (request.ContentType?.Split(';')[0].Trim() is not ("text/csv" or "text/plain"))
                throw new ProblemException(415, "The media type is not supported", "Send the roster as text/csv.");
            if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
                limit.MaxRequestBodySize = LargestRoster;
            using var text = new StreamReader(request.Body, Encoding.UTF8);
            using var whole = new StringReader(await text.ReadToEndAsync(cancellation));
            var (rows, errors) = RosterFile.Read(whole);
            var change = await store.PutLearnersAsync(id, rows, clock.GetUtcNow().UtcDateTime, cancellation);
            return ApiJson.Ok(
                new RosterAnswer(rows.Count + errors.Count, change.Added, change.Changed, change.Unchanged, errors),
                ClassApiJson.Web.RosterAnswer
            );
        });
}

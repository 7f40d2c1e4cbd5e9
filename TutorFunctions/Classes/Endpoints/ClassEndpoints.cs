using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access;
using TutorFunctions.Courses;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>Classes: made, named and deleted.</summary>
public sealed class ClassEndpoints(IClassStore store, IAccessStore keys, CourseShelf shelf, TimeProvider clock)
{
    private const int IdBytes = 6;

    private static readonly IReadOnlyList<BodyField> s_new =
    [
        BodyField.Text("name", 200, "What the class is called.").Required(),
        BodyField.Text("class_id", 100, "An id of your own, as from a learning-management system; one is made when not given."),
        BodyField.Text("course_id", 100, "The course, or lesson pack, that its learners take; who is at risk is judged by it."),
    ];

    private static readonly IReadOnlyList<BodyField> s_changed =
    [
        BodyField.Text("name", 200, "What the class is called.").Required(),
        BodyField.Text("course_id", 100, "The course, or lesson pack, that its learners take; none when not given."),
    ];

    [Function("ListClasses")]
    [Allows(Role.Integration | Role.Teacher)]
    [ApiOperation("List the classes; with a teacher's key for classes, these", Answer = typeof(ClassListAnswer))]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classes")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var own = Caller.Of(request).ClassIds;
            var found = (await store.ListAsync(cancellation)).Where(one => own is null || own.Contains(one.Id));
            return ApiJson.Ok(new ClassListAnswer([.. found.Select(ClassItemAnswer.Of)], null), ClassApiJson.Web.ClassListAnswer);
        });

    [Function("CreateClass")]
    [Allows(Role.Integration | Role.Teacher)]
    [ApiOperation("Make a class", Answer = typeof(ClassAnswer), Body = nameof(s_new), Problems = [409])]
    public Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "classes")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var body = await RequestBody.ReadAsync(request, s_new, cancellation);
            var made = new SchoolClass
            {
                Id = body.Text("class_id") ?? Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)),
                Name = body.TheText("name"),
                CourseId = await CourseAsync(body, cancellation),
                CreatedAt = clock.GetUtcNow().UtcDateTime,
            };
            if (made.Id.Any(static letter => letter is '/' or '?' or '#' || char.IsControl(letter)))
                throw Wrong("class_id", "An id holds no slash, question mark, number sign or control character.");
            if (await shelf.TryFindAsync(made.Id, cancellation) is not null)
                throw Taken($"There is a course '{made.Id}'. A class has an id of its own: choose another.");
            if (!await store.TryCreateAsync(made, cancellation))
                throw Taken($"There is a class '{made.Id}' already. Choose another id, or leave it out.");
            await AddToKeyAsync(Caller.Of(request), made.Id, cancellation);
            return ApiJson.Ok(await AnswerAsync(made, cancellation), ClassApiJson.Web.ClassAnswer);
        });

    [Function("GetClass")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation("A class, its groups and its teachers", Answer = typeof(ClassAnswer), Problems = [404])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classes/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var found = await store.FindAsync(id, cancellation) ?? throw ClassOwnership.Unknown(id);
            return ApiJson.Ok(await AnswerAsync(found, cancellation), ClassApiJson.Web.ClassAnswer);
        });

    [Function("ChangeClass")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation(
        "Name a class anew, or say which course it takes",
        Answer = typeof(ClassAnswer),
        Body = nameof(s_changed),
        Problems = [404]
    )]
    public Task<IResult> ChangeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "classes/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var body = await RequestBody.ReadAsync(request, s_changed, cancellation);
            var course = await CourseAsync(body, cancellation);
            var changed =
                await store.ChangeAsync(id, one => one with { Name = body.TheText("name"), CourseId = course }, cancellation)
                ?? throw ClassOwnership.Unknown(id);
            return ApiJson.Ok(await AnswerAsync(changed, cancellation), ClassApiJson.Web.ClassAnswer);
        });

    [Function("DeleteClass")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation("Delete a class; its learners and their sessions stay", Status = 204, Problems = [404])]
    public Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "classes/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
            await store.DeleteAsync(id, cancellation) ? Results.NoContent() : throw ClassOwnership.Unknown(id)
        );

    private async Task<string?> CourseAsync(RequestBody body, CancellationToken cancellation)
    {
        var course = body.Text("course_id");
        return course is null || await shelf.TryFindAsync(course, cancellation) is not null
            ? course
            : throw Wrong("course_id", $"'{course}' is neither a course nor a lesson pack. GET /courses lists both.");
    }

    /// <summary>Who may have certain classes only may have those that they make.</summary>
    private async Task AddToKeyAsync(Caller caller, string classId, CancellationToken cancellation)
    {
        if (caller is { ClassIds: { } own, KeyId: { } id } && await keys.FindKeyAsync(id, cancellation) is { } key)
            await keys.PutKeyAsync(key with { ClassIds = [.. own, classId] }, cancellation);
    }

    private async Task<ClassAnswer> AnswerAsync(SchoolClass one, CancellationToken cancellation)
    {
        var learners = await store.ListLearnersAsync(one.Id, cancellation);
        var teachers = (await keys.ListKeysAsync(cancellation)).Where(key => key.ClassIds?.Contains(one.Id) is true);
        return new ClassAnswer(
            one.Id,
            one.Name,
            one.CourseId,
            one.CreatedAt,
            learners.Count,
            GroupAnswer.Of(learners),
            [.. teachers.Select(static key => new TeacherAnswer(key.Id, key.Name))]
        );
    }

    private static RefusedException Taken(string why) => new(Refusal.Conflict, "The id is taken", why);

    private static RefusedException Wrong(string field, string why) =>
        new(Refusal.Invalid, "A field is wrong", why, new Dictionary<string, string[]> { [field] = [why] });
}

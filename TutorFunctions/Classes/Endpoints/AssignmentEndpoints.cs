using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using TutorFunctions.Lessons;
using TutorFunctions.Sessions.Endpoints;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Classes.Endpoints;

/// <summary>The assignments of a class: given by teachers, started and gone on with by learners.</summary>
public sealed class AssignmentEndpoints(
    IClassStore classes,
    IAssignmentStore assignments,
    AssignmentStart start,
    AssignmentStatus statuses,
    ILessonFinder lessons,
    SessionOpening opening,
    TimeProvider clock
)
{
    private static readonly IReadOnlyList<BodyField> s_new =
    [
        BodyField.Text("course_id", 100, "The course or lesson pack that it is from."),
        BodyField.Text("lesson_id", 100, "The lesson to be done; the lesson pack when no course is given."),
        BodyField.Text("topic", 200, "In place of a lesson: a topic, for which a lesson is looked for."),
        BodyField.Flag("assessment", "In place of a lesson: true for an assessment on the course."),
        BodyField.Texts("objectives", 200, 200, "What an assessment covers, by id or title; all of the course when not given."),
        BodyField.Text("title", 200, "What it is called; the lesson's or the topic's title when not given."),
        BodyField.Text("group", 200, "The group that it is for; the whole class when not given."),
        BodyField.Time("due_at", "When it is due.").Required(),
    ];

    private static readonly IReadOnlyList<BodyField> s_start =
    [
        BodyField.Text("learner_id", 100, "The learner who starts it; with a learner's link nobody need be named."),
    ];

    [Function("ListAssignments")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation("List the assignments of a class, and how its learners stand", Answer = typeof(AssignmentListAnswer), Problems = [404])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "classes/{id}/assignments")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var learners = await classes.ListLearnersAsync(id, cancellation);
            var found = await assignments.ListAsync(id, cancellation);
            var work = await statuses.ReadAsync(id, found, cancellation);
            var now = clock.GetUtcNow().UtcDateTime;
            return ApiJson.Ok(
                new AssignmentListAnswer([.. found.Select(one => AssignmentAnswer.Of(one, learners, work, now))], null),
                ClassApiJson.Web.AssignmentListAnswer
            );
        });

    [Function("CreateAssignment")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation(
        "Give a class, or a group, something to do by a time",
        Answer = typeof(AssignmentAnswer),
        Body = nameof(s_new),
        Problems = [404]
    )]
    public Task<IResult> CreateAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "classes/{id}/assignments")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var body = await RequestBody.ReadAsync(request, s_new, cancellation);
            var learners = await classes.ListLearnersAsync(id, cancellation);
            var now = clock.GetUtcNow();
            var due = body.Time("due_at")!.Value;
            if (due <= now.UtcDateTime)
                throw Wrong("due_at", $"It lies in the past: it is {now.UtcDateTime:u}.");
            if (body.Text("group") is { } group && !learners.Any(learner => learner.Group == group))
                throw Wrong("group", $"Class '{id}' has no group '{group}'.");
            var assignment = await AskedAsync(body, due, now, cancellation);
            await assignments.PutAsync(id, assignment, cancellation);
            return ApiJson.Ok(AssignmentAnswer.Of(assignment, learners, [], now.UtcDateTime), ClassApiJson.Web.AssignmentAnswer);
        });

    [Function("DeleteAssignment")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation("Delete an assignment; what was done for it stays", Status = 204, Problems = [404])]
    public Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "classes/{id}/assignments/{assignment}")] HttpRequest request,
        string id,
        string assignment,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
            await assignments.DeleteAsync(id, assignment, cancellation) ? Results.NoContent() : throw Unknown(id, assignment)
        );

    [Function("StartAssignment")]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Class)]
    [ApiOperation(
        "Start an assignment, or go on with it",
        Answer = typeof(StartedWorkAnswer),
        Body = nameof(s_start),
        Problems = [404, 409]
    )]
    public Task<IResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "classes/{id}/assignments/{assignment}/start")] HttpRequest request,
        string id,
        string assignment,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var body = request.ContentType is null ? null : await RequestBody.ReadAsync(request, s_start, cancellation);
            var caller = Caller.Of(request);
            var named = caller.LearnerFor(body?.Text("learner_id")) ?? throw Wrong("learner_id", "Name the learner who starts it.");
            var its = await classes.FindAsync(id, cancellation) ?? throw ClassOwnership.Unknown(id);
            var found = await assignments.FindAsync(id, assignment, cancellation) ?? throw Unknown(id, assignment);
            if (await classes.FindLearnerAsync(id, named, cancellation) is not { } learner)
                throw Wrong("learner_id", $"'{named}' is not in class '{id}'.");
            if (!found.IsFor(learner))
                throw new RefusedException(
                    Refusal.Conflict,
                    "The assignment is for others",
                    $"\"{found.Title}\" is for group '{found.Group}'."
                );
            var (work, isNew) = await start.StartAsync(client, its, found, named, cancellation);
            return ApiJson.Ok(await StartedAsync(id, found, work, isNew, cancellation), ClassApiJson.Web.StartedWorkAnswer);
        });

    [Function("ListDue")]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Learner)]
    [ApiOperation("What a learner has to do in all classes, what is due first before the rest", Answer = typeof(DueListAnswer))]
    public Task<IResult> DueAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "learners/{id}/assignments")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var learnerId = Learners.Endpoints.LearnerAddress.IdOf(id);
            var (own, now) = (Caller.Of(request).ClassIds, clock.GetUtcNow().UtcDateTime);
            var due = new List<DueAnswer>();
            foreach (var classId in await classes.ListOfLearnerAsync(learnerId, cancellation))
            {
                if (
                    (own is null || own.Contains(classId))
                    && await classes.FindAsync(classId, cancellation) is { } its
                    && await classes.FindLearnerAsync(classId, learnerId, cancellation) is { } learner
                )
                    due.AddRange(await statuses.DueAsync(its, learner, now, cancellation));
            }

            return ApiJson.Ok(
                new DueListAnswer(learnerId, now, [.. due.OrderBy(static one => one.DueAt).ThenBy(static one => one.AssignmentId)]),
                ClassApiJson.Web.DueListAnswer
            );
        });

    private async Task<Assignment> AskedAsync(RequestBody body, DateTime due, DateTimeOffset now, CancellationToken cancellation)
    {
        var (course, lesson, topic) = (body.Text("course_id"), body.Text("lesson_id"), body.Text("topic"));
        var isAssessment = body.Flag("assessment") is true;
        if ((lesson is null ? 0 : 1) + (topic is null ? 0 : 1) + (isAssessment ? 1 : 0) != 1)
            throw Wrong("lesson_id", "Name one of lesson_id, topic and assessment.");
        if (isAssessment && course is null)
            throw Wrong("course_id", "An assessment is on a course: name it.");
        var assignment = new Assignment
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Title = body.Text("title") ?? topic ?? $"Assessment: {course}",
            Kind =
                isAssessment ? AssignmentKind.Assessment
                : lesson is null ? AssignmentKind.Topic
                : AssignmentKind.Lesson,
            CourseId = course,
            LessonId = lesson,
            Topic = topic,
            Objectives = body.Texts("objectives"),
            Group = body.Text("group"),
            DueAt = due,
            CreatedAt = now.UtcDateTime,
        };
        if (isAssessment)
        {
            await start.CheckContentAsync(assignment, "nobody", cancellation);
            return assignment;
        }

        // By the rules of a session, so that what is assigned can be started.
        var taught = await lessons.FindAsync(course, lesson, topic ?? lesson!, null, null, cancellation);
        return lesson is null
            ? assignment
            : assignment with
            {
                CourseId = taught.CourseId,
                LessonId = taught.Id,
                Title = body.Text("title") ?? taught.Title,
            };
    }

    private async Task<StartedWorkAnswer> StartedAsync(
        string classId,
        Assignment assignment,
        AssignmentWork work,
        bool isNew,
        CancellationToken cancellation
    )
    {
        if (assignment.Kind == AssignmentKind.Assessment)
            return new StartedWorkAnswer(classId, assignment.Id, assignment.Kind, isNew, null, work.WorkId, null);
        await opening.WaitAsync(work.WorkId, cancellation);
        var session = await opening.ResumeAsync(work.WorkId, cancellation);
        return new StartedWorkAnswer(classId, assignment.Id, assignment.Kind, isNew, work.WorkId, null, session);
    }

    private static RefusedException Unknown(string classId, string assignmentId) =>
        new(Refusal.NotFound, "There is no such assignment", $"Class '{classId}' has no assignment '{assignmentId}'.");

    private static RefusedException Wrong(string field, string why) =>
        new(Refusal.Invalid, "A field is wrong", why, new Dictionary<string, string[]> { [field] = [why] });
}

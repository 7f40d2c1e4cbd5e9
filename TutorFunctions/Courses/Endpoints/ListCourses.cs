using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Courses.Endpoints;

/// <summary>The imported courses, and what can be taught without one.</summary>
public sealed class ListCourses(ICourseStore courses, LessonLibrary library)
{
    [Function(nameof(ListCourses))]
    [Allows(Role.Integration | Role.Teacher)]
    [ApiOperation("List imported courses and lesson packs", Answer = typeof(CourseListAnswer))]
    public async Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "courses")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ApiJson.Ok(
            new CourseListAnswer(
                [
                    .. (await courses.ListAsync(cancellation)).Select(course => new CourseHeadingAnswer(
                        course.CourseId,
                        course.Title,
                        course.Lessons,
                        course.Items
                    )),
                ],
                null,
                [.. library.All.Select(LessonHeadingAnswer.Of)]
            ),
            CourseApiJson.Web.CourseListAnswer
        );

    [Function("GetCourse")]
    [Allows(Role.Integration | Role.Teacher)]
    [ApiOperation("One imported course and its lessons", Answer = typeof(CourseAnswer), Problems = [404])]
    public Task<IResult> GetAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "courses/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var course = await courses.FindAsync(id, cancellation) ?? throw CourseShelf.Unknown(id);
            return ApiJson.Ok(CourseAnswer.Of(course), CourseApiJson.Web.CourseAnswer);
        });

    [Function("DeleteCourse")]
    [Allows(Role.Admin)]
    [ApiOperation("Delete an imported course", Status = 204, Problems = [404])]
    public Task<IResult> DeleteAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "courses/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
            await courses.DeleteAsync(id, cancellation) ? Results.NoContent() : throw CourseShelf.Unknown(id)
        );
}

public sealed record CourseHeadingAnswer(string CourseId, string Title, int Lessons, int Items);

public sealed record LessonHeadingAnswer(string LessonId, string Title, string Subject, int Concepts, int Items)
{
    public static LessonHeadingAnswer Of(Lesson lesson)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        return new(lesson.Id, lesson.Title, lesson.Subject, lesson.Concepts.Count, lesson.Concepts.Sum(concept => concept.Items.Count));
    }
}

/// <param name="LessonPacks">The authored lessons, which belong to no course.</param>
public sealed record CourseListAnswer(
    IReadOnlyList<CourseHeadingAnswer> Items,
    string? NextCursor,
    IReadOnlyList<LessonHeadingAnswer> LessonPacks
);

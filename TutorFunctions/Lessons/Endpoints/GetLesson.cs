using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Lessons.Endpoints;

/// <summary>What one lesson teaches, in the words that a learner will read.</summary>
public sealed class GetLesson(ILessonSource lessons)
{
    [Function(nameof(GetLesson))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher)]
    [ApiOperation("One lesson: its concepts, and for teachers its questions", Answer = typeof(LessonAnswer), Problems = [404])]
    [ApiParameter("course_id", "The imported course that the lesson belongs to; not given for a lesson pack.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "lessons/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var lesson = await FindAsync(ListQuery.Text(request, "course_id"), id, cancellation);
            return ApiJson.Ok(LessonAnswer.Of(lesson, withQuestions: !Caller.Of(request).IsLearner), LessonApiJson.Web.LessonAnswer);
        });

    private async Task<Lesson> FindAsync(string? courseId, string id, CancellationToken cancellation)
    {
        try
        {
            return await lessons.GetAsync(courseId, id, cancellation);
        }
        catch (KeyNotFoundException unknown)
        {
            throw new ProblemException(404, "There is no such lesson", unknown.Message);
        }
    }
}

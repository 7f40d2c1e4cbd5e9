using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.Lessons;
using TutorFunctions.Stores;
using TutorFunctions.Web;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class CreateSession(ISessionStore store, ILessonFinder lessons, TimeProvider clock)
{
    [Function(nameof(CreateSession))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "sessions")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => ProblemGuard.RunAsync(async () =>
    {
        ArgumentNullException.ThrowIfNull(request);
        var setup = await ReadAsync(await RequestBody.ReadAsync(request, cancellation), cancellation);
        await store.CreateAsync(setup, cancellation);
        await client.ScheduleNewOrchestrationInstanceAsync(
            nameof(TutoringSession), new SessionState { Setup = setup }, new StartOrchestrationOptions(setup.SessionId), cancellation);
        var patience = SessionCalls.WantsNoWait(request) ? TimeSpan.Zero : TimeSpan.FromSeconds(25);
        return await store.WaitForTurnAsync(setup.SessionId, 0, patience, cancellation) is { } opening
            ? ApiJson.Ok(SessionAnswer.Of(opening, opening.Paths), ApiJson.Default.SessionAnswer)
            : SessionCalls.Pending(request.HttpContext.Response, await store.FindAsync(setup.SessionId, mayHaveEnded: true, cancellation));
    });

    private async Task<SessionSetup> ReadAsync(RequestBody body, CancellationToken cancellation)
    {
        var topic = body.Text("topic", 200, isRequired: true);
        var subtopic = body.Text("subtopic", 200);
        var grade = body.Whole("grade", 0, 20);
        var courseId = body.Text("course_id", 100);
        var lessonId = body.Text("lesson_id", 100);
        var profile = body.Object("student_profile");
        var minutes = body.Object("session_context")?.Whole("estimated_duration_minutes", 1, 100_000);
        var setup = new SessionSetup
        {
            SessionId = Guid.CreateVersion7(clock.GetUtcNow()).ToString(),
            Topic = topic ?? string.Empty,
            Subtopic = subtopic,
            Grade = grade,
            LearnerId = body.Text("learner_id", 100),
            CourseId = courseId,
            LessonId = lessonId ?? string.Empty,
            Guidelines = body.Text("guidelines", 4000),
            PathSelection = body.OneOf<PathSelection>("path_selection") ?? PathSelection.Auto,
            EstimatedMinutes = minutes ?? 20,
            Profile = profile is null ? new StudentProfile { Grade = grade } : new StudentProfile
            {
                Interests = profile.Texts("interests", 20, 60),
                LearningStyle = profile.OneOf<LearningStyle>("learning_style"),
                PreferredPace = profile.OneOf<Pace>("preferred_pace"),
                Grade = profile.Whole("grade", 0, 20) ?? grade,
            },
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        body.ThrowIfWrong();
        var lesson = await lessons.FindAsync(setup.CourseId, lessonId, setup.Topic, setup.Subtopic, setup.Profile.Grade, cancellation);
        return setup with { LessonId = lesson.Id, CourseId = lesson.CourseId };
    }
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using TutorFunctions.Access;
using TutorFunctions.Lessons;
using TutorFunctions.Tutoring;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Sessions.Endpoints;

public sealed class CreateSession(SessionStart start, SessionOpening opening, Ownerships ownerships, TimeProvider clock)
{
    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("topic", 200, "What the learner wants to learn about.").Required(),
        BodyField.Text("subtopic", 200, "The part of it that is meant; it decides which lesson is taught."),
        BodyField.Whole("grade", 0, 20, "School grade."),
        BodyField.Text("learner_id", 100, "The learner, by the school's own id."),
        BodyField.Text("course_id", 100, "An imported course to teach from."),
        BodyField.Text("lesson_id", 100, "A lesson of the course, or a lesson pack when no course is given."),
        BodyField.Text("guidelines", 4000, "How the teacher wants it taught, in the teacher's words."),
        BodyField.Object(
            "student_profile",
            "What is known of the learner.",
            BodyField.Text("name", 200, "What the learner is called. It is used for nothing but to keep it from language models."),
            BodyField.Texts("interests", 20, 60, "Things that the learner likes; they lead a wandering learner back."),
            BodyField.OneOf<LearningStyle>("learning_style", "How the learner likes things to be presented."),
            BodyField.OneOf<Pace>("preferred_pace", "How fast to go."),
            BodyField.Whole("grade", 0, 20, "School grade, when it differs from the session's.")
        ),
        BodyField.Object(
            "session_context",
            "The occasion.",
            BodyField.Whole("estimated_duration_minutes", 1, 100_000, "How long it should take, in minutes; 20 when not given.")
        ),
        BodyField.OneOf<TutorLanguage>(
            "language",
            "The language that the tutor speaks, the lesson's own texts excepted; by Accept-Language when not given, else English."
        ),
        BodyField.OneOf<PathSelection>(
            "path_selection",
            "Who picks the path through the lesson: auto (the tutor, at once) or ask (the learner)."
        ),
    ];

    [Function(nameof(CreateSession))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher)]
    [ApiOperation("Start a session", Answer = typeof(SessionAnswer), Body = nameof(s_body), Pending = typeof(PendingAnswer))]
    [ApiParameter("Prefer", "respond-async to be answered 202 at once.", IsHeader = true)]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "sessions")] HttpRequest request,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            var caller = Caller.Of(request);
            var learner = caller.LearnerFor(body.Text("learner_id"));
            await ownerships.CheckLearnerAsync(learner, caller, cancellation);
            var setup = await SetupAsync(body, learner, cancellation) with
            {
                Language = (body.OneOf<TutorLanguage>("language") ?? TutorLanguages.AcceptedBy(request)).Code(),
            };
            await start.BeginAsync(client, setup, cancellation);
            return await opening.AnswerAsync(request, setup.SessionId, cancellation);
        });

    private Task<SessionSetup> SetupAsync(RequestBody body, string? learnerId, CancellationToken cancellation)
    {
        var grade = body.Whole("grade");
        var profile = body.Object("student_profile");
        var asked = new SessionSetup
        {
            SessionId = start.NewId(),
            Topic = body.TheText("topic"),
            Subtopic = body.Text("subtopic"),
            Grade = grade,
            LearnerId = learnerId,
            LearnerNames = SessionSetup.NamesIn(profile.Text("name")),
            CourseId = body.Text("course_id"),
            LessonId = string.Empty,
            Guidelines = body.Text("guidelines"),
            PathSelection = body.OneOf<PathSelection>("path_selection") ?? PathSelection.Auto,
            EstimatedMinutes = body.Object("session_context").Whole("estimated_duration_minutes") ?? 20,
            Profile = new StudentProfile
            {
                Interests = profile.Texts("interests"),
                LearningStyle = profile.OneOf<LearningStyle>("learning_style"),
                PreferredPace = profile.OneOf<Pace>("preferred_pace"),
                Grade = profile.Whole("grade") ?? grade,
            },
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        return start.PrepareAsync(asked, body.Text("lesson_id"), cancellation);
    }
}

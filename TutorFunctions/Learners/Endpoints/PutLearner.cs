using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Lessons;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Learners.Endpoints;

public sealed class PutLearner(ILearnerStore learners, LearnerFiles files, TimeProvider clock)
{
    /// <summary>Characters of a learner's id, as POST /sessions takes them.</summary>
    private const int LongestId = 100;

    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("name", 200, "For people only; it never goes to a language model."),
        BodyField.Whole("grade", 0, 20, "School grade."),
        BodyField.OneOf<LearningStyle>("learning_style", "How the learner likes things to be presented: a preference."),
        BodyField.OneOf<Pace>("preferred_pace", "How fast to go."),
        BodyField.Texts("interests", 20, 60, "Things that the learner likes."),
        BodyField.Texts(
            "goals",
            20,
            200,
            "What the learner wants to reach; a goal that names a lesson or a skill is followed by its mastery."
        ),
        BodyField.Numbers("skills", 200, 100, 0, 1, "Levels by subject or skill, as the school puts them."),
        BodyField.Objects(
            "performance_history",
            200,
            "Results from before.",
            BodyField.Text("subject", 100, "What it was in.").Required(),
            BodyField.Number("score", 0, 1, "What was reached.").Required(),
            BodyField.Time("date", "When it was reached.")
        ),
        BodyField.Whole("daily_goal", 1, 1000, "Answers that the learner means to give on a day."),
    ];

    [Function(nameof(PutLearner))]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Learner)]
    [ApiOperation("Say who a learner is; it replaces what was said before", Answer = typeof(LearnerAnswer), Body = nameof(s_body))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "put", Route = "learners/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            id = LearnerAddress.IdOf(id);
            if (id.Length > LongestId || string.IsNullOrWhiteSpace(id) || id.Any(char.IsControl))
                throw new ProblemException(422, "The learner's id cannot be taken", $"An id has 1 to {LongestId} readable characters.");
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            await learners.PutProfileAsync(
                new LearnerProfile
                {
                    LearnerId = id,
                    Name = body.Text("name"),
                    Grade = body.Whole("grade"),
                    LearningStyle = body.OneOf<LearningStyle>("learning_style"),
                    PreferredPace = body.OneOf<Pace>("preferred_pace"),
                    Interests = body.Texts("interests"),
                    Goals = body.Texts("goals"),
                    Skills = body.Numbers("skills"),
                    PerformanceHistory =
                    [
                        .. body.Objects("performance_history")
                            .Select(score => new EarlierScore(score.TheText("subject"), score.Number("score")!.Value, score.Time("date"))),
                    ],
                    DailyGoal = body.Whole("daily_goal"),
                    UpdatedAt = clock.GetUtcNow().UtcDateTime,
                },
                cancellation
            );
            return ApiJson.Ok(LearnerView.Profile(await files.ReadAsync(id, cancellation)), LearnerApiJson.Web.LearnerAnswer);
        });
}

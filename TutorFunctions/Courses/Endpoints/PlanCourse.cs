using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access;
using TutorFunctions.Courses.Curation;
using TutorFunctions.Courses.LearningPaths;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Courses.Endpoints;

/// <summary>A learner's path through a course, and content for it.</summary>
public sealed class PlanCourse(CoursePlanning planning, Ownerships ownerships)
{
    internal const int MostContent = 10;

    private static readonly IReadOnlyList<BodyField> s_path =
    [
        BodyField.Text("learner_id", 100, "The learner.").Required(),
        BodyField.Texts("objectives", 200, 200, "Skills to reach, by id or title; all of the course when not given."),
    ];

    private static readonly IReadOnlyList<BodyField> s_content =
    [
        BodyField.Text("learner_id", 100, "The learner.").Required(),
        BodyField.Texts("objectives", 50, 200, "What it is for, in words; the course's own objectives when not given."),
        BodyField.Whole("limit", 1, 100, "How many items at most; 10 when not given."),
    ];

    [Function("PlanLearningPath")]
    [Allows(Role.Integration | Role.Teacher)]
    [ApiOperation("Find a learner's path through a course", Answer = typeof(LearningPathAnswer), Body = nameof(s_path), Problems = [404])]
    public Task<IResult> PathAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "courses/{id}/learning-paths")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var body = await RequestBody.ReadAsync(request, s_path, cancellation);
            var learner = body.TheText("learner_id");
            await ownerships.CheckLearnerAsync(learner, Caller.Of(request), cancellation);
            var path = await planning.PathAsync(id, learner, body.Texts("objectives"), cancellation);
            return ApiJson.Ok(await AnswerAsync(planning, id, learner, path, cancellation), CourseApiJson.Web.LearningPathAnswer);
        });

    [Function("CurateContent")]
    [Allows(Role.Integration | Role.Teacher)]
    [ApiOperation(
        "Choose content of a course for a learner",
        Answer = typeof(CuratedContentAnswer),
        Body = nameof(s_content),
        Problems = [404]
    )]
    public Task<IResult> ContentAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "courses/{id}/content")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var body = await RequestBody.ReadAsync(request, s_content, cancellation);
            var (learner, limit) = (body.TheText("learner_id"), body.Whole("limit") ?? MostContent);
            await ownerships.CheckLearnerAsync(learner, Caller.Of(request), cancellation);
            var content = await planning.ContentAsync(id, learner, body.Texts("objectives"), cancellation);
            return ApiJson.Ok(
                new CuratedContentAnswer(learner, id, content.Similarity, content.Items.Count, [.. content.Items.Take(limit)]),
                CourseApiJson.Web.CuratedContentAnswer
            );
        });

    /// <summary>The path with the content that suits it.</summary>
    internal static async Task<LearningPathAnswer> AnswerAsync(
        CoursePlanning planning,
        string courseId,
        string learnerId,
        LearningPath path,
        CancellationToken cancellation
    )
    {
        var content =
            path.Steps.Count == 0
                ? []
                : (await planning.ContentAsync(courseId, learnerId, [.. path.Steps.Select(step => step.Title)], cancellation)).Items;
        return new(
            learnerId,
            courseId,
            path.Steps,
            path.Known,
            [.. content.Take(MostContent).OrderBy(item => item.Place).Select(item => item.Item.Id)],
            path.Minutes,
            path.DifficultyProgression,
            path.Factors
        );
    }
}

/// <param name="RecommendedContent">Ids of content, in the order in which to take it.</param>
/// <param name="EstimatedCompletionTime">In minutes, with its bounds.</param>
/// <param name="AlreadyKnown">What is left out, and why.</param>
public sealed record LearningPathAnswer(
    string LearnerId,
    string CourseId,
    IReadOnlyList<PathStep> Steps,
    IReadOnlyList<KnownSkill> AlreadyKnown,
    IReadOnlyList<string> RecommendedContent,
    MinutesRange EstimatedCompletionTime,
    IReadOnlyList<ContentLevel> DifficultyProgression,
    PersonalizationFactors PersonalizationFactors
);

/// <param name="Similarity">What relevance goes by.</param>
/// <param name="Found">How many items have anything in common with the objectives.</param>
public sealed record CuratedContentAnswer(
    string LearnerId,
    string CourseId,
    string Similarity,
    int Found,
    IReadOnlyList<CuratedItem> Items
);

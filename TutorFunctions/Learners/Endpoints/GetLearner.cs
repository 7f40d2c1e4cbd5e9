using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Learners.Evidence;
using TutorFunctions.Learners.Progress;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Learners.Endpoints;

/// <summary>What is known of a learner, each figure with what it rests on.</summary>
public sealed class GetLearner(LearnerFiles files, IEvidenceStore evidence, SkillNames skillNames)
{
    [Function(nameof(GetLearner))]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Learner)]
    [ApiOperation("A learner's profile, and what answers say beside it", Answer = typeof(LearnerAnswer), Problems = [404])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "learners/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
            ApiJson.Ok(LearnerView.Profile(await files.ReadAsync(LearnerAddress.IdOf(id), cancellation)), LearnerApiJson.Web.LearnerAnswer)
        );

    [Function("GetKnowledge")]
    [Allows(Role.Teacher, Of = Resource.Learner)]
    [ApiOperation("What a learner knows, by skill", Answer = typeof(KnowledgeAnswer), Problems = [404])]
    public Task<IResult> KnowledgeAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "learners/{id}/knowledge")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var file = await files.ReadAsync(LearnerAddress.IdOf(id), cancellation);
            return ApiJson.Ok(
                LearnerView.Knowledge(file, await skillNames.FindAsync(file.Skills.Values, cancellation)),
                LearnerApiJson.Web.KnowledgeAnswer
            );
        });

    [Function("GetProgress")]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Learner)]
    [ApiOperation("How far a learner has come", Answer = typeof(ProgressOverviewAnswer), Problems = [404])]
    [ApiParameter("course_id", "Only what belongs to this course, or lesson pack.")]
    public Task<IResult> ProgressAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "learners/{id}/progress")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var course = ListQuery.Text(request, "course_id");
            var file = await files.ReadAsync(LearnerAddress.IdOf(id), cancellation);
            if (course is not null)
                file = file.Within(course);
            return ApiJson.Ok(
                LearnerView.Progress(file, course, ProgressReport.Of(file), await skillNames.FindAsync(file.Skills.Values, cancellation)),
                LearnerApiJson.Web.ProgressOverviewAnswer
            );
        });

    [Function("GetRecommendations")]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Learner)]
    [ApiOperation("What a learner should do next, and why", Answer = typeof(RecommendationListAnswer), Problems = [404])]
    public Task<IResult> RecommendationsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "learners/{id}/recommendations")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var file = await files.ReadAsync(LearnerAddress.IdOf(id), cancellation);
            return ApiJson.Ok(
                LearnerView.Recommended(file, await skillNames.FindAsync(file.Skills.Values, cancellation)),
                LearnerApiJson.Web.RecommendationListAnswer
            );
        });

    [Function("GetInsights")]
    [Allows(Role.Teacher, Of = Resource.Learner)]
    [ApiOperation("What a learner's answers say of how learning goes", Answer = typeof(InsightsAnswer), Problems = [404])]
    public Task<IResult> InsightsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "learners/{id}/insights")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var file = await files.ReadAsync(LearnerAddress.IdOf(id), cancellation);
            return ApiJson.Ok(
                LearnerView.Insight(file, await skillNames.FindAsync(file.Skills.Values, cancellation)),
                LearnerApiJson.Web.InsightsAnswer
            );
        });

    [Function("GetReviews")]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Learner)]
    [ApiOperation("What a learner should review, what is most likely forgotten first", Answer = typeof(ReviewListAnswer), Problems = [404])]
    public Task<IResult> ReviewsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "learners/{id}/reviews")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var file = await files.ReadAsync(LearnerAddress.IdOf(id), cancellation);
            return ApiJson.Ok(
                LearnerView.Reviews(file, await skillNames.FindAsync(file.Skills.Values, cancellation)),
                LearnerApiJson.Web.ReviewListAnswer
            );
        });

    [Function("GetEvidence")]
    [Allows(Role.Teacher, Of = Resource.Learner)]
    [ApiOperation(
        "A learner's judged answers, which every figure names by their numbers",
        Answer = typeof(EvidenceListAnswer),
        Problems = [422]
    )]
    [ApiParameter("skill", "Only those for this skill.")]
    [ApiParameter("limit", "How many at most, from 1 to 200; 50 when not given.")]
    [ApiParameter("cursor", "next_cursor of the page before.")]
    public Task<IResult> EvidenceAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "learners/{id}/evidence")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var (limit, cursor) = (ListQuery.Limit(request), ListQuery.Cursor(request));
            if (!long.TryParse(cursor ?? "0", NumberStyles.None, CultureInfo.InvariantCulture, out var after))
                throw ListQuery.Wrong("cursor", $"'{cursor}' is not a cursor that this server gave out.");
            var answers = await evidence.ReadAsync(
                LearnerAddress.IdOf(id),
                after,
                limit + 1,
                ListQuery.Text(request, "skill"),
                cancellation
            );
            return ApiJson.Ok(
                new EvidenceListAnswer(
                    [.. answers.Take(limit).Select(EvidenceAnswer.Of)],
                    answers.Count > limit ? answers[limit - 1].Number.ToString(CultureInfo.InvariantCulture) : null
                ),
                LearnerApiJson.Web.EvidenceListAnswer
            );
        });
}

using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Assessments.Endpoints;

public sealed class GetAssessment(IAssessmentStore store, AssessmentContent content, TimeProvider clock)
{
    [Function(nameof(GetAssessment))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Assessment)]
    [ApiOperation("An assessment: what it asks next, and what it says so far", Answer = typeof(AssessmentAnswer), Problems = [404])]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assessments/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            var assessment = await store.GetAsync(id, clock, cancellation);
            return ApiJson.Ok(
                AssessmentAnswer.Of(assessment, await content.OfAsync(assessment.Plan, cancellation)),
                AssessmentApiJson.Web.AssessmentAnswer
            );
        });
}

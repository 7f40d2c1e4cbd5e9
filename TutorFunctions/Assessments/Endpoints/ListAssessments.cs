using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Assessments.Endpoints;

public sealed class ListAssessments(IAssessmentStore store, Ownerships ownerships, TimeProvider clock)
{
    [Function(nameof(ListAssessments))]
    [Allows(Role.Integration | Role.Teacher)]
    [ApiOperation("List assessments, the newest first", Answer = typeof(AssessmentListAnswer), Problems = [422])]
    [ApiParameter("learner_id", "Only this learner's.")]
    [ApiParameter("course_id", "Only those on this course or lesson pack.")]
    [ApiParameter(
        "status",
        "Only those that were in this status after their last answer or mark.",
        Options = ["active", "awaiting_marks", "completed"]
    )]
    [ApiParameter("limit", "How many at most, from 1 to 200; 50 when not given.")]
    [ApiParameter("cursor", "next_cursor of the page before.")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assessments")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            await ownerships.CheckLearnerAsync(ListQuery.Text(request, "learner_id"), Caller.Of(request), cancellation);
            var filter = new AssessmentFilter(
                ListQuery.Text(request, "learner_id"),
                ListQuery.Text(request, "course_id"),
                Status(request),
                ListQuery.Limit(request),
                ListQuery.Cursor(request)
            );
            try
            {
                var page = await store.ListAsync(filter, cancellation);
                var now = clock.GetUtcNow().UtcDateTime;
                return ApiJson.Ok(
                    new AssessmentListAnswer([.. page.Items.Select(item => AssessmentItemAnswer.Of(item.At(now)))], page.NextCursor),
                    AssessmentApiJson.Web.AssessmentListAnswer
                );
            }
            catch (FormatException error)
            {
                throw ListQuery.Wrong("cursor", error.Message);
            }
        });

    private static AssessmentStatus? Status(HttpRequest request)
    {
        if (ListQuery.Text(request, "status") is not { } text)
            return null;
        return Enum.GetValues<AssessmentStatus>()
            .Cast<AssessmentStatus?>()
            .FirstOrDefault(status => BodyField.NameOf(status!.Value) == text)
            ?? throw ListQuery.Wrong("status", $"'{text}' is no status of an assessment.");
    }
}

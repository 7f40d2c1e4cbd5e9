using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Access;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Assessments.Endpoints;

public sealed class CreateAssessment(AssessmentStart start, Ownerships ownerships)
{
    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("learner_id", 100, "The learner, by the school's own id.").Required(),
        BodyField.Text("course_id", 100, "An imported course, or a lesson pack, that the items come from.").Required(),
        BodyField.Texts(
            "objectives",
            200,
            200,
            "Skills to cover, or lessons with all of their skills, by id or title; all of the course when not given."
        ),
        BodyField.OneOf<AssessmentType>("assessment_type", "What it is for; diagnostic when not given."),
        BodyField.Whole("max_items", 1, 100, "The most items that are asked; 30 when not given, and 5 for peer."),
        BodyField.Whole(
            "time_limit_minutes",
            1,
            1440,
            "Minutes after which no answer is taken; 60 for diagnostic and summative when not given, else none."
        ),
    ];

    [Function(nameof(CreateAssessment))]
    [Allows(Role.Integration | Role.Teacher)]
    [ApiOperation("Start an assessment", Answer = typeof(AssessmentAnswer), Body = nameof(s_body))]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "assessments")] HttpRequest request,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            await ownerships.CheckLearnerAsync(body.TheText("learner_id"), Caller.Of(request), cancellation);
            var wish = new AssessmentWish(
                start.NewId(),
                body.TheText("learner_id"),
                body.TheText("course_id"),
                body.Texts("objectives"),
                body.OneOf<AssessmentType>("assessment_type") ?? AssessmentType.Diagnostic,
                body.Whole("max_items"),
                body.Whole("time_limit_minutes") is { } minutes ? TimeSpan.FromMinutes(minutes) : null
            );
            var (assessment, items) = await start.BeginAsync(wish, cancellation);
            return ApiJson.Ok(AssessmentAnswer.Of(assessment, items), AssessmentApiJson.Web.AssessmentAnswer);
        });
}

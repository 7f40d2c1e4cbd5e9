using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Assessments.Endpoints;

public sealed class CreateAssessment(IAssessmentStore store, AssessmentContent content, TimeProvider clock)
{
    /// <summary>How many names a refusal lists.</summary>
    private const int MostNamed = 20;

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
            var plan = await PlanAsync(await RequestBody.ReadAsync(request, s_body, cancellation), cancellation);
            var items = await content.OfAsync(plan, cancellation);
            var state = AssessmentFlow.Begin(plan, items.Bank, AssessmentCalls.Seed(plan.AssessmentId, 1))
                ?? throw Wrong("objectives", "hold no question that is answered in words, as a peer assessment needs.");
            await store.CreateAsync(plan, state, cancellation);
            return ApiJson.Ok(AssessmentAnswer.Of(new Assessment(plan, state, [], []), items), AssessmentApiJson.Web.AssessmentAnswer);
        });

    private async Task<AssessmentPlan> PlanAsync(RequestBody body, CancellationToken cancellation)
    {
        var courseId = body.TheText("course_id");
        var (bank, isPack) = await content.FindAsync(courseId, cancellation)
            ?? throw Wrong("course_id", $"'{courseId}' is neither an imported course nor a lesson pack. GET /courses lists both.");
        var objectives = bank.Resolve(body.Texts("objectives"), out var unknown);
        if (unknown.Count > 0)
            throw Wrong(
                "objectives",
                $"'{unknown[0]}' is neither a skill nor a lesson with questions in '{courseId}'. It has: {Names(bank)}."
            );
        if (objectives.Count == 0)
            throw Wrong("course_id", $"'{courseId}' has no questions.");
        var type = body.OneOf<AssessmentType>("assessment_type") ?? AssessmentType.Diagnostic;
        var now = clock.GetUtcNow();
        return new AssessmentPlan
        {
            AssessmentId = Guid.CreateVersion7(now).ToString(),
            LearnerId = body.TheText("learner_id"),
            CourseId = courseId,
            IsLessonPack = isPack,
            Type = type,
            Objectives = objectives,
            MaxItems = body.Whole("max_items") ?? type.DefaultMaxItems(),
            TimeLimit = body.Whole("time_limit_minutes") is { } minutes ? TimeSpan.FromMinutes(minutes) : type.DefaultTimeLimit(),
            CreatedAt = now.UtcDateTime,
        };
    }

    private static string Names(ItemBank bank) =>
        string.Join(", ", bank.Objectives.Select(objective => objective.Id).Take(MostNamed))
        + (bank.Objectives.Count > MostNamed ? " and others" : string.Empty);

    private static ProblemException Wrong(string field, string detail) =>
        new(422, "The assessment cannot be made", detail, new Dictionary<string, string[]> { [field] = [detail] });
}

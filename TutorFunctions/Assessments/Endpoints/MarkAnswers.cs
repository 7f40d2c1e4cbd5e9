using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Assessments.Endpoints;

/// <summary>Peer assessment: people read answers without knowing whose they are or how others marked them, and mark them.</summary>
public sealed class MarkAnswers(IAssessmentStore store, AssessmentContent content, TimeProvider clock)
{
    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("item_id", 200, "The item whose answer is marked.").Required(),
        BodyField.Text("rater_id", 100, "Who marks it, by the school's own id.").Required(),
        BodyField.OneOf<RaterRole>("rater_role", "peer when not given. A teacher's mark decides."),
        BodyField.Whole("points", 0, PeerMark.MostPoints, "What the answer is worth.").Required(),
        BodyField.Text("comment", 4000, "Why, to the teacher."),
    ];

    [Function("ListAnswersToMark")]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Assessment)]
    [ApiOperation("The answers of a peer assessment that somebody can mark", Answer = typeof(MarkingAnswer), Problems = [404, 422])]
    [ApiParameter("rater_id", "Who asks; answers that they have marked or given are left out.")]
    [ApiParameter("rater_role", "peer when not given. A teacher sees those too on which peers disagree.", Options = ["peer", "teacher"])]
    public Task<IResult> ListAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "assessments/{id}/marks")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            var rater = ListQuery.Text(request, "rater_id") ?? throw ListQuery.Wrong("rater_id", "is missing.");
            var role = ListQuery.Text(request, "rater_role");
            if (role is not (null or "peer" or "teacher"))
                throw ListQuery.Wrong("rater_role", $"'{role}' is neither peer nor teacher.");
            var assessment = await store.GetAsync(id, clock, cancellation);
            var items = await content.OfAsync(assessment.Plan, cancellation);
            var open = assessment.Answers.Where(answer => PeerTurns.Refusal(assessment, answer, rater, role == "teacher") is null);
            return ApiJson.Ok(
                new MarkingAnswer(
                    id,
                    [.. open.Select(answer => AnswerToMark.Of(assessment, answer, items.Bank.Items.Find(answer.ItemId)))]
                ),
                AssessmentApiJson.Web.MarkingAnswer
            );
        });

    [Function(nameof(MarkAnswers))]
    [Allows(Role.Integration | Role.Teacher, Of = Resource.Assessment)]
    [ApiOperation(
        "Mark an answer; the same mark again changes nothing",
        Answer = typeof(MarkAnswer),
        Body = nameof(s_body),
        Problems = [404, 409]
    )]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "assessments/{id}/marks")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            await store.GetAsync(id, clock, cancellation);
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            var mark = new PeerMark
            {
                ItemId = body.TheText("item_id"),
                RaterId = body.TheText("rater_id"),
                IsTeacher = body.OneOf<RaterRole>("rater_role") == RaterRole.Teacher,
                Points = body.Whole("points")!.Value,
                Comment = body.Text("comment"),
                At = clock.GetUtcNow().UtcDateTime,
            };
            while (!await TryTakeAsync(id, mark, cancellation))
            {
                // Another mark or answer came first: the next look finds where it has led.
            }

            var after = await store.GetAsync(id, clock, cancellation);
            return ApiJson.Ok(
                new MarkAnswer(id, mark.ItemId, MarksAnswer.Of(after, mark.ItemId), after.Status),
                AssessmentApiJson.Web.MarkAnswer
            );
        });

    private async Task<bool> TryTakeAsync(string id, PeerMark mark, CancellationToken cancellation)
    {
        var before = await store.GetAsync(id, clock, cancellation);
        var answer = before.AnswerTo(mark.ItemId)
            ?? throw new ProblemException(409, "There is no such answer", $"The assessment has no answer to an item '{mark.ItemId}'.");
        if (
            before.Marks.Any(earlier =>
                earlier.ItemId == mark.ItemId
                && earlier.RaterId == mark.RaterId
                && earlier.Points == mark.Points
                && earlier.IsTeacher == mark.IsTeacher
            )
        )
            return true;
        if (PeerTurns.Refusal(before, answer, mark.RaterId, mark.IsTeacher) is { } refusal)
            throw new ProblemException(409, "The mark cannot be taken", refusal);
        var after = before with { State = AssessmentFlow.After(before, mark), Marks = [.. before.Marks, mark] };
        var items = await content.OfAsync(before.Plan, cancellation);
        return await store.TryRecordAsync(AssessmentSteps.Marked(before, after, mark, items.Bank.Items.Find(mark.ItemId)), cancellation);
    }
}

internal enum RaterRole
{
    Peer,
    Teacher,
}

public sealed record MarkingAnswer(string AssessmentId, IReadOnlyList<AnswerToMark> Items);

/// <param name="Criteria">The ideas that a full answer expresses, where the content names them.</param>
public sealed record AnswerToMark(
    string ItemId,
    string? Question,
    string Answer,
    IReadOnlyList<string> Criteria,
    int MostPoints,
    MarkStatus Status
)
{
    public static AnswerToMark Of(Assessment assessment, GivenAnswer answer, BankItem? item)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(answer);
        return new(
            answer.ItemId,
            answer.Question,
            answer.Text,
            [.. item?.Item.Answer.KeyIdeas.Select(idea => idea.Name) ?? []],
            PeerMark.MostPoints,
            assessment.MarksOf(answer.ItemId).Status
        );
    }
}

public sealed record MarkAnswer(string AssessmentId, string ItemId, MarksAnswer Marks, AssessmentStatus Status);

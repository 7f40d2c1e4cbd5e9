using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TutorFunctions.Grading;
using TutorFunctions.Lessons;
using TutorFunctions.Web;
using TutorFunctions.Web.Body;
using TutorFunctions.Web.Callers;
using TutorFunctions.Web.OpenApi;

namespace TutorFunctions.Assessments.Endpoints;

public sealed class AnswerItem(IAssessmentStore store, AssessmentContent content, TimeProvider clock)
{
    private static readonly IReadOnlyList<BodyField> s_body =
    [
        BodyField.Text("item_id", 200, "The open item.").Required(),
        BodyField.Text("answer", 4000, "What the learner answers; \"I don't know\" passes the item.").Required(),
        BodyField.Number("response_time_seconds", 0, 86_400, "Seconds from seeing the item to answering."),
        BodyField.Number("confidence", 0, 1, "How sure the learner is, from 0 to 1; needed in a self-assessment."),
    ];

    [Function(nameof(AnswerItem))]
    [Allows(Role.Learner | Role.Integration | Role.Teacher, Of = Resource.Assessment)]
    [ApiOperation(
        "Answer the open item; the same answer again changes nothing",
        Answer = typeof(AssessmentAnswer),
        Body = nameof(s_body),
        Problems = [404, 409]
    )]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "assessments/{id}/answers")] HttpRequest request,
        string id,
        CancellationToken cancellation
    ) =>
        ProblemGuard.RunAsync(async () =>
        {
            ArgumentNullException.ThrowIfNull(request);
            await store.GetAsync(id, clock, cancellation);
            var body = await RequestBody.ReadAsync(request, s_body, cancellation);
            while (!await TryTakeAsync(id, body, cancellation))
            {
                // Another answer or mark came first: the next look finds where it has led.
            }

            var after = await store.GetAsync(id, clock, cancellation);
            return ApiJson.Ok(
                AssessmentAnswer.Of(after, await content.OfAsync(after.Plan, cancellation)),
                AssessmentApiJson.Web.AssessmentAnswer
            );
        });

    private async Task<bool> TryTakeAsync(string id, RequestBody body, CancellationToken cancellation)
    {
        var assessment = await store.GetAsync(id, clock, cancellation);
        var itemId = body.TheText("item_id");
        if (assessment.AnswerTo(itemId) is { } earlier)
        {
            return earlier.Text == body.TheText("answer")
                ? true
                : throw new ProblemException(
                    409,
                    "The item has been answered",
                    $"Item '{itemId}' was answered otherwise before; that answer stands."
                );
        }

        if (assessment.State.EndReason is not null)
            throw AssessmentCalls.Ended(assessment);
        if (assessment.State.Open is not { } open || open.ItemId != itemId)
            throw new ProblemException(
                409,
                "Another item is open",
                $"Item '{itemId}' is not the open one, which is '{assessment.State.Open?.ItemId}'."
            );
        if (assessment.Plan.Type.AsksConfidence() && body.Number("confidence") is null)
            throw new ProblemException(
                422,
                "The body holds values that cannot be taken",
                "confidence is missing: a self-assessment needs it.",
                new Dictionary<string, string[]> { ["confidence"] = ["is missing."] }
            );

        var items = await content.OfAsync(assessment.Plan, cancellation);
        if (items.Bank.Items.Find(itemId) is { } item)
            return await store.TryRecordAsync(Change(assessment, item, body, items), cancellation);
        await store.TryRecordAsync(Removed(assessment), cancellation);
        throw AssessmentCalls.Ended(await store.GetAsync(id, clock, cancellation));
    }

    private AssessmentChange Change(Assessment before, BankItem item, RequestBody body, AssessmentItems items)
    {
        var open = before.State.Open!;
        var question = ItemTemplate.Instantiate(item.Item, open.Seed);
        var isMarked = before.Plan.Type == AssessmentType.Peer;
        var judgement = isMarked ? null : AnswerGrader.Grade(question.Answer, body.TheText("answer"));
        var answer = new GivenAnswer
        {
            Position = before.Answers.Count + 1,
            Asked = open,
            LessonId = item.LessonId,
            Text = body.TheText("answer"),
            Question = isMarked ? $"{question.Stem}\n\n{question.Prompt}".Trim() : null,
            Score = judgement?.Score,
            Verdict = judgement?.Verdict,
            ResponseSeconds = body.Number("response_time_seconds"),
            Confidence = body.Number("confidence"),
            At = clock.GetUtcNow().UtcDateTime,
        };
        var next = AssessmentFlow.After(before, answer, items.Bank, AssessmentCalls.Seed(before.Id, answer.Position + 1));
        var after = before with { State = next, Answers = [.. before.Answers, answer] };
        return AssessmentSteps.Answered(before, after, answer, item);
    }

    private AssessmentChange Removed(Assessment assessment)
    {
        var ended = assessment with
        {
            State = assessment.State.End(EndReason.ContentRemoved, clock.GetUtcNow().UtcDateTime) with
            {
                Version = assessment.State.Version + 1,
            },
        };
        return new AssessmentChange(assessment.Plan, ended.State) { Status = ended.Status };
    }
}

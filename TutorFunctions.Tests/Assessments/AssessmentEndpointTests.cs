using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using TutorFunctions.Access;
using TutorFunctions.Assessments;
using TutorFunctions.Assessments.Endpoints;
using TutorFunctions.Lessons;
using TutorFunctions.Stores.Sqlite;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;
using TutorFunctions.Web.Callers;

namespace TutorFunctions.Tests.Assessments;

/// <summary>What the endpoints do as time goes by and as others come in between, with a clock and stores that the test holds.</summary>
public sealed class AssessmentEndpointTests : IAsyncLifetime, IDisposable
{
    private static readonly Lesson s_lesson = AuthoredLessons.Lesson("comparing-fractions");

    private readonly ManualClock _clock = new();
    private readonly OpenStores _stores = new();

    private SqliteAssessmentStore Store => new(_stores);

    private AssessmentContent Content => new(new SqliteCourseStore(_stores), new LessonLibrary([s_lesson], []), Store);

    public ValueTask InitializeAsync() => new(_stores.OpenAsync());

    public ValueTask DisposeAsync() => new(_stores.CloseAsync());

    public void Dispose() => _stores.Dispose();

    [Fact]
    public async Task An_answer_after_the_time_is_refused_and_the_earlier_ones_stand()
    {
        var opening = await StartAsync(
            new
            {
                learner_id = "ann",
                course_id = s_lesson.Id,
                assessment_type = "summative",
                time_limit_minutes = 10,
            }
        );
        var first = await AnswerAsync(opening, rightly: true);
        _clock.Advance(TimeSpan.FromMinutes(10));

        var late = await SendAsync(opening.AssessmentId, new { item_id = first.NextItem!.ItemId, answer = "5/8" });
        var again = await SendAsync(opening.AssessmentId, new { item_id = opening.NextItem!.ItemId, answer = Right(opening) });
        var after = await GetAsync(opening.AssessmentId);

        Status(late).ShouldBe(409);
        Status(again).ShouldBe(200);
        (after.Status, after.EndReason, after.Score, after.NextItem).ShouldBe((AssessmentStatus.Completed, EndReason.TimeLimit, 1, null));
        after.EndedAt.ShouldBe(opening.CreatedAt.AddMinutes(10));
    }

    [Theory]
    [InlineData("diagnostic", 60)]
    [InlineData("summative", 60)]
    [InlineData("formative", null)]
    [InlineData("self", null)]
    public async Task Tests_have_an_hour_and_practice_has_all_the_time_in_the_world(string type, int? minutes)
    {
        var opening = await StartAsync(
            new
            {
                learner_id = "ann",
                course_id = s_lesson.Id,
                assessment_type = type,
            }
        );

        opening.EndsAt.ShouldBe(minutes is null ? null : opening.CreatedAt.AddMinutes(minutes.Value));
    }

    [Fact]
    public async Task Each_answer_is_evidence_of_its_learner_once()
    {
        var opening = await StartAsync(new { learner_id = "ann", course_id = s_lesson.Id });
        var first = await AnswerAsync(opening, rightly: true);
        await AnswerAsync(opening, rightly: true);
        await AnswerAsync(first, rightly: false);

        var log = await new SqliteEvidenceStore(_stores).ReadAsync("ann", 0, 100, null, TestContext.Current.CancellationToken);

        log.Count.ShouldBe(2);
        var answer = log[0].Answer;
        answer.Source.ShouldBe($"assessment/{opening.AssessmentId}/{opening.NextItem!.ItemId}");
        answer.Skill.ShouldBe($"comparing-fractions/{opening.NextItem.Objective}");
        (answer.CourseId, answer.LessonId, answer.ItemId).ShouldBe((null, s_lesson.Id, opening.NextItem.ItemId));
        (answer.Score, answer.IsCorrect, answer.Options).ShouldBe((1, true, opening.NextItem.Choices?.Count ?? 0));
        (answer.Confidence, answer.ResponseSeconds).ShouldBe((0.7, 8.5));
        log[1].Answer.IsCorrect.ShouldBeFalse();
    }

    [Fact]
    public async Task A_learner_who_is_erased_in_the_middle_ends_the_assessment_and_leaves_nothing()
    {
        var opening = await StartAsync(new { learner_id = "ann", course_id = s_lesson.Id });
        var first = await AnswerAsync(opening, rightly: true);
        await Store.EraseLearnerAsync("ann", TestContext.Current.CancellationToken);

        var answer = await SendAsync(opening.AssessmentId, new { item_id = first.NextItem!.ItemId, answer = "5/8" });
        var found = await new GetAssessment(Store, Content, _clock).RunAsync(
            Request(null),
            opening.AssessmentId,
            TestContext.Current.CancellationToken
        );

        Status(answer).ShouldBe(404);
        Status(found).ShouldBe(404);
        (await new SqliteEvidenceStore(_stores).ReadAsync("ann", 1, 100, null, TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_assessment_goes_on_where_it_stopped_after_a_restart()
    {
        var opening = await StartAsync(
            new
            {
                learner_id = "ann",
                course_id = s_lesson.Id,
                assessment_type = "formative",
            }
        );
        var before = await AnswerAsync(opening, rightly: false);

        await _stores.ReopenAsync();
        _clock.Advance(TimeSpan.FromDays(20));
        var after = await GetAsync(opening.AssessmentId);

        JsonSerializer.Serialize(after).ShouldBe(JsonSerializer.Serialize(before));
        (await AnswerAsync(after, rightly: true)).ItemsAnswered.ShouldBe(2);
    }

    private async Task<AssessmentAnswer> StartAsync(object body) =>
        Answer(
            await new CreateAssessment(new AssessmentStart(Store, Content, _clock), new Ownerships([])).RunAsync(Request(body), default)
        );

    private async Task<AssessmentAnswer> AnswerAsync(AssessmentAnswer before, bool rightly) =>
        Answer(
            await SendAsync(
                before.AssessmentId,
                new
                {
                    item_id = before.NextItem!.ItemId,
                    answer = rightly ? Right(before) : "the purple elephant",
                    confidence = 0.7,
                    response_time_seconds = 8.5,
                }
            )
        );

    private Task<IResult> SendAsync(string id, object body) => new AnswerItem(Store, Content, _clock).RunAsync(Request(body), id, default);

    private async Task<AssessmentAnswer> GetAsync(string id) =>
        Answer(await new GetAssessment(Store, Content, _clock).RunAsync(Request(null), id, default));

    private static string Right(AssessmentAnswer asked)
    {
        var item = s_lesson.Concepts.SelectMany(concept => concept.Items).Single(item => item.Id == asked.NextItem!.ItemId);
        return WrittenReplies.Right(ItemTemplate.Instantiate(item, AssessmentCalls.Seed(asked.AssessmentId, asked.ItemsAnswered + 1)));
    }

    private static AssessmentAnswer Answer(IResult result) => (AssessmentAnswer)((IValueHttpResult)result).Value!;

    private static int Status(IResult result) => ((IStatusCodeHttpResult)result).StatusCode ?? 200;

    private static HttpRequest Request(object? body)
    {
        var request = new DefaultHttpContext().Request;
        request.HttpContext.Features.Set(new Caller(Role.Admin));
        request.ContentType = "application/json";
        request.Body = new MemoryStream(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(body)));
        return request;
    }
}

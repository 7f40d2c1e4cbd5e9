using System.Net;
using System.Text.Json;

namespace TutorFunctions.Tests.Server;

/// <summary>Answers in words that two people mark, over HTTP.</summary>
public sealed class PeerAssessmentTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Two_people_who_agree_settle_an_answer()
    {
        var taker = await AnsweredAsync();
        var item = taker.State.GetProperty("question_analytics")[0].GetProperty("item_id").GetString()!;

        var waiting = taker.Status;
        var (_, first) = await MarkAsync(taker, item, "bob", 3);
        var (_, second) = await MarkAsync(taker, item, "cat", 4);
        await taker.GetAsync();

        waiting.ShouldBe("awaiting_marks");
        first.GetProperty("marks").GetProperty("status").GetString().ShouldBe("awaiting_marks");
        second.GetProperty("marks").GetProperty("points").GetDouble().ShouldBe(3.5);
        second.GetProperty("status").GetString().ShouldBe("completed");
        taker.State.GetProperty("score").GetDouble().ShouldBe(0.875);
        taker.State.GetProperty("ability").GetDouble().ShouldBeGreaterThan(0);
        taker.State.GetProperty("question_analytics")[0].GetProperty("item").GetProperty("n").GetInt32().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task When_three_disagree_a_teacher_decides()
    {
        var taker = await AnsweredAsync();
        var item = taker.State.GetProperty("question_analytics")[0].GetProperty("item_id").GetString()!;
        await MarkAsync(taker, item, "bob", 0);
        await MarkAsync(taker, item, "cat", 4);
        var (_, third) = await MarkAsync(taker, item, "dan", 2);

        var (refused, _) = await MarkAsync(taker, item, "eve", 2);
        var (_, forPeers) = await fixture.Server.GetAsync($"/assessments/{taker.Id}/marks?rater_id=eve");
        var (_, forTeachers) = await fixture.Server.GetAsync($"/assessments/{taker.Id}/marks?rater_id=ms-lee&rater_role=teacher");
        var (_, settled) = await MarkAsync(taker, item, "ms-lee", 3, "teacher");

        third.GetProperty("marks").GetProperty("status").GetString().ShouldBe("awaiting_teacher");
        refused.ShouldBe(HttpStatusCode.Conflict);
        forPeers.GetProperty("items").GetArrayLength().ShouldBe(0);
        forTeachers.GetProperty("items").GetArrayLength().ShouldBe(1);
        settled.GetProperty("marks").GetProperty("points").GetDouble().ShouldBe(3);
        (await taker.GetAsync()).GetProperty("status").GetString().ShouldBe("completed");
    }

    [Fact]
    public async Task A_rater_sees_the_answer_and_neither_whose_it_is_nor_how_others_marked_it()
    {
        var taker = await AnsweredAsync(learner: "ann-of-the-answers");
        var item = taker.State.GetProperty("question_analytics")[0].GetProperty("item_id").GetString()!;
        await MarkAsync(taker, item, "bob", 1);

        var (_, marking) = await fixture.Server.GetAsync($"/assessments/{taker.Id}/marks?rater_id=cat");
        var (_, own) = await fixture.Server.GetAsync($"/assessments/{taker.Id}/marks?rater_id=ann-of-the-answers");
        var (_, again) = await fixture.Server.GetAsync($"/assessments/{taker.Id}/marks?rater_id=bob");

        var answer = marking.GetProperty("items").EnumerateArray().Single();
        answer
            .EnumerateObject()
            .Select(field => field.Name)
            .ShouldBe(["item_id", "question", "answer", "criteria", "most_points", "status"]);
        answer.GetProperty("question").GetString().ShouldNotBeNullOrWhiteSpace();
        answer.GetProperty("answer").GetString().ShouldBe("Plants use light.");
        marking.ToString().ShouldNotContain("ann-of-the-answers");
        own.GetProperty("items").GetArrayLength().ShouldBe(0);
        again.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task The_same_mark_again_changes_nothing_and_others_that_may_not_be_given_are_refused()
    {
        var taker = await AnsweredAsync(learner: "ann");
        var item = taker.State.GetProperty("question_analytics")[0].GetProperty("item_id").GetString()!;
        await MarkAsync(taker, item, "bob", 1);

        var (again, same) = await MarkAsync(taker, item, "bob", 1);
        var (changed, _) = await MarkAsync(taker, item, "bob", 2);
        var (own, _) = await MarkAsync(taker, item, "ann", 4);
        var (unknown, _) = await MarkAsync(taker, "no-such-item", "cat", 4);
        var (beyond, _) = await MarkAsync(taker, item, "cat", 5);

        again.ShouldBe(HttpStatusCode.OK);
        same.GetProperty("marks").GetProperty("n").GetInt32().ShouldBe(1);
        changed.ShouldBe(HttpStatusCode.Conflict);
        own.ShouldBe(HttpStatusCode.Conflict);
        unknown.ShouldBe(HttpStatusCode.Conflict);
        beyond.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Marks_of_many_at_once_are_all_counted_until_the_answer_is_settled()
    {
        var taker = await AnsweredAsync();
        var item = taker.State.GetProperty("question_analytics")[0].GetProperty("item_id").GetString()!;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => MarkAsync(taker, item, $"rater-{i}", 3)));

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(2);
        answers.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(6);
        (await taker.GetAsync()).GetProperty("score").GetDouble().ShouldBe(0.75);
    }

    [Fact]
    public async Task Only_a_peer_assessment_is_marked_by_people()
    {
        var taker = await AssessmentTaker.StartAsync(
            fixture.Server,
            [AuthoredLessons.Lesson("photosynthesis")],
            new
            {
                learner_id = "ann",
                course_id = "photosynthesis",
                max_items = 1,
            }
        );
        var item = taker.OpenItem;
        await taker.AnswerAsync(rightly: true);

        var (status, problem) = await MarkAsync(taker, item, "bob", 4);

        status.ShouldBe(HttpStatusCode.Conflict);
        problem.GetProperty("detail").GetString().ShouldBe("Only the answers of a peer assessment are marked by people.");
    }

    private async Task<AssessmentTaker> AnsweredAsync(string learner = "ann")
    {
        var taker = await AssessmentTaker.StartAsync(
            fixture.Server,
            [AuthoredLessons.Lesson("photosynthesis")],
            new
            {
                learner_id = learner,
                course_id = "photosynthesis",
                assessment_type = "peer",
                max_items = 1,
            }
        );
        await taker.AnswerAsync("Plants use light.");
        return taker;
    }

    private Task<(HttpStatusCode Status, JsonElement Body)> MarkAsync(
        AssessmentTaker taker,
        string item,
        string rater,
        int points,
        string? role = null
    ) =>
        fixture.Server.PostAsync(
            $"/assessments/{taker.Id}/marks",
            new
            {
                item_id = item,
                rater_id = rater,
                points,
                rater_role = role,
            }
        );
}

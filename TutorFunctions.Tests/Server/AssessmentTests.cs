using System.Net;
using System.Text.Json;
using TutorFunctions.Lessons;
using TutorFunctions.Tests.Courses;

namespace TutorFunctions.Tests.Server;

/// <summary>Assessments over HTTP, on a course that others wrote and on lesson packs.</summary>
public sealed class AssessmentTests(RealCourseFixture fixture) : IClassFixture<RealCourseFixture>, IAsyncLifetime
{
    private static readonly IReadOnlyList<Lesson> s_fractions = [AuthoredLessons.Lesson("comparing-fractions")];

    private string _course = string.Empty;

    public async ValueTask InitializeAsync() => _course = await fixture.CourseAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_diagnostic_follows_the_learner_and_ends_with_where_the_gaps_are()
    {
        var strong = await TakeAsync(taker => true);
        var weak = await TakeAsync(taker => false);

        strong.Status.ShouldBe("completed");
        strong.State.GetProperty("end_reason").GetString().ShouldBe("max_items");
        strong.State.GetProperty("next_item").ValueKind.ShouldBe(JsonValueKind.Null);
        strong.State.GetProperty("score").GetDouble().ShouldBe(12);
        strong.State.GetProperty("max_score").GetInt32().ShouldBe(12);
        strong.State.GetProperty("knowledge_gaps").GetArrayLength().ShouldBe(0);
        weak.State.GetProperty("score").GetDouble().ShouldBe(0);
        weak.State.GetProperty("ability").GetDouble().ShouldBeLessThan(strong.State.GetProperty("ability").GetDouble() - 1.5);
        weak.State.GetProperty("standard_error").GetDouble().ShouldBeLessThan(0.7);
        var gaps = weak.State.GetProperty("knowledge_gaps").EnumerateArray().ToList();
        gaps.Sum(gap => gap.GetProperty("n").GetInt32()).ShouldBe(12);
        gaps.ShouldAllBe(gap =>
            gap.GetProperty("evidence").GetArrayLength() == gap.GetProperty("n").GetInt32()
            && gap.GetProperty("mastery_interval").GetProperty("low").GetDouble() < gap.GetProperty("mastery").GetDouble()
        );
        var asked = weak
            .State.GetProperty("question_analytics")
            .EnumerateArray()
            .Select(question => question.GetProperty("item_id").GetString())
            .ToList();
        asked.Distinct().Count().ShouldBe(12);

        async Task<AssessmentTaker> TakeAsync(Func<AssessmentTaker, bool> isRight)
        {
            var taker = await AssessmentTaker.StartAsync(
                fixture.Server,
                RealContent.Result.Course.Lessons,
                new
                {
                    learner_id = "pupil-1",
                    course_id = _course,
                    assessment_type = "diagnostic",
                    max_items = 12,
                }
            );
            while (taker.Status == "active")
                await taker.AnswerAsync(isRight(taker));
            return taker;
        }
    }

    [Fact]
    public async Task A_learner_who_is_erased_in_the_middle_takes_the_assessment_along()
    {
        var (_, started) = await fixture.Server.PostAsync(
            "/assessments",
            new
            {
                learner_id = "gone-soon",
                course_id = _course,
                assessment_type = "diagnostic",
            },
            TestContext.Current.CancellationToken
        );
        var address = $"/assessments/{started.GetProperty("assessment_id").GetString()}";

        var (erased, _) = await fixture.Server.SendAsync(
            HttpMethod.Delete,
            "/learners/gone-soon",
            null,
            TestContext.Current.CancellationToken
        );

        erased.ShouldBe(HttpStatusCode.NoContent);
        (await fixture.Server.GetAsync(address)).Status.ShouldBe(HttpStatusCode.NotFound);
        var late = new { item_id = started.GetProperty("next_item").GetProperty("item_id").GetString(), answer = "1" };
        (await fixture.Server.PostAsync($"{address}/answers", late, TestContext.Current.CancellationToken)).Status.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Fact]
    public async Task Objectives_share_the_questions()
    {
        var skills = s_fractions[0].Concepts.Take(3).Select(concept => concept.Id).ToArray();
        var taker = await StartAsync("diagnostic", objectives: skills, maxItems: 6);

        while (taker.Status == "active")
            await taker.AnswerAsync(taker.Answered % 2 == 0);

        var objectives = taker.State.GetProperty("objectives").EnumerateArray().ToList();
        objectives.Select(objective => objective.GetProperty("objective_id").GetString()).ShouldBe(skills);
        objectives.ShouldAllBe(objective => objective.GetProperty("n").GetInt32() == 2);
    }

    [Fact]
    public async Task The_next_item_has_nothing_in_it_that_tells_the_answer()
    {
        var taker = await StartAsync("diagnostic");

        taker
            .State.GetProperty("next_item")
            .EnumerateObject()
            .Select(field => field.Name)
            .ShouldBe([
                "item_id",
                "objective",
                "objective_title",
                "stem",
                "prompt",
                "choices",
                "how_to_answer",
                "needs_confidence",
                "asked_at",
            ]);
        var solution = taker.Question().Solution;
        if (solution is not null)
            taker.State.ToString().ShouldNotContain(solution);
    }

    [Fact]
    public async Task The_same_answer_again_changes_nothing_and_another_one_is_refused()
    {
        var taker = await StartAsync("diagnostic");
        var answer = new { item_id = taker.OpenItem, answer = taker.RightAnswer() };
        var (_, first) = await taker.SendAsync(answer);

        var (status, again) = await taker.SendAsync(answer);
        var (changed, _) = await taker.SendAsync(answer with { answer = "something else" });
        var (unknown, problem) = await taker.SendAsync(answer with { item_id = "no-such-item" });

        status.ShouldBe(HttpStatusCode.OK);
        again.ToString().ShouldBe(first.ToString());
        changed.ShouldBe(HttpStatusCode.Conflict);
        unknown.ShouldBe(HttpStatusCode.Conflict);
        problem.GetProperty("detail").GetString()!.ShouldContain(first.GetProperty("next_item").GetProperty("item_id").GetString()!);
        (await taker.GetAsync()).ToString().ShouldBe(first.ToString());
    }

    [Fact]
    public async Task Of_two_answers_at_once_one_counts()
    {
        var taker = await StartAsync("diagnostic");
        var item = taker.OpenItem;

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 10).Select(i => taker.SendAsync(new { item_id = item, answer = $"{i + 700}" }))
        );

        answers.Count(answer => answer.Status == HttpStatusCode.OK).ShouldBe(1);
        answers.Count(answer => answer.Status == HttpStatusCode.Conflict).ShouldBe(9);
        (await taker.GetAsync()).GetProperty("items_answered").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_answer_ten_times_at_once_is_one_answer()
    {
        var taker = await StartAsync("diagnostic");
        var answer = new { item_id = taker.OpenItem, answer = taker.RightAnswer() };

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => taker.SendAsync(answer)));

        answers.ShouldAllBe(each => each.Status == HttpStatusCode.OK);
        (await taker.GetAsync()).GetProperty("items_answered").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task After_the_end_no_answer_is_taken_but_the_last_one_may_come_again()
    {
        var taker = await StartAsync("summative", maxItems: 1);
        var answer = new { item_id = taker.OpenItem, answer = taker.RightAnswer() };
        await taker.AnswerAsync(rightly: true);

        var (again, _) = await taker.SendAsync(answer);
        var (late, problem) = await taker.SendAsync(answer with { item_id = "another" });

        again.ShouldBe(HttpStatusCode.OK);
        late.ShouldBe(HttpStatusCode.Conflict);
        problem.GetProperty("detail").GetString()!.ShouldContain("all items had been answered");
    }

    [Fact]
    public async Task A_formative_assessment_says_what_was_right_and_others_keep_it_to_themselves()
    {
        var formative = await StartAsync("formative");
        var summative = await StartAsync("summative");

        var told = (await formative.AnswerAsync(rightly: false)).GetProperty("feedback");
        var kept = (await summative.AnswerAsync(rightly: false)).GetProperty("feedback");

        told.GetProperty("evaluation").GetString().ShouldBe("wrong");
        told.GetProperty("text").GetString().ShouldBe("Not quite yet.");
        kept.GetProperty("evaluation").ValueKind.ShouldBe(JsonValueKind.Null);
        kept.GetProperty("solution").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Whoever_passes_an_item_goes_on_to_the_next_without_a_point()
    {
        var taker = await StartAsync("formative");
        var item = taker.OpenItem;

        await taker.AnswerAsync("I don't know");

        taker.OpenItem.ShouldNotBe(item);
        taker.State.GetProperty("score").GetDouble().ShouldBe(0);
        taker.State.GetProperty("max_score").GetInt32().ShouldBe(1);
        taker.State.GetProperty("ability").GetDouble().ShouldBeLessThan(0);
    }

    [Fact]
    public async Task A_self_assessment_asks_how_sure_the_learner_is_and_compares()
    {
        var taker = await StartAsync("self", maxItems: 4);
        var (status, problem) = await taker.SendAsync(new { item_id = taker.OpenItem, answer = taker.RightAnswer() });

        while (taker.Status == "active")
            await taker.AnswerAsync(taker.WrongAnswer(), confidence: 0.9);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("errors").GetProperty("confidence")[0].GetString().ShouldBe("is missing.");
        var calibration = taker.State.GetProperty("confidence_calibration");
        calibration.GetProperty("n").GetInt32().ShouldBe(4);
        calibration.GetProperty("over_confidence").GetDouble().ShouldBe(0.9, 1e-9);
        calibration.GetProperty("brier_score").GetDouble().ShouldBe(0.81, 1e-9);
        calibration.GetProperty("verdict").GetString().ShouldBe("over_confident");
    }

    [Fact]
    public async Task Items_learn_from_every_learner_and_say_from_how_many()
    {
        var loops = AuthoredLessons.Lesson("python-loops");
        var figures = new List<JsonElement>();
        for (var i = 0; i < 3; i++)
        {
            var taker = await AssessmentTaker.StartAsync(
                fixture.Server,
                [loops],
                new
                {
                    learner_id = $"pupil-{i}",
                    course_id = loops.Id,
                    objectives = new[] { loops.Concepts[0].Id },
                }
            );
            while (taker.Status == "active")
                await taker.AnswerAsync(rightly: i < 2);
            taker.State.GetProperty("end_reason").GetString().ShouldBe("no_items_left");
            figures = [.. taker.State.GetProperty("question_analytics").EnumerateArray().Select(question => question.GetProperty("item"))];
        }

        figures.ShouldAllBe(item => item.GetProperty("n").GetInt32() == 3);
        figures.ShouldAllBe(item => item.GetProperty("p_value").GetDouble() == 0.6667);
        figures.ShouldAllBe(item => item.GetProperty("exposure").GetDouble() == 1);
        figures.ShouldAllBe(item =>
            item.GetProperty("difficulty_interval").GetProperty("low").GetDouble() < item.GetProperty("difficulty").GetDouble()
        );
    }

    [Fact]
    public async Task A_course_that_is_deleted_in_the_middle_ends_its_assessments()
    {
        var course = (await fixture.Server.ImportAsync(SmallCourse.Zip(6).ToArray())).GetProperty("course_id").GetString();
        var (_, opening) = await fixture.Server.PostAsync(
            "/assessments",
            new { learner_id = "pupil-9", course_id = course },
            TestContext.Current.CancellationToken
        );
        var path = $"/assessments/{opening.GetProperty("assessment_id").GetString()}";
        var item = opening.GetProperty("next_item").GetProperty("item_id").GetString();
        await fixture.Server.PostAsync($"{path}/answers", new { item_id = item, answer = "5/8" }, TestContext.Current.CancellationToken);
        var open = (await fixture.Server.GetAsync(path)).Body.GetProperty("next_item").GetProperty("item_id").GetString();
        await fixture.Server.SendAsync(HttpMethod.Delete, $"/courses/{course}", cancellation: TestContext.Current.CancellationToken);

        var (status, problem) = await fixture.Server.PostAsync(
            $"{path}/answers",
            new { item_id = open, answer = "5/8" },
            TestContext.Current.CancellationToken
        );
        var (_, after) = await fixture.Server.GetAsync(path);

        status.ShouldBe(HttpStatusCode.Conflict);
        problem.GetProperty("detail").GetString()!.ShouldContain("had been removed");
        after.GetProperty("end_reason").GetString().ShouldBe("content_removed");
        after.GetProperty("score").GetDouble().ShouldBe(1);
        after.GetProperty("question_analytics")[0].GetProperty("item").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Assessments_are_listed_by_learner()
    {
        var taker = await StartAsync("formative", learner: "pupil-listed");
        await taker.AnswerAsync(rightly: true);

        var (_, page) = await fixture.Server.GetAsync("/assessments?learner_id=pupil-listed&status=active");

        page.GetProperty("items")
            .EnumerateArray()
            .Single()
            .ShouldSatisfyAllConditions(
                item => item.GetProperty("assessment_id").GetString().ShouldBe(taker.Id),
                item => item.GetProperty("items_answered").GetInt32().ShouldBe(1)
            );
    }

    private Task<AssessmentTaker> StartAsync(string type, string[]? objectives = null, int? maxItems = null, string learner = "pupil-1") =>
        AssessmentTaker.StartAsync(
            fixture.Server,
            s_fractions,
            new
            {
                learner_id = learner,
                course_id = "comparing-fractions",
                assessment_type = type,
                objectives,
                max_items = maxItems,
            }
        );
}

using System.Net;
using System.Text.Json;

namespace TutorFunctions.Tests.Server;

/// <summary>Courses that are written over HTTP, the paths through them and the content for them.</summary>
public sealed class CourseTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] s_geometry = ["geometry"];
    private static readonly string[] s_algebra = ["algebra"];
    private static readonly string[] s_algebraMastery = ["algebra mastery"];
    private static readonly string[] s_adding = ["adding"];

    [Fact]
    public async Task A_written_course_can_be_read_taught_and_deleted()
    {
        var (status, put) = await PutAsync("written", SeedCourse.Body);
        var got = (await fixture.Server.GetAsync("/courses/written")).Body;
        var (taught, session) = await fixture.Server.PostAsync(
            "/sessions",
            new
            {
                topic = "Advanced Mathematics",
                course_id = "written",
                learner_id = "student",
            },
            TestContext.Current.CancellationToken
        );
        var (answered, turn) = await fixture.Server.PostAsync(
            $"/sessions/{session.GetProperty("session_id").GetString()}/step",
            new { student_reply = session.GetProperty("next").GetProperty("item_id").GetString() == "q001" ? "x = 5" : "24" },
            TestContext.Current.CancellationToken
        );
        var deleted = (
            await fixture.Server.SendAsync(HttpMethod.Delete, "/courses/written", cancellation: TestContext.Current.CancellationToken)
        ).Status;

        status.ShouldBe(HttpStatusCode.OK, put.ToString());
        got.GetProperty("skills")
            .EnumerateArray()
            .Select(skill => skill.GetProperty("skill_id").GetString())
            .ShouldBe(["algebra-mastery", "geometry-understanding", "problem-solving", "critical-thinking"], ignoreOrder: true);
        got.GetProperty("skills")
            .EnumerateArray()
            .Single(skill => skill.GetProperty("skill_id").GetString() == "problem-solving")
            .GetProperty("requires")[0]
            .GetProperty("origin")
            .GetString()
            .ShouldBe("authored");
        taught.ShouldBe(HttpStatusCode.OK, session.ToString());
        answered.ShouldBe(HttpStatusCode.OK);
        turn.GetProperty("evaluation").GetString().ShouldBe("correct");
        deleted.ShouldBe(HttpStatusCode.NoContent);
        (await fixture.Server.GetAsync("/courses/written")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_path_leads_over_what_is_not_known_with_prerequisites_first_and_says_where_its_minutes_come_from()
    {
        await PutAsync("pathed", SeedCourse.Body);
        await fixture.Server.SendAsync(
            HttpMethod.Put,
            "/learners/path-walker",
            new { preferred_pace = "slow", interests = s_geometry },
            TestContext.Current.CancellationToken
        );

        var (status, path) = await fixture.Server.PostAsync(
            "/courses/pathed/learning-paths",
            new { learner_id = "path-walker" },
            TestContext.Current.CancellationToken
        );

        status.ShouldBe(HttpStatusCode.OK, path.ToString());
        var steps = path.GetProperty("steps").EnumerateArray().ToList();
        steps
            .Select(step => step.GetProperty("skill").GetString())
            .ShouldBe(["geometry-understanding", "algebra-mastery", "critical-thinking", "problem-solving"]);
        steps[^1].GetProperty("readiness").GetDouble().ShouldBe(0);
        var minutes = path.GetProperty("estimated_completion_time");
        minutes.GetProperty("n").GetInt32().ShouldBe(0);
        minutes.GetProperty("basis").GetString()!.ShouldContain("not measured");
        minutes.GetProperty("low").GetDouble().ShouldBeLessThan(minutes.GetProperty("estimate").GetDouble());
        path.GetProperty("recommended_content").EnumerateArray().Select(id => id.GetString()).ShouldContain("content_001");
    }

    [Fact]
    public async Task What_has_been_shown_is_left_out_of_the_path()
    {
        var pupil = await Pupil.StartAsync(
            fixture.Server,
            AuthoredLessons.Lesson("comparing-fractions"),
            new
            {
                topic = "Comparing Fractions",
                learner_id = "knows-some",
                session_context = new { estimated_duration_minutes = 60 },
            }
        );
        for (var turn = 0; turn < 100 && !pupil.HasEnded; turn++)
            await pupil.AnswerRightlyAsync();

        var (_, path) = await fixture.Server.PostAsync(
            "/courses/comparing-fractions/learning-paths",
            new { learner_id = "knows-some" },
            TestContext.Current.CancellationToken
        );

        var known = path.GetProperty("already_known").EnumerateArray().ToList();
        known.ShouldNotBeEmpty();
        known.ShouldAllBe(skill => skill.GetProperty("level").GetDouble() >= 0.7 && skill.GetProperty("n").GetInt32() > 0);
        path.GetProperty("steps").EnumerateArray().ShouldAllBe(step => step.GetProperty("level").GetDouble() < 0.8);
    }

    [Fact]
    public async Task Content_is_scored_by_relevance_quality_and_the_learner_and_says_why()
    {
        await PutAsync("curated", SeedCourse.Body);
        await fixture.Server.SendAsync(
            HttpMethod.Put,
            "/learners/viewer",
            new
            {
                learning_style = "visual",
                interests = s_algebra,
                skills = new { mathematics = 0.5 },
            },
            TestContext.Current.CancellationToken
        );

        var (status, answer) = await fixture.Server.PostAsync(
            "/courses/curated/content",
            new { learner_id = "viewer", objectives = s_algebraMastery },
            TestContext.Current.CancellationToken
        );

        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        var best = answer.GetProperty("items")[0];
        best.GetProperty("item").GetProperty("id").GetString().ShouldBe("content_001");
        best.GetProperty("quality").GetDouble().ShouldBe(1);
        best.GetProperty("personalization").GetDouble().ShouldBe(0.6, 1e-9);
        best.GetProperty("final").GetDouble().ShouldBe((0.4 * best.GetProperty("relevance").GetDouble()) + 0.3 + 0.18, 1e-3);
        best.GetProperty("reasons").GetArrayLength().ShouldBeGreaterThan(4);
        answer.GetProperty("items").GetArrayLength().ShouldBe(1, "geometry has nothing to do with algebra");
    }

    [Theory]
    [InlineData(
        """
        { "title": "Circle", "objectives": ["a", "b", "c"],
          "prerequisites": [ { "objective": "a", "requires": ["b"] }, { "objective": "b", "requires": ["c"] },
            { "objective": "c", "requires": ["a"] } ] }
        """,
        "prerequisites",
        "circle"
    )]
    [InlineData(
        """{ "title": "Own", "objectives": ["a"], "prerequisites": [ { "objective": "a", "requires": ["a"] } ] }""",
        "prerequisites",
        "circle"
    )]
    [InlineData(
        """
        { "title": "Unknown", "objectives": ["a"],
          "questions": [ { "id": "q", "question": "What?", "correct_answer": "1", "objectives": ["b"] } ] }
        """,
        "questions[0].objectives",
        "\"b\""
    )]
    [InlineData(
        """
        { "title": "Twice", "objectives": ["a"],
          "questions": [ { "id": "q", "question": "What?", "correct_answer": "1", "objectives": ["a"] },
            { "id": "q", "question": "What?", "correct_answer": "1", "objectives": ["a"] } ] }
        """,
        "questions",
        "'q'"
    )]
    [InlineData("""{ "objectives": ["a"] }""", "title", "missing")]
    [InlineData(
        """
        { "title": "Pointless", "objectives": ["a"],
          "questions": [ { "id": "q", "question": "What?", "correct_answer": "1", "objectives": [] } ] }
        """,
        "questions[0].objectives",
        "must name"
    )]
    [InlineData(
        """
        { "title": "No choice", "objectives": ["a"],
          "questions": [ { "id": "q", "question": "What?", "correct_answer": "1", "choices": ["1"], "objectives": ["a"] } ] }
        """,
        "questions[0].choices",
        "at least two"
    )]
    [InlineData(
        """
        { "title": "Nothing right", "objectives": ["a"],
          "questions": [ { "id": "q", "question": "What?", "correct_answer": "1", "choices": ["2", "3"], "objectives": ["a"] } ] }
        """,
        "questions[0].choices",
        "'1'"
    )]
    [InlineData(
        """
        { "title": "Same twice", "objectives": ["a"],
          "questions": [ { "id": "q", "question": "What?", "correct_answer": "1", "choices": ["1", "1 "], "objectives": ["a"] } ] }
        """,
        "questions[0].choices",
        "more than once"
    )]
    [InlineData("""{ "title": "Backwards", "starts_at": "2026-05-01", "ends_at": "2026-04-01" }""", "ends_at", "after")]
    public async Task A_course_that_contradicts_itself_is_refused_and_what_is_wrong_is_named(string body, string field, string said)
    {
        var (status, problem) = await PutAsync("refused", JsonDocument.Parse(body).RootElement);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("errors").GetProperty(field)[0].GetString()!.ShouldContain(said);
        (await fixture.Server.GetAsync("/courses/refused")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_empty_course_has_an_empty_path_no_content_and_nothing_to_teach()
    {
        await PutAsync("empty", new { title = "Nothing yet" });

        var (pathed, path) = await fixture.Server.PostAsync(
            "/courses/empty/learning-paths",
            new { learner_id = "anyone" },
            TestContext.Current.CancellationToken
        );
        var (curated, content) = await fixture.Server.PostAsync(
            "/courses/empty/content",
            new { learner_id = "anyone" },
            TestContext.Current.CancellationToken
        );
        var taught = (
            await fixture.Server.PostAsync(
                "/sessions",
                new { topic = "Nothing yet", course_id = "empty" },
                TestContext.Current.CancellationToken
            )
        ).Status;
        var assessed = (
            await fixture.Server.PostAsync(
                "/assessments",
                new { learner_id = "anyone", course_id = "empty" },
                TestContext.Current.CancellationToken
            )
        ).Status;

        pathed.ShouldBe(HttpStatusCode.OK, path.ToString());
        path.GetProperty("steps").GetArrayLength().ShouldBe(0);
        path.GetProperty("estimated_completion_time").GetProperty("estimate").GetDouble().ShouldBe(0);
        curated.ShouldBe(HttpStatusCode.OK);
        content.GetProperty("found").GetInt32().ShouldBe(0);
        taught.ShouldBe(HttpStatusCode.UnprocessableEntity);
        assessed.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_course_of_one_question_is_taught_to_its_end()
    {
        await PutAsync(
            "single",
            new
            {
                title = "One thing",
                objectives = s_adding,
                questions = new[]
                {
                    new
                    {
                        id = "q",
                        question = "What is 2 + 3?",
                        correct_answer = "5",
                        objectives = s_adding,
                    },
                },
            }
        );

        var (_, session) = await fixture.Server.PostAsync(
            "/sessions",
            new
            {
                topic = "One thing",
                course_id = "single",
                learner_id = "single-learner",
            },
            TestContext.Current.CancellationToken
        );
        var id = session.GetProperty("session_id").GetString();
        var status = "active";
        for (var turn = 0; turn < 20 && status == "active"; turn++)
            status = (
                await fixture.Server.PostAsync($"/sessions/{id}/step", new { student_reply = "5" }, TestContext.Current.CancellationToken)
            )
                .Body.GetProperty("session_status")
                .GetString();

        status.ShouldBe("completed");
    }

    [Theory]
    [InlineData("/courses/none/learning-paths", "{ \"learner_id\": \"a\" }", HttpStatusCode.NotFound)]
    [InlineData("/courses/none/content", "{ \"learner_id\": \"a\" }", HttpStatusCode.NotFound)]
    [InlineData("/courses/comparing-fractions/learning-paths", "{ }", HttpStatusCode.UnprocessableEntity)]
    [InlineData(
        "/courses/comparing-fractions/learning-paths",
        "{ \"learner_id\": \"a\", \"objectives\": [\"astrology\"] }",
        HttpStatusCode.UnprocessableEntity
    )]
    public async Task A_plan_for_what_is_not_there_is_a_problem(string path, string body, HttpStatusCode expected) =>
        (await fixture.Server.PostAsync(path, JsonDocument.Parse(body).RootElement, TestContext.Current.CancellationToken)).Status.ShouldBe(
            expected
        );

    private Task<(HttpStatusCode Status, JsonElement Body)> PutAsync(string id, object course) =>
        fixture.Server.SendAsync(HttpMethod.Put, $"/courses/{id}", course);
}

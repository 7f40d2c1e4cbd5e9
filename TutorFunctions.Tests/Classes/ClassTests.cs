using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Classes;

/// <summary>Classes, groups, rosters and assignments, over HTTP.</summary>
public sealed class ClassTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] s_both = ["ann", "bob"];
    private static readonly string[] s_bob = ["bob"];
    private static readonly string[] s_stranger = ["dan"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string Tomorrow => DateTime.UtcNow.AddDays(1).ToString("O", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_class_is_made_named_anew_and_deleted_and_its_id_is_no_courses()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "ann");
        await one.OkAsync(HttpMethod.Put, string.Empty, new { name = "Year 9", course_id = "photosynthesis" });
        var ofCourse = new { name = "A class", class_id = "photosynthesis" };
        var (taken, _) = await fixture.Server.PostAsync("/classes", ofCourse, Cancellation);
        var (twice, _) = await fixture.Server.PostAsync("/classes", new { name = "A class", class_id = one.Id }, Cancellation);
        var (unknown, problem) = await one.SendAsync(HttpMethod.Put, string.Empty, new { name = "Year 9", course_id = "no course" });

        var found = await one.GetAsync(string.Empty);
        (await one.SendAsync(HttpMethod.Delete, string.Empty)).Status.ShouldBe(HttpStatusCode.NoContent);

        (found.GetProperty("name").GetString(), found.GetProperty("learners").GetInt32()).ShouldBe(("Year 9", 1));
        (taken, twice, unknown).ShouldBe((HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity));
        problem.GetProperty("errors").TryGetProperty("course_id", out _).ShouldBeTrue();
        (await one.SendAsync(HttpMethod.Get, string.Empty)).Status.ShouldBe(HttpStatusCode.NotFound);
        (await one.SendAsync(HttpMethod.Get, "/overview")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_courses_id_goes_on_answering_the_courses_overview()
    {
        var (_, ofClass) = await fixture.Server.GetAsync("/classes/photosynthesis/overview");
        var (status, ofCourse) = await fixture.Server.GetAsync("/courses/photosynthesis/overview");

        status.ShouldBe(HttpStatusCode.OK);
        ofClass.GetProperty("course_id").GetString().ShouldBe("photosynthesis");
        ofCourse.EnumerateObject().Select(field => field.Name).ShouldBe(ofClass.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public async Task A_roster_of_ten_thousand_is_taken_and_its_bad_rows_are_named()
    {
        var one = await ClassServer.CreateAsync(fixture.Server);
        var rows = new StringBuilder("id,name,group\n,Nobody,\n");
        for (var number = 0; number < 10_000; number++)
            rows.Append(CultureInfo.InvariantCulture, $"pupil-{number},Pupil {number},{(number % 2 == 0 ? "even" : "odd")}\n");
        rows.Append("pupil-7,Again,\n");

        var answer = await one.ImportAsync(rows.ToString());

        answer.GetProperty("added").GetInt32().ShouldBe(10_000);
        answer.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("line").GetInt32()).ShouldBe([2, 10_003]);
        (await one.GetAsync(string.Empty)).GetProperty("learners").GetInt32().ShouldBe(10_000);
        (await one.GetAsync("/learners?limit=2&group=odd")).GetProperty("next_cursor").GetString().ShouldBe("pupil-1001");
    }

    [Fact]
    public async Task A_roster_that_is_no_roster_is_refused()
    {
        var one = await ClassServer.CreateAsync(fixture.Server);
        using var json = new StringContent("{}", Encoding.UTF8, "application/json");
        using var headless = new StringContent("ann,Ann\n", Encoding.UTF8, "text/csv");

        var (path, cancellation) = ($"/classes/{one.Id}/roster", TestContext.Current.CancellationToken);
        using var first = await fixture.Server.Http.PostAsync(path, json, cancellation);
        using var second = await fixture.Server.Http.PostAsync(path, headless, cancellation);

        (first.StatusCode, second.StatusCode).ShouldBe((HttpStatusCode.UnsupportedMediaType, HttpStatusCode.UnprocessableEntity));
    }

    [Fact]
    public async Task Learners_are_put_into_groups_and_a_group_is_dissolved_without_them()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "ann", "bob", "cy");

        await one.OkAsync(HttpMethod.Put, "/groups/red", new { learner_ids = s_both });
        var groups = await one.OkAsync(HttpMethod.Put, "/groups/blue", new { learner_ids = s_bob });
        var (stranger, _) = await one.SendAsync(HttpMethod.Put, "/groups/red", new { learner_ids = s_stranger });
        (await one.SendAsync(HttpMethod.Delete, "/groups/red")).Status.ShouldBe(HttpStatusCode.NoContent);

        groups
            .GetProperty("items")
            .EnumerateArray()
            .Select(group => $"{group.GetProperty("group")}: {group.GetProperty("learner_ids")}")
            .ShouldBe(["blue: [\"bob\"]", "red: [\"ann\"]"]);
        stranger.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await one.GetAsync("/groups")).GetProperty("items").GetArrayLength().ShouldBe(1);
        (await one.GetAsync("/learners")).GetProperty("items").GetArrayLength().ShouldBe(3);
    }

    [Fact]
    public async Task An_assignment_is_started_in_one_step_and_gone_on_with_in_the_next()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "eva");
        var id = await one.AssignAsync(new { lesson_id = "photosynthesis", due_at = Tomorrow });

        var due = (await fixture.Server.GetAsync("/learners/eva/assignments")).Body.GetProperty("items")[0];
        var started = await one.OkAsync(HttpMethod.Post, $"/assignments/{id}/start", new { learner_id = "eva" });
        var session = started.GetProperty("session_id").GetString()!;
        await fixture.Server.PostAsync($"/sessions/{session}/step", new { student_reply = "What do you mean?" }, Cancellation);
        var again = await one.OkAsync(HttpMethod.Post, $"/assignments/{id}/start", new { learner_id = "eva" });
        var then = (await fixture.Server.GetAsync("/learners/eva/assignments")).Body.GetProperty("items")[0];

        due.GetProperty("status").GetString().ShouldBe("not_started");
        started.GetProperty("is_new").GetBoolean().ShouldBeTrue();
        started.GetProperty("session").GetProperty("first_message").GetString().ShouldNotBeNullOrEmpty();
        var steps = started.GetProperty("session").GetProperty("study_plan").GetProperty("todo_list");
        steps[0].GetProperty("status").GetString().ShouldBe("in_progress");
        again.GetProperty("is_new").GetBoolean().ShouldBeFalse();
        again.GetProperty("session_id").GetString().ShouldBe(session);
        again.GetProperty("session").GetProperty("next").GetProperty("question").GetString().ShouldNotBeNullOrEmpty();
        (then.GetProperty("status").GetString(), then.GetProperty("session_id").GetString()).ShouldBe(("in_progress", session));
    }

    [Fact]
    public async Task Asked_for_twice_at_once_an_assignment_is_started_once()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "fay");
        var id = await one.AssignAsync(new { topic = "Photosynthesis", due_at = Tomorrow });

        var started = await Task.WhenAll(
            Enumerable.Range(0, 4).Select(_ => one.OkAsync(HttpMethod.Post, $"/assignments/{id}/start", new { learner_id = "fay" }))
        );

        started.Select(answer => answer.GetProperty("session_id").GetString()).Distinct().ShouldHaveSingleItem();
        (await fixture.Server.GetAsync("/sessions?learner_id=fay")).Body.GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task A_completed_assignment_is_completed_in_every_list()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "gus", "hal");
        var id = await one.AssignAsync(new { lesson_id = "photosynthesis", due_at = Tomorrow });
        var started = await one.OkAsync(HttpMethod.Post, $"/assignments/{id}/start", new { learner_id = "gus" });
        var pupil = Pupil.GoOn(fixture.Server, AuthoredLessons.Lesson("photosynthesis"), started.GetProperty("session"));
        while (!pupil.HasEnded)
            await pupil.AnswerRightlyAsync();

        var listed = await ClassServer.UntilAsync(
            () => one.GetAsync("/assignments"),
            list => list.GetProperty("items")[0].GetProperty("by_status").TryGetProperty("completed", out _)
        );
        var export = await fixture.Server.Http.GetStringAsync($"/classes/{one.Id}/export.csv", TestContext.Current.CancellationToken);

        listed.GetProperty("items")[0].GetProperty("by_status").ToString().ShouldBe("{\"not_started\":1,\"completed\":1}");
        var lines = export.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldStartWith("id,name,group,sessions,completed");
        lines[1].ShouldStartWith("gus,,,1,1,");
        lines[1].ShouldEndWith(",completed");
        lines[2].ShouldEndWith(",not_started");
    }

    [Fact]
    public async Task An_assessment_is_assigned_like_a_lesson()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "ivy");
        var id = await one.AssignAsync(new { course_id = "photosynthesis", assessment = true, due_at = Tomorrow });

        var started = await one.OkAsync(HttpMethod.Post, $"/assignments/{id}/start", new { learner_id = "ivy" });
        var assessment = started.GetProperty("assessment_id").GetString();

        (await fixture.Server.GetAsync($"/assessments/{assessment}")).Body.GetProperty("learner_id").GetString().ShouldBe("ivy");
        (await one.OkAsync(HttpMethod.Post, $"/assignments/{id}/start", new { learner_id = "ivy" }))
            .GetProperty("assessment_id")
            .GetString()
            .ShouldBe(assessment);
    }

    [Theory]
    [InlineData("""{ "lesson_id": "photosynthesis", "due_at": "2020-01-01" }""", "due_at")]
    [InlineData("""{ "lesson_id": "photosynthesis" }""", "due_at")]
    [InlineData("""{ "due_at": "2999-01-01" }""", "lesson_id")]
    [InlineData("""{ "lesson_id": "photosynthesis", "topic": "Plants", "due_at": "2999-01-01" }""", "lesson_id")]
    [InlineData("""{ "lesson_id": "photosynthesis", "group": "green", "due_at": "2999-01-01" }""", "group")]
    public async Task An_assignment_that_makes_no_sense_is_refused_by_its_field(string body, string field)
    {
        var one = await ClassServer.CreateAsync(fixture.Server);

        var (status, problem) = await one.SendAsync(HttpMethod.Post, "/assignments", JsonDocument.Parse(body).RootElement);

        status.ShouldBe(HttpStatusCode.UnprocessableEntity, problem.ToString());
        problem.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(problem.ToString());
    }

    [Fact]
    public async Task A_lesson_that_was_deleted_is_said_so_when_it_is_started_and_what_was_started_goes_on()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "jon", "kim");
        await fixture.Server.SendAsync(HttpMethod.Put, "/courses/short-lived", SeedCourse.Body, cancellation: Cancellation);
        var (_, course) = await fixture.Server.GetAsync("/courses/short-lived");
        var lesson = course.GetProperty("lessons")[0].GetProperty("lesson_id").GetString();
        var id = await one.AssignAsync(
            new
            {
                course_id = "short-lived",
                lesson_id = lesson,
                due_at = Tomorrow,
            }
        );
        var begun = await one.OkAsync(HttpMethod.Post, $"/assignments/{id}/start", new { learner_id = "jon" });
        await fixture.Server.SendAsync(HttpMethod.Delete, "/courses/short-lived", cancellation: Cancellation);

        var (status, problem) = await one.SendAsync(HttpMethod.Post, $"/assignments/{id}/start", new { learner_id = "kim" });
        var again = await one.OkAsync(HttpMethod.Post, $"/assignments/{id}/start", new { learner_id = "jon" });

        status.ShouldBe(HttpStatusCode.Conflict, problem.ToString());
        problem.GetProperty("detail").GetString()!.ShouldContain("delete the assignment");
        again.GetProperty("session_id").GetString().ShouldBe(begun.GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task A_class_that_is_deleted_while_its_sessions_run_leaves_them_running()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "lou");
        var id = await one.AssignAsync(new { lesson_id = "photosynthesis", due_at = Tomorrow });
        var started = await one.OkAsync(HttpMethod.Post, $"/assignments/{id}/start", new { learner_id = "lou" });

        (await one.SendAsync(HttpMethod.Delete, string.Empty)).Status.ShouldBe(HttpStatusCode.NoContent);

        var session = started.GetProperty("session_id").GetString();
        var reply = new { student_reply = "I don't know" };
        var (status, turn) = await fixture.Server.PostAsync($"/sessions/{session}/step", reply, Cancellation);
        status.ShouldBe(HttpStatusCode.OK, turn.ToString());
        (await fixture.Server.GetAsync("/learners/lou/assignments")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await one.SendAsync(HttpMethod.Get, "/help")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_erased_learner_is_in_no_class_and_what_was_done_stays_counted()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "may", "ned");
        var pupil = await Pupil.StartAsync(
            fixture.Server,
            AuthoredLessons.Lesson("photosynthesis"),
            new { topic = "Photosynthesis", learner_id = "may" }
        );
        await pupil.AnswerRightlyAsync();
        await ClassServer.UntilAsync(
            () => one.GetAsync("/overview"),
            overview => overview.GetProperty("progress").GetProperty("replies").GetInt32() == 1
        );

        await fixture.Server.SendAsync(HttpMethod.Delete, "/learners/may", cancellation: Cancellation);

        foreach (var part in new[] { "/overview", "/learners", "/help", "/assignments", "/difficult-questions", "/groups" })
            (await one.GetAsync(part)).ToString().ShouldNotContain("\"may\"");
        var progress = (await one.GetAsync("/overview")).GetProperty("progress");
        (progress.GetProperty("sessions").GetInt32(), progress.GetProperty("questions_correct").GetInt32()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task The_same_learner_is_counted_in_each_class()
    {
        var (one, two) = (
            await ClassServer.CreateAsync(fixture.Server, "pat"),
            await ClassServer.CreateAsync(fixture.Server, "pat")
        );
        await fixture.Server.PostAsync("/sessions", new { topic = "Photosynthesis", learner_id = "pat" }, cancellation: Cancellation);

        foreach (var each in new[] { one, two })
            await ClassServer.UntilAsync(
                () => each.GetAsync("/overview"),
                overview => overview.GetProperty("progress").GetProperty("sessions").GetInt32() == 1
            );

        (await fixture.Server.GetAsync($"/sessions?class_id={one.Id}")).Body.GetProperty("items").GetArrayLength().ShouldBe(1);
    }
}

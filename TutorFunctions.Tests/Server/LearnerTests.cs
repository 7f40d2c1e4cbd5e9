using System.Net;
using System.Text.Json;

namespace TutorFunctions.Tests.Server;

/// <summary>What sessions leave of a learner, over HTTP.</summary>
public sealed class LearnerTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Confused = "I don't know, I'm really confused";

    [Fact]
    public async Task A_profile_that_was_put_comes_back_with_what_answers_say_beside_it()
    {
        var profile = new
        {
            name = "Alice Johnson",
            grade = 6,
            learning_style = "visual",
            preferred_pace = "fast",
            interests = new[] { "space" },
            goals = new[] { "improve problem solving" },
            skills = new { mathematics = 0.8, reading = 0.9 },
            performance_history = new[]
            {
                new
                {
                    subject = "mathematics",
                    score = 0.85,
                    date = "2024-01-15",
                },
            },
            daily_goal = 5,
        };

        var (status, put) = await fixture.Server.SendAsync(
            HttpMethod.Put,
            "/learners/alice",
            profile,
            TestContext.Current.CancellationToken
        );
        var (_, got) = await fixture.Server.GetAsync("/learners/alice");

        status.ShouldBe(HttpStatusCode.OK, put.ToString());
        got.GetProperty("learning_style").GetString().ShouldBe("visual");
        got.GetProperty("skills").GetProperty("reading").GetDouble().ShouldBe(0.9);
        got.GetProperty("performance_history")[0]
            .GetProperty("date")
            .GetDateTime()
            .ShouldBe(new DateTime(2024, 1, 15, 0, 0, 0, DateTimeKind.Utc));
        got.GetProperty("observed").GetProperty("answers").GetInt32().ShouldBe(0);
        got.GetProperty("observed").GetProperty("seconds_per_question").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("""{ "learning_style": "telepathic" }""", "learning_style")]
    [InlineData("""{ "skills": { "mathematics": 1.2 } }""", "skills")]
    [InlineData("""{ "performance_history": [ { "subject": "mathematics", "score": 2 } ] }""", "performance_history[0].score")]
    [InlineData(
        """{ "performance_history": [ { "subject": "mathematics", "score": 1, "date": "yesterday" } ] }""",
        "performance_history[0].date"
    )]
    public async Task A_profile_with_a_wrong_value_is_refused_by_field(string body, string field)
    {
        var (status, problem) = await fixture.Server.SendAsync(
            HttpMethod.Put,
            "/learners/wrong",
            JsonDocument.Parse(body).RootElement,
            TestContext.Current.CancellationToken
        );

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(problem.ToString());
    }

    [Fact]
    public async Task A_learner_whose_id_has_a_slash_can_be_read_exported_and_erased()
    {
        await AssessmentTaker.StartAsync(
            fixture.Server,
            [AuthoredLessons.Lesson("comparing-fractions")],
            new { learner_id = "school/7 b?", course_id = "comparing-fractions" }
        );
        var path = $"/learners/{Uri.EscapeDataString("school/7 b?")}";

        var (exported, export) = await fixture.Server.GetAsync($"{path}/export");
        var (put, profile) = await fixture.Server.SendAsync(
            HttpMethod.Put,
            path,
            new { name = "Seven" },
            TestContext.Current.CancellationToken
        );
        var (got, _) = await fixture.Server.GetAsync($"{path}/knowledge");
        var (erased, _) = await fixture.Server.SendAsync(HttpMethod.Delete, path, cancellation: TestContext.Current.CancellationToken);

        (exported, put, got, erased).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NoContent));
        export.GetProperty("assessments").GetArrayLength().ShouldBe(1);
        profile.GetProperty("learner_id").GetString().ShouldBe("school/7 b?");
        (await fixture.Server.GetAsync("/assessments?learner_id=school%2F7%20b%3F")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task Nothing_is_said_of_a_learner_of_whom_nothing_is_known()
    {
        foreach (var path in new[] { "", "/knowledge", "/progress", "/recommendations", "/insights", "/reviews", "/export" })
            (await fixture.Server.GetAsync($"/learners/nobody{path}")).Status.ShouldBe(HttpStatusCode.NotFound, path);
        (
            await fixture.Server.SendAsync(HttpMethod.Delete, "/learners/nobody", cancellation: TestContext.Current.CancellationToken)
        ).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_judged_attempt_is_evidence_once_and_the_figures_say_from_how_many_they_are()
    {
        var pupil = await StartAsync("evident", lesson: "linear-equations");
        await pupil.AnswerWronglyAsync();
        await pupil.SayAsync("Can we talk about dinosaurs instead?");
        var reply = new { student_reply = pupil.RightAnswer(), reply_id = "once" };
        await fixture.Server.PostAsync($"/sessions/{pupil.Id}/step", reply, TestContext.Current.CancellationToken);
        await fixture.Server.PostAsync($"/sessions/{pupil.Id}/step", reply, TestContext.Current.CancellationToken);

        var log = (await fixture.Server.GetAsync("/learners/evident/evidence")).Body.GetProperty("items").EnumerateArray().ToList();
        var knowledge = (await fixture.Server.GetAsync("/learners/evident/knowledge")).Body;
        var skill = knowledge.GetProperty("skills").EnumerateArray().Single();

        log.Select(answer => answer.GetProperty("source").GetString()).ShouldBe([$"session/{pupil.Id}/1", $"session/{pupil.Id}/3"]);
        log.Select(answer => answer.GetProperty("is_correct").GetBoolean()).ShouldBe([false, true]);
        log.Select(answer => answer.GetProperty("attempt").GetInt32()).ShouldBe([1, 2]);
        log[0].GetProperty("response_seconds").GetDouble().ShouldBeInRange(0, 60);
        log[0].GetProperty("predicted").GetDouble().ShouldBeInRange(0, 1);
        skill.GetProperty("skill").GetString()!.ShouldStartWith("linear-equations/");
        skill.GetProperty("n").GetInt32().ShouldBe(2);
        skill.GetProperty("first_tries").GetInt32().ShouldBe(1);
        skill.GetProperty("mastered").GetBoolean().ShouldBeFalse();
        skill.GetProperty("evidence").EnumerateArray().Select(number => number.GetInt64()).ShouldBe([1, 2]);
        knowledge.GetProperty("n").GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task A_lesson_that_goes_well_shows_in_progress_reviews_and_badges()
    {
        var pupil = await StartAsync("doing-well", minutes: 60);
        for (var turn = 0; turn < 100 && !pupil.HasEnded; turn++)
            await pupil.AnswerRightlyAsync();

        var progress = (await fixture.Server.GetAsync("/learners/doing-well/progress?course_id=comparing-fractions")).Body;
        var knowledge = (await fixture.Server.GetAsync("/learners/doing-well/knowledge"))
            .Body.GetProperty("skills")
            .EnumerateArray()
            .ToList();
        var reviews = (await fixture.Server.GetAsync("/learners/doing-well/reviews")).Body;
        var insights = (await fixture.Server.GetAsync("/learners/doing-well/insights")).Body;

        progress.GetProperty("completion").GetProperty("value").GetDouble().ShouldBe(1);
        progress.GetProperty("sessions_completed").GetInt32().ShouldBe(1);
        progress.GetProperty("mastery").GetProperty("n").GetInt32().ShouldBe(knowledge.Count);
        progress
            .GetProperty("mastery")
            .GetProperty("value")
            .GetDouble()
            .ShouldBe(knowledge.Average(skill => skill.GetProperty("level").GetDouble()), 0.01);
        progress.GetProperty("calibration").GetProperty("n").GetInt32().ShouldBe(pupil.Turns.Count);
        progress.GetProperty("streak").GetProperty("current").GetInt32().ShouldBe(1);
        progress.GetProperty("trajectory").EnumerateArray().Sum(day => day.GetProperty("answers").GetInt32()).ShouldBe(pupil.Turns.Count);
        progress
            .GetProperty("badges")
            .EnumerateArray()
            .Count(badge => badge.GetProperty("kind").GetString() == "skill")
            .ShouldBe(knowledge.Count(skill => skill.GetProperty("mastered").GetBoolean()));
        reviews.GetProperty("items").GetArrayLength().ShouldBe(knowledge.Count);
        insights.GetProperty("outcome_improvement").GetString().ShouldBe("not measured");
        insights.GetProperty("insights").GetProperty("help_seeking").GetProperty("n").GetInt32().ShouldBe(pupil.Turns.Count);
        insights
            .GetProperty("insights")
            .GetProperty("retention")
            .GetProperty("value")
            .ValueKind.ShouldBe(JsonValueKind.Null, "nothing came back after a day yet");
    }

    [Fact]
    public async Task A_learner_who_is_erased_in_the_middle_of_a_session_leaves_nothing_and_the_session_takes_no_more()
    {
        await fixture.Server.SendAsync(
            HttpMethod.Put,
            "/learners/leaving",
            new { name = "Leaving Soon" },
            TestContext.Current.CancellationToken
        );
        var pupil = await StartAsync("leaving");
        await pupil.AnswerRightlyAsync();
        var other = await StartAsync("staying");
        await other.AnswerRightlyAsync();

        var (status, _) = await fixture.Server.SendAsync(
            HttpMethod.Delete,
            "/learners/leaving",
            cancellation: TestContext.Current.CancellationToken
        );

        status.ShouldBe(HttpStatusCode.NoContent);
        (
            await fixture.Server.PostAsync(
                $"/sessions/{pupil.Id}/step",
                new { student_reply = "5/8" },
                TestContext.Current.CancellationToken
            )
        ).Status.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Server.GetAsync($"/sessions/{pupil.Id}/status")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Server.GetAsync("/sessions?learner_id=leaving")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (await fixture.Server.GetAsync("/learners/leaving")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Server.GetAsync("/learners/leaving/evidence")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
        (
            await fixture.Server.SendAsync(HttpMethod.Delete, "/learners/leaving", cancellation: TestContext.Current.CancellationToken)
        ).Status.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Server.GetAsync("/learners/staying/evidence")).Body.GetProperty("items").GetArrayLength().ShouldBe(1);
        (await other.SayAsync(Confused)).GetProperty("turn").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task An_export_holds_every_reply_and_every_judgement()
    {
        var pupil = await StartAsync("exported");
        await pupil.SayAsync(Confused);
        await pupil.AnswerRightlyAsync();

        var (status, export) = await fixture.Server.GetAsync("/learners/exported/export");

        status.ShouldBe(HttpStatusCode.OK);
        // Not to know is no answer, so that nothing is judged.
        export.GetProperty("evidence").GetArrayLength().ShouldBe(1);
        var turns = export.GetProperty("sessions")[0].GetProperty("turns");
        turns.GetArrayLength().ShouldBe(3);
        turns[1].GetProperty("entry").GetProperty("text").GetString().ShouldBe(Confused);
        turns[1].GetProperty("evaluation").GetProperty("user_intent").GetString().ShouldBe("stuck");
    }

    [Fact]
    public async Task An_export_holds_assessments_and_experiences_too_even_before_the_first_answer()
    {
        var assessment = new
        {
            learner_id = "assessed",
            course_id = "comparing-fractions",
            max_items = 3,
        };
        var taken = await AssessmentTaker.StartAsync(fixture.Server, [AuthoredLessons.Lesson("comparing-fractions")], assessment);
        var before = await fixture.Server.GetAsync("/learners/assessed/export");
        var open = taken.OpenItem;
        await taken.AnswerAsync("I cannot say that");
        var experience = await fixture.Server.PostAsync(
            "/courses/comparing-fractions/experiences",
            new { learner_id = "assessed" },
            TestContext.Current.CancellationToken
        );

        var export = (await fixture.Server.GetAsync("/learners/assessed/export")).Body;

        before.Status.ShouldBe(HttpStatusCode.OK, before.Body.ToString());
        experience.Status.ShouldBe(HttpStatusCode.OK, experience.Body.ToString());
        before.Body.GetProperty("assessments").GetArrayLength().ShouldBe(1);
        var held = export
            .GetProperty("assessments")
            .EnumerateArray()
            .Single(one => one.GetProperty("assessment").GetProperty("assessment_id").GetString() == taken.Id);
        var reply = held.GetProperty("replies").EnumerateArray().ShouldHaveSingleItem();
        reply.GetProperty("item_id").GetString().ShouldBe(open);
        reply.GetProperty("answer").GetString().ShouldBe("I cannot say that");
        export.GetProperty("experiences").GetArrayLength().ShouldBe(1);
        export.GetProperty("evidence").GetArrayLength().ShouldBe(1);
    }

    private Task<Pupil> StartAsync(string learner, int minutes = 20, string lesson = "comparing-fractions") =>
        Pupil.StartAsync(
            fixture.Server,
            AuthoredLessons.Lesson(lesson),
            new
            {
                topic = AuthoredLessons.Lesson(lesson).Title,
                learner_id = learner,
                session_context = new { estimated_duration_minutes = minutes },
            }
        );
}

using System.Net;
using System.Text.Json;

namespace TutorFunctions.Tests.Server;

/// <summary>What a teacher sees of a class.</summary>
public sealed class ClassTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly string[] s_skills = ["adding", "taking away", "sharing", "sharing out fairly"];

    [Fact]
    public async Task A_class_shows_who_gets_on_and_who_is_at_risk_and_why()
    {
        await PutCourseAsync("class-course", DateTime.UtcNow.AddDays(-80), DateTime.UtcNow.AddDays(20));
        await AnswerAsync("class-course", "gets-on", isRight: true);
        await AnswerAsync("class-course", "falls-behind", isRight: false);

        var (status, overview) = await fixture.Server.GetAsync("/classes/class-course/overview");

        status.ShouldBe(HttpStatusCode.OK, overview.ToString());
        var behind = overview
            .GetProperty("learners")
            .EnumerateArray()
            .Single(learner => learner.GetProperty("learner_id").GetString() == "falls-behind");
        behind.GetProperty("at_risk").GetBoolean().ShouldBeTrue();
        behind.GetProperty("projected").GetDouble().ShouldBeInRange(0, 0.6);
        behind.GetProperty("n").GetInt32().ShouldBeGreaterThan(0);
        var reason = behind.GetProperty("reasons").EnumerateArray().Single(reason => reason.GetProperty("kind").GetString() == "pace");
        reason.GetProperty("evidence").GetString()!.ShouldContain("of 4 skills known");
        reason.GetProperty("intervention").GetString().ShouldNotBeNullOrEmpty();
        overview
            .GetProperty("learners")[0]
            .GetProperty("learner_id")
            .GetString()
            .ShouldBe("falls-behind", "whoever is at risk comes first");
        overview.GetProperty("skills").EnumerateArray().Sum(skill => skill.GetProperty("learners").GetInt32()).ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_session_that_ends_with_a_learner_at_risk_tells_the_teacher_once()
    {
        await PutCourseAsync("risk-course", DateTime.UtcNow.AddDays(-80), DateTime.UtcNow.AddDays(20));
        var session = await AnswerAsync("risk-course", "in-trouble", isRight: false);
        await fixture.Server.SendAsync(HttpMethod.Delete, $"/sessions/{session}", cancellation: TestContext.Current.CancellationToken);

        var alert = await AlertAsync($"{session}.risk");
        var (status, _) = await fixture.Server.PostAsync(
            $"/alerts/{session}.risk/acknowledge",
            new { },
            TestContext.Current.CancellationToken
        );

        alert.GetProperty("kind").GetString().ShouldBe("at_risk");
        alert.GetProperty("learner_id").GetString().ShouldBe("in-trouble");
        alert.GetProperty("reason").GetString()!.ShouldContain("are needed");
        status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Without_dates_of_the_course_nothing_is_projected()
    {
        await PutCourseAsync("timeless-course", null, null);
        await AnswerAsync("timeless-course", "knows-nothing", isRight: false);

        var learner = (await fixture.Server.GetAsync("/classes/timeless-course/overview"))
            .Body.GetProperty("learners")
            .EnumerateArray()
            .ShouldHaveSingleItem();

        learner.GetProperty("projected").ValueKind.ShouldBe(JsonValueKind.Null);
        learner.GetProperty("known").GetDouble().ShouldBeLessThan(1);
    }

    [Fact]
    public async Task A_class_of_nobody_is_empty_and_one_of_no_course_is_not_there()
    {
        await PutCourseAsync("nobodys-course", null, null);

        (await fixture.Server.GetAsync("/classes/nobodys-course/overview")).Body.GetProperty("learners").GetArrayLength().ShouldBe(0);
        (await fixture.Server.GetAsync("/classes/none/overview")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> AnswerAsync(string course, string learner, bool isRight)
    {
        var (_, session) = await fixture.Server.PostAsync(
            "/sessions",
            new
            {
                topic = "Numbers",
                course_id = course,
                learner_id = learner,
            }
        );
        var id = session.GetProperty("session_id").GetString()!;
        var next = session.GetProperty("next");
        for (var turn = 0; turn < 4; turn++)
        {
            // The answer to "What is 3 + 4?" is the item's own number.
            var answer = isRight ? next.GetProperty("item_id").GetString()!.Split('-')[1] : "987";
            var (status, taken) = await fixture.Server.PostAsync($"/sessions/{id}/step", new { student_reply = answer });
            status.ShouldBe(HttpStatusCode.OK, taken.ToString());
            if (taken.GetProperty("session_status").GetString() != "active")
                break;
            next = taken.GetProperty("next");
        }

        return id;
    }

    /// <summary>The look at the learner comes after the session's last answer.</summary>
    private async Task<JsonElement> AlertAsync(string id)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            patience.Token.ThrowIfCancellationRequested();
            var (_, alerts) = await fixture.Server.GetAsync("/alerts");
            if (
                alerts.GetProperty("items").EnumerateArray().Where(alert => alert.GetProperty("alert_id").GetString() == id).ToList()
                is [var alert]
            )
                return alert;
        }
    }

    private async Task PutCourseAsync(string id, DateTime? starts, DateTime? ends)
    {
        var questions = s_skills.SelectMany(
            (skill, index) =>
                Enumerable
                    .Range(0, 4)
                    .Select(number => new
                    {
                        id = $"q{index}{number}-{number + 10 + index}",
                        question = $"What is {number} + {10 + index}?",
                        correct_answer = $"{number + 10 + index}",
                        objectives = new[] { skill },
                    })
        );
        var (status, course) = await fixture.Server.SendAsync(
            HttpMethod.Put,
            $"/courses/{id}",
            new
            {
                title = "Numbers",
                objectives = s_skills,
                questions,
                starts_at = starts?.ToString("O"),
                ends_at = ends?.ToString("O"),
            }
        );
        status.ShouldBe(HttpStatusCode.OK, course.ToString());
    }
}

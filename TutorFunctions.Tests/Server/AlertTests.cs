using System.Net;

namespace TutorFunctions.Tests.Server;

/// <summary>What a teacher is told, and what earlier sessions tell the planner.</summary>
public sealed class AlertTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private const string Confused = "I don't know, I'm really confused";

    [Fact]
    public async Task A_session_that_needs_a_person_raises_an_alert_that_stays_until_somebody_takes_it_on()
    {
        var pupil = await Pupil.StartAsync(
            fixture.Server,
            AuthoredLessons.Lesson("photosynthesis"),
            new { topic = "Photosynthesis", learner_id = "pupil-5" }
        );
        while (!pupil.HasEnded)
            await pupil.SayAsync(Confused);

        var alert = (await fixture.Server.GetAsync("/alerts"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .Single(item => item.GetProperty("session_id").GetString() == pupil.Id);
        var (status, taken) = await fixture.Server.PostAsync(
            $"/alerts/{pupil.Id}/acknowledge",
            new { },
            TestContext.Current.CancellationToken
        );
        var open = (await fixture.Server.GetAsync("/alerts"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("session_id").GetString());
        var all = (await fixture.Server.GetAsync("/alerts?status=all"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .Select(item => item.GetProperty("session_id").GetString());

        alert.GetProperty("kind").GetString().ShouldBe("needs_intervention");
        alert.GetProperty("learner_id").GetString().ShouldBe("pupil-5");
        alert.GetProperty("reason").GetString().ShouldBe((await pupil.StatusAsync()).GetProperty("intervention_reason").GetString());
        status.ShouldBe(HttpStatusCode.OK);
        taken.GetProperty("acknowledged_at").GetString().ShouldNotBeNull();
        open.ShouldNotContain(pupil.Id);
        all.ShouldContain(pupil.Id);
    }

    [Theory]
    [InlineData("/alerts?status=closed", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/alerts?limit=0", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/alerts?cursor=nonsense", HttpStatusCode.UnprocessableEntity)]
    public async Task A_query_that_makes_no_sense_is_a_problem(string path, HttpStatusCode status) =>
        (await fixture.Server.GetAsync(path)).Status.ShouldBe(status);

    [Fact]
    public async Task An_unknown_alert_is_not_found() =>
        (await fixture.Server.PostAsync("/alerts/unknown/acknowledge", new { }, TestContext.Current.CancellationToken)).Status.ShouldBe(
            HttpStatusCode.NotFound
        );

    [Fact]
    public async Task A_learner_who_comes_back_is_asked_less_about_what_they_showed_before()
    {
        var lesson = AuthoredLessons.Lesson("comparing-fractions");
        var request = new
        {
            topic = "Fractions",
            subtopic = "Comparing Fractions",
            grade = 4,
            learner_id = "pupil-77",
            session_context = new { estimated_duration_minutes = 60 },
        };
        var first = await Pupil.StartAsync(fixture.Server, lesson, request);
        for (var turn = 0; turn < 100 && !first.HasEnded; turn++)
            await first.AnswerRightlyAsync();

        var again = await Pupil.StartAsync(fixture.Server, lesson, request);
        var other = await Pupil.StartAsync(
            fixture.Server,
            lesson,
            new
            {
                topic = "Fractions",
                subtopic = "Comparing Fractions",
                grade = 4,
                learner_id = "pupil-78",
                session_context = new { estimated_duration_minutes = 60 },
            }
        );

        Questions(again).ShouldBeLessThan(Questions(other));
        var reasoning = (await again.StatusAsync())
            .GetProperty("agent_logs")
            .EnumerateArray()
            .Single(log => log.GetProperty("agent").GetString() == "planner")
            .GetProperty("reasoning")
            .GetString();
        reasoning!.ShouldContain("in an earlier session");
    }

    [Fact]
    public async Task Guidelines_shape_the_plan_and_the_planner_says_how_it_read_them()
    {
        var pupil = await Pupil.StartAsync(
            fixture.Server,
            AuthoredLessons.Lesson("comparing-fractions"),
            new
            {
                topic = "Comparing Fractions",
                guidelines = "Teach only how to put fractions in order. Do not use pizza. Ask two questions per idea.",
            }
        );

        var titles = pupil
            .Opening.GetProperty("study_plan")
            .GetProperty("todo_list")
            .EnumerateArray()
            .Where(step => step.GetProperty("kind").GetString() == "concept")
            .Select(step => step.GetProperty("title").GetString());
        titles.ShouldBe(["Put fractions in order"]);
        pupil.Opening.GetProperty("first_message").GetString()!.ShouldNotContain("pizza", Case.Insensitive);
        var reasoning = (await pupil.StatusAsync())
            .GetProperty("agent_logs")
            .EnumerateArray()
            .Single(log => log.GetProperty("agent").GetString() == "planner")
            .GetProperty("reasoning")
            .GetString();
        reasoning!.ShouldContain("keeps to \"Put fractions in order\"");
        reasoning!.ShouldContain("asks 2 for each idea");
    }

    private static int Questions(Pupil pupil) =>
        pupil.Opening.GetProperty("study_plan").GetProperty("metadata").GetProperty("estimated_total_questions").GetInt32();
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

/// <summary>Whatever is sent, the answer is a problem that says what to mend, and the session goes on as if it had not been sent.</summary>
public sealed class BadInputTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly object s_photosynthesis = new { topic = "Photosynthesis" };

    public static TheoryData<string, string, int> BadReplies =>
        new()
        {
            { """{"student_reply":""}""", "student_reply", 422 },
            { """{"student_reply":"   \n "}""", "student_reply", 422 },
            { """{"student_reply":null}""", "student_reply", 422 },
            { "{}", "student_reply", 422 },
            { """{"student_reply":17}""", "student_reply", 422 },
            { """{"student_reply":["a"]}""", "student_reply", 422 },
            { $$"""{"student_reply":"{{new string('a', 4001)}}"}""", "student_reply", 422 },
            { """{"student_reply":"\u0000\u0001\u0002"}""", "student_reply", 422 },
            { """{"student_reply":"\ud800"}""", "student_reply", 422 },
            { """{"student_reply":"5/8","reply_id":5}""", "reply_id", 422 },
            { """{"student_reply": "5/8" """, "", 400 },
            { "student_reply=5/8", "", 400 },
            { "[]", "", 400 },
            { "\"5/8\"", "", 400 },
            { "", "", 400 },
            { $$"""{"student_reply":"{{new string('a', 70_000)}}"}""", "", 413 },
        };

    public static TheoryData<string, string> BadSessions =>
        new()
        {
            { "{}", "topic" },
            { """{"topic":""}""", "topic" },
            { """{"topic":5}""", "topic" },
            { $$"""{"topic":"{{new string('x', 201)}}"}""", "topic" },
            { """{"topic":"Photosynthesis","grade":-1}""", "grade" },
            { """{"topic":"Photosynthesis","grade":4.5}""", "grade" },
            { """{"topic":"Photosynthesis","grade":"four"}""", "grade" },
            { """{"topic":"Photosynthesis","path_selection":"random"}""", "path_selection" },
            { """{"topic":"Photosynthesis","student_profile":[]}""", "student_profile" },
            { """{"topic":"Photosynthesis","student_profile":{"interests":"dinosaurs"}}""", "student_profile.interests" },
            { """{"topic":"Photosynthesis","student_profile":{"interests":[1]}}""", "student_profile.interests" },
            { """{"topic":"Photosynthesis","student_profile":{"learning_style":"psychic"}}""", "student_profile.learning_style" },
            { """{"topic":"Photosynthesis","student_profile":{"preferred_pace":"warp"}}""", "student_profile.preferred_pace" },
            {
                """{"topic":"Photosynthesis","session_context":{"estimated_duration_minutes":0}}""",
                "session_context.estimated_duration_minutes"
            },
            { """{"topic":"Underwater basket weaving"}""", "topic" },
            { """{"topic":"Photosynthesis","lesson_id":"no-such-lesson"}""", "lesson_id" },
            { """{"topic":"Photosynthesis","course_id":"no-such-course"}""", "course_id" },
        };

    [Fact]
    public async Task Whoever_asks_more_often_than_allowed_is_told_when_to_come_back()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path, ("TUTOR_REQUESTS_PER_SECOND", "1"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => server.Http.GetAsync("/healthz")));

        var refused = answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ToList();
        refused.ShouldNotBeEmpty();
        refused.ShouldAllBe(answer =>
            answer.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1)
            && answer.Content.Headers.ContentType!.MediaType == "application/problem+json"
        );
        answers.ShouldContain(answer => answer.StatusCode == HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(BadReplies))]
    public async Task A_reply_that_cannot_be_taken_is_refused_with_its_reason_and_changes_nothing(string body, string field, int status)
    {
        var pupil = await Pupil.StartAsync(fixture.Server, AuthoredLessons.Lesson("photosynthesis"), s_photosynthesis);
        var before = (await pupil.StatusAsync()).ToString();

        var problem = await SendAsync($"/sessions/{pupil.Id}/step", body, status);

        if (field.Length > 0)
            problem.GetProperty("errors").GetProperty(field)[0].GetString().ShouldNotBeNullOrWhiteSpace();
        (await pupil.StatusAsync()).ToString().ShouldBe(before);
        (await pupil.AnswerRightlyAsync()).GetProperty("evaluation").GetString().ShouldBe("correct");
    }

    [Theory]
    [InlineData("🦖🦖🦖")]
    [InlineData("👍")]
    [InlineData("¯\\_(ツ)_/¯")]
    [InlineData("​")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("'; DROP TABLE sessions; --")]
    [InlineData("مرحبا")]
    [InlineData("Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘!͖̬̰̙̗̿̋ͥͥ̂ͣ̐́́͜͞")]
    public async Task A_strange_reply_is_judged_calmly_and_the_question_stays(string reply)
    {
        var pupil = await Pupil.StartAsync(fixture.Server, AuthoredLessons.Lesson("photosynthesis"), s_photosynthesis);

        var turn = await pupil.SayAsync(reply);

        turn.GetProperty("evaluation").GetString().ShouldNotBe("correct");
        turn.GetProperty("session_status").GetString().ShouldBe("active");
        pupil.Next.GetProperty("question").GetString().ShouldNotBeNullOrWhiteSpace();
        (await pupil.StatusAsync())
            .GetProperty("conversation")
            .EnumerateArray()
            .ShouldContain(entry => entry.GetProperty("content").GetString() == reply);
    }

    [Theory]
    [MemberData(nameof(BadSessions))]
    public async Task A_session_that_cannot_be_started_is_refused_by_the_field_that_is_wrong(string body, string field) =>
        (await SendAsync("/sessions", body, 422)).GetProperty("errors").GetProperty(field)[0].GetString().ShouldNotBeNullOrWhiteSpace();

    [Fact]
    public async Task A_topic_that_no_lesson_covers_is_told_what_there_is_and_how_to_have_more()
    {
        var problem = await SendAsync("/sessions", """{"topic":"Underwater basket weaving"}""", 422);

        var detail = problem.GetProperty("detail").GetString()!;
        detail.ShouldContain("Photosynthesis");
        detail.ShouldContain("TUTOR_MODEL_ENDPOINT");
    }

    [Theory]
    [InlineData("GET", "/sessions/unknown/status", 404)]
    [InlineData("POST", "/sessions/unknown/step", 404)]
    [InlineData("POST", "/sessions/unknown/hint", 404)]
    [InlineData("POST", "/sessions/unknown/path", 404)]
    [InlineData("GET", "/sessions/unknown/logs", 404)]
    [InlineData("GET", "/sessions/unknown/events", 404)]
    [InlineData("DELETE", "/sessions/unknown", 404)]
    [InlineData("GET", "/sessions?limit=0", 422)]
    [InlineData("GET", "/sessions?limit=201", 422)]
    [InlineData("GET", "/sessions?limit=ten", 422)]
    [InlineData("GET", "/sessions?cursor=nonsense", 422)]
    [InlineData("GET", "/sessions?status=asleep", 422)]
    [InlineData("PUT", "/sessions", 405)]
    [InlineData("GET", "/no/such/address", 404)]
    [InlineData("GET", "/courses/unknown", 404)]
    [InlineData("DELETE", "/courses/unknown", 404)]
    [InlineData("GET", "/pages/..%2f..%2fsecrets", 404)]
    public async Task What_is_not_there_is_a_problem(string method, string path, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (method == "POST")
            request.Content = new StringContent("""{"student_reply":"a","path_id":"1"}""", Encoding.UTF8, "application/json");

        using var response = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await ShouldBeProblemAsync(response, status);
    }

    [Fact]
    public async Task A_body_of_another_media_type_is_refused()
    {
        using var content = new StringContent("topic=Photosynthesis", Encoding.UTF8, "application/x-www-form-urlencoded");

        using var response = await fixture.Server.Http.PostAsync("/sessions", content, TestContext.Current.CancellationToken);

        await ShouldBeProblemAsync(response, 415);
    }

    [Fact]
    public async Task A_body_that_is_not_text_at_all_is_refused()
    {
        using var content = new ByteArrayContent([0xFF, 0xFE, 0x00, 0x01, 0x80])
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") },
        };

        using var response = await fixture.Server.Http.PostAsync("/sessions", content, TestContext.Current.CancellationToken);

        await ShouldBeProblemAsync(response, 400);
    }

    private async Task<JsonElement> SendAsync(string path, string body, int status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await fixture.Server.Http.PostAsync(path, content);
        return await ShouldBeProblemAsync(response, status);
    }

    private static async Task<JsonElement> ShouldBeProblemAsync(HttpResponseMessage response, int status)
    {
        var text = await response.Content.ReadAsStringAsync();
        ((int)response.StatusCode).ShouldBe(status, text);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonDocument.Parse(text).RootElement;
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
        problem.GetProperty("detail").GetString().ShouldNotBeNullOrWhiteSpace();
        text.ShouldNotContain("   at ");
        return problem;
    }
}

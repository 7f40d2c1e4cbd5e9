using System.Net;

namespace TutorFunctions.Tests.Access;

public sealed class LinkTests(AccessFixture fixture) : IClassFixture<AccessFixture>
{
    [Fact]
    public async Task A_learner_holds_a_session_with_a_link_and_sees_no_notes_logs_or_costs()
    {
        var opening = await fixture.OkAsync(fixture.AnnsLink, HttpMethod.Post, "/sessions", new { topic = "Photosynthesis" });
        var session = opening.GetProperty("session_id").GetString()!;

        await fixture.OkAsync(fixture.AnnsLink, HttpMethod.Post, $"/sessions/{session}/step", new { student_reply = "sugar and oxygen" });
        await fixture.OkAsync(fixture.AnnsLink, HttpMethod.Post, $"/sessions/{session}/hint");
        var own = await fixture.OkAsync(fixture.AnnsLink, HttpMethod.Get, $"/sessions/{session}/status");
        var teachers = await fixture.OkAsync(fixture.TeacherKey, HttpMethod.Get, $"/sessions/{session}/status");

        string[] hidden = ["assessment_notes", "agent_logs", "last_feedback_loop", "usage"];
        teachers
            .EnumerateObject()
            .Select(field => field.Name)
            .Except(own.EnumerateObject().Select(field => field.Name))
            .ShouldBe(hidden, ignoreOrder: true);
        var (listed, item) = await fixture.SendAsync(fixture.TeacherKey, HttpMethod.Get, "/sessions?learner_id=ann");
        listed.ShouldBe(HttpStatusCode.OK);
        item.ToString().ShouldContain(session);
    }

    [Theory]
    [InlineData("get", "status")]
    [InlineData("get", "events")]
    [InlineData("post", "step")]
    [InlineData("post", "hint")]
    [InlineData("post", "path")]
    public async Task Another_learners_session_is_as_if_it_were_not_there(string verb, string part)
    {
        var bobs = await fixture.StartSessionAsync("bob");
        var method = new HttpMethod(verb.ToUpperInvariant());
        var body = verb == "post" ? new { student_reply = "mine", path_id = "1" } : null;

        var (status, problem) = await fixture.SendAsync(fixture.AnnsLink, method, $"/sessions/{bobs}/{part}", body);
        var (unknown, missing) = await fixture.SendAsync(fixture.AnnsLink, method, $"/sessions/{Guid.Empty}/{part}", body);

        (status, unknown).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound));
        problem.ToString().Replace(bobs, "ID").ShouldBe(missing.ToString().Replace($"{Guid.Empty}", "ID"));
    }

    [Fact]
    public async Task A_learner_lists_only_own_sessions_and_starts_none_for_others()
    {
        await fixture.StartSessionAsync("bob");
        await fixture.StartSessionAsync("ann");

        var listed = await fixture.OkAsync(fixture.AnnsLink, HttpMethod.Get, "/sessions");
        var (asked, _) = await fixture.SendAsync(fixture.AnnsLink, HttpMethod.Get, "/sessions?learner_id=bob");
        var (started, _) = await fixture.SendAsync(
            fixture.AnnsLink,
            HttpMethod.Post,
            "/sessions",
            new { topic = "Photosynthesis", learner_id = "bob" }
        );

        listed.GetProperty("items").EnumerateArray().ShouldAllBe(item => item.GetProperty("learner_id").GetString() == "ann");
        (asked, started).ShouldBe((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));
    }

    [Fact]
    public async Task A_learner_reads_own_progress_and_no_one_elses()
    {
        await fixture.StartSessionAsync("ann");
        await fixture.StartSessionAsync("bob");

        (await fixture.SendAsync(fixture.AnnsLink, HttpMethod.Get, "/learners/ann/progress")).Status.ShouldBe(HttpStatusCode.OK);
        (await fixture.SendAsync(fixture.AnnsLink, HttpMethod.Get, "/learners/bob/progress")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_to_a_session_opens_that_session_only()
    {
        var first = await fixture.StartSessionAsync("cid");
        var second = await fixture.StartSessionAsync("cid");
        var (_, code) = await fixture.CreateLinkAsync(new { session_id = first });

        (await fixture.SendAsync(code, HttpMethod.Get, $"/sessions/{first}/status")).Status.ShouldBe(HttpStatusCode.OK);
        (await fixture.SendAsync(code, HttpMethod.Get, $"/sessions/{second}/status")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.SendAsync(code, HttpMethod.Post, "/sessions", new { topic = "Photosynthesis" })).Status.ShouldBe(
            HttpStatusCode.Forbidden
        );
    }

    [Fact]
    public async Task A_link_ends_when_it_expires()
    {
        var (_, code) = await fixture.CreateLinkAsync(new { learner_id = "ann", expires_at = DateTime.UtcNow.AddSeconds(2) });
        await fixture.OkAsync(code, HttpMethod.Get, "/sessions");

        HttpStatusCode status;
        do
            status = (await fixture.SendAsync(code, HttpMethod.Get, "/sessions")).Status;
        while (status == HttpStatusCode.OK);

        status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("{}", "learner_id")]
    [InlineData("""{ "learner_id": "ann", "session_id": "x" }""", "learner_id")]
    [InlineData("""{ "learner_id": "ann", "expires_at": "2020-01-01" }""", "expires_at")]
    [InlineData("""{ "learner_id": "ann", "expires_at": "2199-01-01" }""", "expires_at")]
    public async Task A_link_to_nobody_or_for_no_time_is_refused(string body, string field)
    {
        var (status, problem) = await fixture.SendAsync(
            fixture.TeacherKey,
            HttpMethod.Post,
            "/links",
            System.Text.Json.Nodes.JsonNode.Parse(body)
        );

        status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue(problem.ToString());
    }

    [Fact]
    public async Task A_link_to_a_session_that_is_not_there_is_refused()
    {
        var (status, _) = await fixture.SendAsync(fixture.TeacherKey, HttpMethod.Post, "/links", new { session_id = "unknown" });

        status.ShouldBe(HttpStatusCode.NotFound);
    }
}

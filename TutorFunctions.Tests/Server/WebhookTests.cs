using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using TutorFunctions.Lms;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

/// <summary>Replies from a learning-management system, by the Standard Webhooks specification.</summary>
public sealed class WebhookTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static readonly byte[] s_key = SignedWebhook.Key;

    [Fact]
    public void The_signature_is_the_one_of_the_specification() =>
        WebhookSignature
            .Sign(s_key, "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""u8)
            .ShouldBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");

    [Theory]
    [InlineData("student.replied")]
    [InlineData("org.example.lms.student.replied")]
    public async Task A_signed_reply_is_taken_and_answered_by_the_tutor(string type)
    {
        var pupil = await StartAsync();

        using var response = await SendAsync("msg-" + pupil.Id, Body(pupil, pupil.RightAnswer(), type));

        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        (await TurnAsync(pupil, "r1")).GetProperty("evaluation").GetString().ShouldBe("correct");
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_is_taken_once()
    {
        var pupil = await StartAsync();
        var body = JsonSerializer.Serialize(
            new { type = "student.replied", data = new { session_id = pupil.Id, reply = "the wrong thing" } }
        );

        var responses = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => SendAsync("msg-again-" + pupil.Id, body)));

        responses.ShouldAllBe(response => response.StatusCode == HttpStatusCode.OK);
        var turn = await pupil.SayAsync("another wrong thing");
        turn.GetProperty("turn").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_message_of_another_type_is_well_received_and_left_alone()
    {
        var pupil = await StartAsync();

        using var response = await SendAsync("msg-other", """{"type":"course.created","data":{"id":5}}""");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await pupil.StatusAsync()).GetProperty("conversation").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData("not json", 400)]
    [InlineData("""{"data":{}}""", 422)]
    [InlineData("""{"type":"student.replied"}""", 422)]
    [InlineData("""{"type":"student.replied","data":{"session_id":"s"}}""", 422)]
    [InlineData("""{"type":"student.replied","data":{"session_id":"s","reply":""}}""", 422)]
    [InlineData("""{"type":"student.replied","data":{"session_id":"unknown","reply":"hi"}}""", 404)]
    public async Task A_signed_message_that_says_nothing_useful_is_a_problem(string body, int status)
    {
        using var response = await SendAsync("msg-bad", body);

        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_reply_to_a_session_that_waits_for_a_path_is_refused_as_it_is_elsewhere()
    {
        var (_, session) = await fixture.Server.PostAsync(
            "/sessions",
            new { topic = "Photosynthesis", path_selection = "ask" },
            TestContext.Current.CancellationToken
        );
        var id = session.GetProperty("session_id").GetString();

        using var response = await SendAsync(
            "msg-" + id,
            JsonSerializer.Serialize(new { type = "student.replied", data = new { session_id = id, reply = "too early" } })
        );

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Server.GetAsync($"/sessions/{id}/status")).Body.GetProperty("conversation").GetArrayLength().ShouldBe(0);
    }

    [Theory]
    [InlineData(-299, true)]
    [InlineData(299, true)]
    [InlineData(-302, false)]
    [InlineData(302, false)]
    public void A_message_is_fresh_for_five_minutes_either_way(int seconds, bool isFresh)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var sent = now.ToUnixTimeSeconds() + seconds;
        var refusal = WebhookSignature.Refusal(
            [s_key],
            "id",
            sent.ToString(CultureInfo.InvariantCulture),
            WebhookSignature.Sign(s_key, "id", sent, "{}"u8),
            "{}"u8,
            now
        );
        (refusal is null).ShouldBe(isFresh, refusal);
    }

    [Fact]
    public void Of_several_signatures_and_secrets_one_has_to_fit()
    {
        byte[] other = [1, 2, 3, 4];
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var good = WebhookSignature.Sign(s_key, "id", 1_700_000_000, "{}"u8);

        WebhookSignature.Refusal([other, s_key], "id", "1700000000", "v1,AAAA v1a,xyz " + good, "{}"u8, now).ShouldBeNull();
        WebhookSignature.Refusal([other], "id", "1700000000", good, "{}"u8, now).ShouldNotBeNull();
        WebhookSignature.Refusal([s_key], "other id", "1700000000", good, "{}"u8, now).ShouldNotBeNull();
        WebhookSignature.Refusal([s_key], "id", "1700000001", good, "{}"u8, now).ShouldNotBeNull();
        WebhookSignature.Refusal([s_key], "id", "1700000000", good, "{ }"u8, now).ShouldNotBeNull();
        WebhookSignature.Refusal([s_key], "id", "1700000000", string.Empty, "{}"u8, now).ShouldNotBeNull();
    }

    [Fact]
    public async Task An_unsigned_message_is_refused()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");

        using var response = await fixture.Server.Http.PostAsync("/webhooks/lms", content, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not-a-secret")]
    [InlineData("whsec_")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_!!")]
    public async Task Without_a_usable_secret_the_server_says_which_setting_is_missing(string secret)
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path, ("TUTOR_WEBHOOK_SECRET", secret));

        var (status, problem) = await server.PostAsync(
            "/webhooks/lms",
            new { type = "student.replied" },
            TestContext.Current.CancellationToken
        );

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        problem.GetProperty("detail").GetString()!.ShouldContain("TUTOR_WEBHOOK_SECRET");
        if (secret.Length > 0)
            server.Log.ShouldContain(
                line => line.Contains("TUTOR_WEBHOOK_SECRET", StringComparison.Ordinal),
                "it says so at its start as well"
            );
    }

    private Task<Pupil> StartAsync() =>
        Pupil.StartAsync(fixture.Server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });

    private static string Body(Pupil pupil, string reply, string type) =>
        JsonSerializer.Serialize(
            new
            {
                specversion = "1.0",
                type,
                data = new
                {
                    session_id = pupil.Id,
                    reply,
                    reply_id = "r1",
                },
            }
        );

    /// <summary>The turn that a reply has become: asked for by its own id, which waits until it is there.</summary>
    private async Task<JsonElement> TurnAsync(Pupil pupil, string replyId) =>
        (await fixture.Server.PostAsync($"/sessions/{pupil.Id}/step", new { student_reply = "as delivered", reply_id = replyId })).Body;

    private Task<HttpResponseMessage> SendAsync(string id, string body) => fixture.Server.PostWebhookAsync(id, body);
}

using System.Net;
using System.Text.Json;

namespace TutorFunctions.Tests.Server;

/// <summary>Replies that come twice, together, too late or without waiting.</summary>
public sealed class ReplyTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task The_same_reply_id_answers_the_same_turn_and_changes_nothing()
    {
        var pupil = await StartAsync();
        var (_, first) = await StepAsync(pupil, pupil.RightAnswer(), "reply-1");
        var after = (await pupil.StatusAsync()).ToString();

        var (status, second) = await StepAsync(pupil, "something else altogether", "reply-1");

        status.ShouldBe(HttpStatusCode.OK);
        second.ToString().ShouldBe(first.ToString());
        (await pupil.StatusAsync()).ToString().ShouldBe(after);
    }

    [Fact]
    public async Task Twenty_deliveries_of_one_reply_at_once_are_one_turn()
    {
        var pupil = await StartAsync();
        var answer = pupil.RightAnswer();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => StepAsync(pupil, answer, "reply-1")));

        answers.ShouldAllBe(one => one.Status == HttpStatusCode.OK);
        answers.Select(one => one.Body.ToString()).Distinct().Count().ShouldBe(1);
        Replies(await pupil.StatusAsync()).ShouldBe([answer]);
    }

    [Fact]
    public async Task Replies_that_arrive_together_are_taken_one_after_another()
    {
        var pupil = await StartAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => StepAsync(pupil, $"wrong thing number {i}", $"reply-{i}")));

        answers.ShouldAllBe(one => one.Status == HttpStatusCode.OK);
        answers.Select(one => one.Body.GetProperty("turn").GetInt32()).Order().ShouldBe(Enumerable.Range(1, 8));
        var status = await pupil.StatusAsync();
        var byTurn = answers
            .Select((one, i) => (Turn: one.Body.GetProperty("turn").GetInt32(), Text: $"wrong thing number {i}"))
            .OrderBy(one => one.Turn);
        Replies(status).ShouldBe(byTurn.Select(one => one.Text));
    }

    [Fact]
    public async Task A_reply_to_an_ended_session_is_refused_and_kept_out_of_it()
    {
        var pupil = await StartAsync();
        var (ended, _) = await fixture.Server.SendAsync(
            HttpMethod.Delete,
            $"/sessions/{pupil.Id}",
            cancellation: TestContext.Current.CancellationToken
        );
        var (again, _) = await fixture.Server.SendAsync(
            HttpMethod.Delete,
            $"/sessions/{pupil.Id}",
            cancellation: TestContext.Current.CancellationToken
        );

        var (status, problem) = await StepAsync(pupil, "hello?", "late");

        ended.ShouldBe(HttpStatusCode.NoContent);
        again.ShouldBe(HttpStatusCode.NoContent);
        status.ShouldBe(HttpStatusCode.Conflict);
        problem.GetProperty("detail").GetString()!.ShouldContain("cancelled", Case.Insensitive);
        var after = await pupil.StatusAsync();
        after.GetProperty("status").GetString().ShouldBe("cancelled");
        Replies(after).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_caller_that_does_not_wait_is_told_where_to_look()
    {
        var pupil = await StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/sessions/{pupil.Id}/step")
        {
            Headers = { { "Prefer", "respond-async" } },
            Content = System.Net.Http.Json.JsonContent.Create(new { student_reply = pupil.RightAnswer(), reply_id = "reply-1" }),
        };

        using var response = await fixture.Server.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        response.Headers.Location!.ToString().ShouldBe($"/sessions/{pupil.Id}/status");
        JsonDocument
            .Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .RootElement.GetProperty("turn")
            .GetInt32()
            .ShouldBe(1);

        // The same reply again waits for the turn that it has become.
        var (status, turn) = await StepAsync(pupil, "ignored", "reply-1");
        status.ShouldBe(HttpStatusCode.OK);
        turn.GetProperty("turn").GetInt32().ShouldBe(1);
        turn.GetProperty("evaluation").GetString().ShouldBe("correct");
    }

    private Task<Pupil> StartAsync() =>
        Pupil.StartAsync(fixture.Server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });

    private Task<(HttpStatusCode Status, JsonElement Body)> StepAsync(Pupil pupil, string reply, string id) =>
        fixture.Server.PostAsync($"/sessions/{pupil.Id}/step", new { student_reply = reply, reply_id = id });

    private static IEnumerable<string?> Replies(JsonElement status) =>
        from entry in status.GetProperty("conversation").EnumerateArray()
        where entry.GetProperty("role").GetString() == "student"
        select entry.GetProperty("content").GetString();
}

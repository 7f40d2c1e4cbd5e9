using System.Net.ServerSentEvents;
using System.Text.Json;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Classes;

/// <summary>Who needs help in a class whose learners' troubles are known, and the feed of what happens there.</summary>
public sealed class HelpTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private const string Stuck = "I don't know, I'm really confused";

    [Fact]
    public async Task The_list_names_each_learner_in_trouble_within_one_turn_and_nobody_who_gets_on()
    {
        string[] learners = ["gets-on-1", "gets-on-2", "gets-on-3", "stuck", "distressed", "asks-for-person", "stopped", "done"];
        var one = await ClassServer.CreateAsync(fixture.Server, learners);
        foreach (var learner in learners.Where(learner => learner.StartsWith("gets-on", StringComparison.Ordinal)))
        {
            var pupil = await StartAsync(learner);
            await pupil.AnswerRightlyAsync();
            await pupil.AnswerWronglyAsync();
            await pupil.AnswerRightlyAsync();
        }

        var stuck = await StartAsync("stuck");
        for (var turn = 0; turn < 2; turn++)
            await stuck.SayAsync(Stuck);
        ClassServer.Needs(await one.GetAsync("/help")).ShouldBeEmpty();
        await stuck.SayAsync(Stuck);
        await (await StartAsync("distressed")).SayAsync("honestly i want to kill myself");
        await (await StartAsync("asks-for-person")).SayAsync("Can I talk to a real person, please?");
        var stopped = await StartAsync("stopped");
        while (!stopped.HasEnded)
            await stopped.SayAsync(Stuck);
        var done = await StartAsync("done");
        while (!done.HasEnded)
            await done.AnswerRightlyAsync();

        var help = await one.HelpAsync(needs => needs.Count >= 4);

        ClassServer
            .Needs(help)
            .ShouldBe([
                ("distressed", "distress"),
                ("asks-for-person", "asked_for_person"),
                ("stopped", "needs_intervention"),
                ("stuck", "stuck"),
            ]);
        help.GetProperty("items").EnumerateArray().ShouldAllBe(need => need.GetProperty("action").GetString()!.Length > 0);
        await stuck.AnswerRightlyAsync();
        (await one.HelpAsync(needs => needs.Count == 3)).ToString().ShouldNotContain("\"stuck\"");
    }

    [Fact]
    public async Task A_need_says_who_has_taken_it_on()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "wanda");
        var pupil = await StartAsync("wanda");
        while (!pupil.HasEnded)
            await pupil.SayAsync(Stuck);
        await one.HelpAsync(needs => needs.Count == 1);

        await fixture.Server.PostAsync($"/alerts/{pupil.Id}/acknowledge", new { }, cancellation: Cancellation);

        var need = (await one.GetAsync("/help")).GetProperty("items")[0];
        need.GetProperty("acknowledged_by").GetString().ShouldBe("admin");
        need.GetProperty("session_id").GetString().ShouldBe(pupil.Id);
    }

    [Fact]
    public async Task A_learner_who_is_silent_for_the_settings_time_is_named()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path, ("TUTOR_QUIET_AFTER", "00:00:00.2"));
        var one = await ClassServer.CreateAsync(server, "silent", "absent");
        await server.PostAsync("/sessions", new { topic = "Photosynthesis", learner_id = "silent" }, cancellation: Cancellation);

        var help = await one.HelpAsync(needs => needs.Count > 0);

        ClassServer.Needs(help).ShouldBe([("silent", "quiet")]);
    }

    [Fact]
    public async Task The_feed_tells_what_happens_in_order_once_and_goes_on_after_the_last_event_seen()
    {
        var one = await ClassServer.CreateAsync(fixture.Server, "feline");
        var pupil = await StartAsync("feline");
        for (var turn = 0; turn < 3; turn++)
            await pupil.SayAsync(Stuck);
        await pupil.AnswerRightlyAsync();
        await fixture.Server.SendAsync(HttpMethod.Delete, $"/sessions/{pupil.Id}", cancellation: Cancellation);

        var all = await ReadAsync(one.Id, null, count: 4);
        var rest = await ReadAsync(one.Id, all[1].EventId, count: 2);

        all.Select(item => item.EventType).ShouldBe(["session_started", "stuck", "goes_on", "session_ended"]);
        all.Select(item => item.EventId).ShouldBe(["1", "2", "3", "4"]);
        rest.Select(item => item.EventId).ShouldBe(["3", "4"]);
        JsonDocument.Parse(all[1].Data).RootElement.GetProperty("learner_id").GetString().ShouldBe("feline");
    }

    [Fact]
    public async Task A_question_that_a_class_fails_is_told_once_and_shown_with_what_was_answered()
    {
        string[] learners = [.. Enumerable.Range(0, 6).Select(number => $"fails-{number}")];
        var one = await ClassServer.CreateAsync(fixture.Server, learners);
        foreach (var learner in learners)
        {
            var pupil = await StartAsync(learner);
            await pupil.AnswerWronglyAsync();
        }

        var questions = await ClassServer.UntilAsync(
            () => one.GetAsync("/difficult-questions"),
            found => found.GetProperty("items").EnumerateArray().Sum(item => item.GetProperty("tries").GetInt32()) == learners.Length
        );

        var hardest = questions.GetProperty("items")[0];
        hardest.GetProperty("share_right").GetDouble().ShouldBe(0);
        hardest.GetProperty("question").GetString().ShouldNotBeNullOrEmpty();
        hardest.GetProperty("answers")[0].GetProperty("times").GetInt32().ShouldBeGreaterThan(0);
        var told = (await fixture.Server.GetAsync("/alerts?limit=200"))
            .Body.GetProperty("items")
            .EnumerateArray()
            .Where(alert => alert.GetProperty("kind").GetString() == "hard_question")
            .ToList();
        var failed = questions.GetProperty("items").EnumerateArray().Count(item => item.GetProperty("tries").GetInt32() >= 5);
        told.Count.ShouldBe(failed);
    }

    private Task<Pupil> StartAsync(string learner) =>
        Pupil.StartAsync(
            fixture.Server,
            AuthoredLessons.Lesson("photosynthesis"),
            new { topic = "Photosynthesis", learner_id = learner }
        );

    private async Task<List<SseItem<string>>> ReadAsync(string classId, string? after, int count)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/classes/{classId}/events");
        if (after is not null)
            request.Headers.Add("Last-Event-ID", after);
        using var response = await fixture.Server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var stream = await response.Content.ReadAsStreamAsync();
        return await SseParser.Create(stream).EnumerateAsync().Take(count).ToListAsync();
    }
}

using System.Net.ServerSentEvents;

namespace TutorFunctions.Tests.Server;

/// <summary>A session's changes as server-sent events.</summary>
public sealed class WatchTests(ServerFixture fixture) : IClassFixture<ServerFixture>
{
    [Fact]
    public async Task Every_turn_and_change_of_plan_and_status_is_sent_until_the_session_ends()
    {
        var pupil = await StartAsync();
        using var stream = await OpenAsync(pupil.Id, null);
        var events = ReadToEndAsync(stream);

        await pupil.AnswerRightlyAsync();
        await pupil.AnswerWronglyAsync();
        await fixture.Server.SendAsync(HttpMethod.Delete, $"/sessions/{pupil.Id}", cancellation: TestContext.Current.CancellationToken);

        (await events).ShouldBe(["plan", "status", "turn 0", "turn 1", "turn 2", "status", "turn 3"]);
    }

    [Fact]
    public async Task A_stream_goes_on_after_the_last_event_that_was_seen()
    {
        var pupil = await StartAsync();
        await pupil.AnswerRightlyAsync();
        await pupil.AnswerWronglyAsync();
        await fixture.Server.SendAsync(HttpMethod.Delete, $"/sessions/{pupil.Id}", cancellation: TestContext.Current.CancellationToken);

        using var stream = await OpenAsync(pupil.Id, "1");

        (await ReadToEndAsync(stream)).Where(name => name.StartsWith("turn", StringComparison.Ordinal)).ShouldBe(["turn 2", "turn 3"]);
    }

    private Task<Pupil> StartAsync() =>
        Pupil.StartAsync(fixture.Server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });

    private async Task<HttpResponseMessage> OpenAsync(string id, string? lastEventId)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"/sessions/{id}/events");
        if (lastEventId is not null)
            request.Headers.Add("Last-Event-ID", lastEventId);
        var response = await fixture.Server.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        return response;
    }

    /// <summary>The names of the events, turns with their ids; the server closes the stream when the session has ended.</summary>
    private static async Task<List<string>> ReadToEndAsync(HttpResponseMessage response)
    {
        using var stream = await response.Content.ReadAsStreamAsync();
        return await SseParser
            .Create(stream)
            .EnumerateAsync()
            .Select(item => item.EventType == "turn" ? $"turn {item.EventId}" : item.EventType)
            .ToListAsync();
    }
}

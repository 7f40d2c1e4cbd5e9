using System.Net;
using System.Text.Json;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Faults;

public sealed class LostWebhookTests
{
    [Fact]
    public async Task A_message_that_comes_again_wakes_the_session_that_the_first_did_not_reach()
    {
        using var folder = new TemporaryFolder();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var server = await InProcessServer.StartAsync(
            folder.Path,
            ServerFaults.AddTo,
            ("TUTOR_WEBHOOK_SECRET", SignedWebhook.Secret)
        );
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        var message = JsonSerializer.Serialize(new { type = "student.replied", data = new { session_id = pupil.Id, reply = "the sun" } });
        await server.OrderAsync($"events {nameof(EventFault.AllLost)}");
        using var lost = await server.PostWebhookAsync("msg-1", message);
        lost.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await pupil.StatusAsync()).GetProperty("conversation").GetArrayLength().ShouldBe(1);

        await server.OrderAsync($"events {nameof(EventFault.None)}");
        using var again = await server.PostWebhookAsync("msg-1", message);

        again.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var events = new StreamReader(await server.Http.GetStreamAsync($"/sessions/{pupil.Id}/events", patience.Token));
        while (await events.ReadLineAsync(patience.Token) is { } line && line != "id: 1") { }

        (await pupil.StatusAsync())
            .GetProperty("conversation")
            .EnumerateArray()
            .Count(entry => entry.GetProperty("role").GetString() == "student" && entry.GetProperty("content").GetString() == "the sun")
            .ShouldBe(1);
    }
}

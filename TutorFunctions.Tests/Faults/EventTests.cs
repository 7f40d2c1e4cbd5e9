using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Faults;

/// <summary>Events that are lost, doubled or overtaken between the endpoint and the orchestration: the inbox has what they said.</summary>
public sealed class EventTests
{
    /// <summary>
    /// Far above the second after which a waiting caller's event is raised again, far below the 25 after which the caller is sent away.
    /// </summary>
    private static readonly TimeSpan s_bearable = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Faults => [nameof(EventFault.EveryOtherLost), nameof(EventFault.Doubled), nameof(EventFault.Swapped)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Each_reply_of_a_waiting_caller_is_answered_soon_once_and_in_order(string fault)
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path, ServerFaults.AddTo);
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        await server.OrderAsync($"events {fault}");
        var replies = new List<(string Text, JsonElement Turn)>();

        // One after another, and then several at once.
        for (var i = 0; i < 4; i++)
            replies.Add(await ReplyAsync(i));
        replies.AddRange(
            (await Task.WhenAll(Enumerable.Range(4, 6).Select(ReplyAsync))).OrderBy(reply => reply.Turn.GetProperty("turn").GetInt32())
        );

        replies.Select(reply => reply.Turn.GetProperty("turn").GetInt32()).ShouldBe(Enumerable.Range(1, 10));
        Heard(await pupil.StatusAsync()).ShouldBe(replies.Select(reply => reply.Text));

        async Task<(string Text, JsonElement Turn)> ReplyAsync(int i)
        {
            var text = $"wrong thing number {i}";
            var watch = Stopwatch.StartNew();
            var (status, turn) = await server.PostAsync(
                $"/sessions/{pupil.Id}/step",
                new { student_reply = text, reply_id = $"reply-{i}" }
            );
            status.ShouldBe(HttpStatusCode.OK, turn.ToString());
            watch.Elapsed.ShouldBeLessThan(s_bearable);
            return (text, turn);
        }
    }

    [Fact]
    public async Task Replies_of_callers_who_did_not_wait_are_taken_in_order_with_the_next_one()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path, ServerFaults.AddTo);
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        await server.OrderAsync($"events {nameof(EventFault.AllLost)}");
        await LeaveAsync(server, pupil, "first");
        await LeaveAsync(server, pupil, "second");
        Heard(await pupil.StatusAsync()).ShouldBeEmpty();

        await server.OrderAsync($"events {nameof(EventFault.None)}");
        var turn = await pupil.SayAsync("third");

        turn.GetProperty("turn").GetInt32().ShouldBe(3);
        Heard(await pupil.StatusAsync()).ShouldBe(["first", "second", "third"]);
    }

    [Fact]
    public async Task A_reply_whose_event_never_comes_is_found_when_the_session_would_remind_of_itself()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path, ServerFaults.AddTo, ("TUTOR_REMIND_AFTER", "00:00:05"));
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        await server.OrderAsync($"events {nameof(EventFault.AllLost)}");

        var (status, turn) = await server.PostAsync(
            $"/sessions/{pupil.Id}/step",
            new { student_reply = "the sun" },
            TestContext.Current.CancellationToken
        );

        status.ShouldBe(HttpStatusCode.OK, turn.ToString());
        var after = await pupil.StatusAsync();
        Heard(after).ShouldBe(["the sun"]);
        after
            .GetProperty("conversation")
            .EnumerateArray()
            .ShouldNotContain(entry =>
                entry.GetProperty("role").GetString() == "system" && entry.GetProperty("content").GetString()!.Contains("waiting for you")
            );
    }

    /// <summary>Leaves a reply without waiting for what becomes of it.</summary>
    private static async Task LeaveAsync(InProcessServer server, Pupil pupil, string reply)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/sessions/{pupil.Id}/step")
        {
            Headers = { { "Prefer", "respond-async" } },
            Content = JsonContent.Create(new { student_reply = reply }),
        };
        using var response = await server.Http.SendAsync(request);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    private static IEnumerable<string?> Heard(JsonElement status) =>
        from entry in status.GetProperty("conversation").EnumerateArray()
        where entry.GetProperty("role").GetString() == "student"
        select entry.GetProperty("content").GetString();
}

using System.Globalization;
using System.Net;
using System.Text.Json;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Faults;

/// <summary>
/// A session with an opening, a right answer, a hint, three wrong answers that change the plan, and right ones until it is completed. What
/// is not acknowledged because the server has died is sent again to the next server.
/// </summary>
internal sealed class ShortSession(ServerProcess server)
{
    /// <summary>Replies that it holds at least.</summary>
    public const int Replies = 6;

    private readonly List<(string Id, string Text, int Turn)> _acknowledged = [];
    private string _id = string.Empty;

    public int Kills { get; private set; }

    public async Task HoldAsync(string fault)
    {
        await UntilAnsweredAsync(async () =>
        {
            await server.OrderAsync(fault);
            return true;
        });
        _id = await StartAsync();
        foreach (var text in new[] { "5/8", "3/8" })
            await ReplyAsync(text);
        await SendAsync($"/sessions/{_id}/hint", new { });
        foreach (var text in new[] { "1/8", "2/8" })
            await ReplyAsync(text);
        while (await ReplyAsync("5/8") == "active") { }
    }

    public async Task ShouldBeWholeAsync()
    {
        var status = await GetAsync($"/sessions/{_id}/status");
        status.GetProperty("status").GetString().ShouldBe("completed");
        status.GetProperty("study_plan").GetProperty("metadata").GetProperty("replan_count").GetInt32().ShouldBe(1);
        Heard(status).ShouldBe(_acknowledged.Select(reply => reply.Text));
        _acknowledged.Select(reply => reply.Turn).ShouldBe(Enumerable.Range(1, _acknowledged.Count));
        foreach (var (id, text, turn) in _acknowledged)
        {
            var again = await SendAsync($"/sessions/{_id}/step", new { student_reply = text, reply_id = id });
            again.GetProperty("turn").GetInt32().ShouldBe(turn);
        }
    }

    private async Task<string> StartAsync()
    {
        var others = await IdsAsync();
        while (true)
        {
            await TrySendAsync(
                "/sessions",
                new
                {
                    topic = "Small",
                    course_id = "small",
                    lesson_id = SmallCourse.LessonId,
                }
            );

            // One that was kept and not acknowledged is there like any other, so it is gone on with.
            if ((await IdsAsync()).Except(others).ToList() is [var id])
                return id;
        }
    }

    private async Task<string> ReplyAsync(string text)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"reply-{_acknowledged.Count + 1}");
        while (true)
        {
            if (await TrySendAsync($"/sessions/{_id}/step", new { student_reply = text, reply_id = id }) is { } answer)
            {
                _acknowledged.Add((id, text, answer.GetProperty("turn").GetInt32()));
                return answer.GetProperty("session_status").GetString()!;
            }

            var heard = Heard(await GetAsync($"/sessions/{_id}/status"));
            heard.Take(_acknowledged.Count).ShouldBe(_acknowledged.Select(reply => reply.Text));
            if (heard.Count > _acknowledged.Count)
                heard.Skip(_acknowledged.Count).ShouldBe([text], "it may have been taken without being acknowledged");
        }
    }

    /// <returns>Null when the server was killed before it answered.</returns>
    private Task<JsonElement?> TrySendAsync(string path, object body) =>
        TryAsync<JsonElement?>(async () => Accepted(await server.PostAsync(path, body)));

    private Task<JsonElement> SendAsync(string path, object body) =>
        UntilAnsweredAsync(async () => Accepted(await server.PostAsync(path, body)));

    private Task<JsonElement> GetAsync(string path) => UntilAnsweredAsync(async () => Accepted(await server.GetAsync(path)));

    private async Task<T> UntilAnsweredAsync<T>(Func<Task<T>> send)
        where T : notnull
    {
        while (true)
        {
            if (await TryAsync(async () => (Answer: await send(), IsThere: true)) is { IsThere: true, Answer: var answer })
                return answer;
        }
    }

    /// <returns>The default when the server was killed before it answered; the next one has been started then.</returns>
    private async Task<T?> TryAsync<T>(Func<Task<T>> send)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException)
        {
            (await server.EndedAsync()).ShouldBe(137, "the server was killed");
            Kills++;
            await server.RestartAsync();
            return default;
        }
    }

    private static JsonElement Accepted((HttpStatusCode Status, JsonElement Body) answer)
    {
        answer.Status.ShouldBe(HttpStatusCode.OK, answer.Body.ToString());
        return answer.Body;
    }

    private async Task<List<string>> IdsAsync() =>
        [
            .. (await GetAsync("/sessions?limit=200"))
                .GetProperty("items")
                .EnumerateArray()
                .Select(session => session.GetProperty("session_id").GetString()!),
        ];

    private static List<string> Heard(JsonElement status) =>
        [
            .. from entry in status.GetProperty("conversation").EnumerateArray()
            where entry.GetProperty("role").GetString() == "student"
            select entry.GetProperty("content").GetString(),
        ];
}

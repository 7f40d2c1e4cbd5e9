using System.Net;
using System.Text;
using System.Text.Json;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Classes;

/// <summary>A class on a server, as a teacher works with it.</summary>
internal sealed class ClassServer(ITutorServer server, string id)
{
    public string Id => id;

    public static async Task<ClassServer> CreateAsync(ITutorServer server, params string[] learners)
    {
        var (status, made) = await server.PostAsync("/classes", new { name = "A class" });
        status.ShouldBe(HttpStatusCode.OK, made.ToString());
        var one = new ClassServer(server, made.GetProperty("class_id").GetString()!);
        if (learners.Length > 0)
            await one.ImportAsync("id\n" + string.Join('\n', learners));
        return one;
    }

    public async Task<JsonElement> ImportAsync(string roster)
    {
        using var content = new StringContent(roster, Encoding.UTF8, "text/csv");
        using var response = await server.Http.PostAsync($"/classes/{id}/roster", content);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    public Task<JsonElement> GetAsync(string part) => OkAsync(HttpMethod.Get, part);

    public async Task<JsonElement> OkAsync(HttpMethod method, string part, object? body = null)
    {
        var (status, answer) = await server.SendAsync(method, $"/classes/{id}{part}", body);
        status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        return answer;
    }

    public Task<(HttpStatusCode Status, JsonElement Body)> SendAsync(HttpMethod method, string part, object? body = null) =>
        server.SendAsync(method, $"/classes/{id}{part}", body);

    public async Task<string> AssignAsync(object assignment) =>
        (await OkAsync(HttpMethod.Post, "/assignments", assignment)).GetProperty("assignment_id").GetString()!;

    /// <summary>Waits until the class knows of something: a turn is counted a moment after it is answered.</summary>
    public static async Task<T> UntilAsync<T>(Func<Task<T>> look, Func<T, bool> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            var seen = await look();
            if (isSo(seen))
                return seen;
            if (patience.IsCancellationRequested)
                throw new TimeoutException($"It never came to be so: {seen}");
        }
    }

    public Task<JsonElement> HelpAsync(Func<List<(string Learner, string Kind)>, bool> isSo) =>
        UntilAsync(() => GetAsync("/help"), help => isSo(Needs(help)));

    public static List<(string Learner, string Kind)> Needs(JsonElement help) =>
        [
            .. help.GetProperty("items")
                .EnumerateArray()
                .Select(need => (need.GetProperty("learner_id").GetString()!, need.GetProperty("kind").GetString()!)),
        ];
}

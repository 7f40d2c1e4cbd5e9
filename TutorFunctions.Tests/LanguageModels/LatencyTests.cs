using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.LanguageModels;

/// <summary>A model that takes its time holds nothing but its own session.</summary>
public sealed class LatencyTests
{
    /// <summary>More than the sessions that the server keeps in memory.</summary>
    private const int Sessions = 300;

    [Fact]
    public async Task Sessions_that_wait_for_a_model_hold_no_thread_and_keep_nobody_waiting()
    {
        using var folder = new TemporaryFolder();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var models = await StubModelServer.StartAsync();
        models.Script = request =>
            StubTutor.Answer(request) with
            {
                Until = request.Body.Contains("slow one", StringComparison.Ordinal) ? release.Task : null,
            };
        await using var server = await ServerProcess.StartAsync(
            folder.Path,
            models.Settings(("TUTOR_MODEL", "offline"), ("TUTOR_EVALUATOR_MODEL", "a-model"), ("TUTOR_EVALUATOR_TIMEOUT_SECONDS", "300"))
        );
        var ids = await Task.WhenAll(Enumerable.Range(0, Sessions).Select(_ => OpenAsync(server)));
        var quick = await OpenAsync(server);
        var threads = Threads(server);

        var waiting = ids.Select(id => ReplyAsync(server, id, "slow one", isAsync: false)).ToList();
        await models.ArrivedAsync("evaluator", Sessions, TestContext.Current.CancellationToken);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 20; i++)
            answers.Add(await ReplyAsync(server, quick, "is it the sun?", isAsync: false));

        answers.ShouldAllBe(status => status == HttpStatusCode.OK);
        waiting.ShouldAllBe(one => !one.IsCompleted);
        Threads(server).ShouldBeLessThan(threads + 50);
        release.SetResult();
        (await Task.WhenAll(waiting)).ShouldAllBe(status => status == HttpStatusCode.OK);
    }

    [Fact]
    public async Task Who_does_not_want_to_wait_for_the_model_is_told_the_turn_at_once()
    {
        using var folder = new TemporaryFolder();
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var models = await StubModelServer.StartAsync();
        await using var server = await InProcessServer.StartAsync(folder.Path, models.Settings());
        var id = await OpenAsync(server);
        models.Script = request => StubTutor.Answer(request) with { Until = release.Task };

        (await ReplyAsync(server, id, "the sun", isAsync: true)).ShouldBe(HttpStatusCode.Accepted);
        models.Of("evaluator").Count().ShouldBeLessThanOrEqualTo(1);
        (await server.GetAsync($"/sessions/{id}/status")).Body.GetProperty("conversation").EnumerateArray().Count().ShouldBe(1);
        release.SetResult();

        // The same reply again waits for the turn that it becomes.
        (await ReplyAsync(server, id, "the sun", isAsync: false)).ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<string> OpenAsync(ITutorServer server) =>
        (await server.PostAsync("/sessions", new { topic = "Photosynthesis" })).Body.GetProperty("session_id").GetString()!;

    private static async Task<HttpStatusCode> ReplyAsync(ITutorServer server, string id, string reply, bool isAsync)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/sessions/{id}/step")
        {
            Content = JsonContent.Create(new { student_reply = reply, reply_id = reply == "is it the sun?" ? null : reply }),
        };
        if (isAsync)
            request.Headers.Add("Prefer", "respond-async");
        using var response = await server.Http.SendAsync(request);
        return response.StatusCode;
    }

    private static int Threads(ServerProcess server) =>
        int.Parse(
            File.ReadLines($"/proc/{server.ProcessId}/status").First(line => line.StartsWith("Threads:", StringComparison.Ordinal))[
                "Threads:".Length..
            ],
            CultureInfo.InvariantCulture
        );
}

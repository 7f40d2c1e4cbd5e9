using System.Net;
using System.Text;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

public sealed class ErasureTests
{
    private const string Learner = "learner-to-be-forgotten";
    private const string Said = "xylophonist";

    /// <summary>Turns after which the history has been exchanged for a fresh one.</summary>
    private const int Long = 24;

    [Fact]
    public async Task Nothing_that_an_erased_learner_said_is_left_in_free_pages_of_the_file()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path);
        await TalkAsync(server, "somebody-else", "painter");
        await TalkAsync(server, Learner, Said);

        (
            await server.SendAsync(HttpMethod.Delete, $"/learners/{Learner}", cancellation: TestContext.Current.CancellationToken)
        ).Status.ShouldBe(HttpStatusCode.NoContent);
        await server.StopAsync();

        var left = TextOf(folder);
        left.ShouldContain("painter");
        Around(left, Said).ShouldBeEmpty();
        Around(left, Learner).ShouldBeEmpty();
    }

    [Fact]
    public async Task Nothing_that_was_said_in_an_erased_session_is_left_and_what_others_said_is()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path);
        var (_, made) = await server.PostAsync("/classes", new { name = "5a" }, TestContext.Current.CancellationToken);
        var inClass = $"/classes/{made.GetProperty("class_id").GetString()}";
        var put = await server.SendAsync(HttpMethod.Put, $"{inClass}/learners/ann", new { }, TestContext.Current.CancellationToken);
        ((int)put.Status).ShouldBeInRange(200, 204);
        await TalkAsync(server, "somebody-else", "painter", turns: 3);
        var session = await TalkAsync(server, "ann", Said, turns: 3);

        var path = $"/sessions/{session}?erase=true";
        (await server.SendAsync(HttpMethod.Delete, path, cancellation: TestContext.Current.CancellationToken)).Status.ShouldBe(
            HttpStatusCode.NoContent
        );

        (await server.GetAsync($"/sessions/{session}/status")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await server.GetAsync($"/sessions/{session}/logs")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await server.GetAsync($"{inClass}/learners")).Body.ToString().ShouldContain("ann");
        (await server.GetAsync($"{inClass}/overview")).Body.ToString().ShouldNotContain(session);
        await server.StopAsync();
        var left = TextOf(folder);
        left.ShouldContain("painter");
        Around(left, Said).ShouldBeEmpty();
    }

    private static string TextOf(TemporaryFolder folder) =>
        string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(folder.Path, "data"))
                .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
                .Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)))
        );

    /// <returns>The session's id.</returns>
    private static async Task<string> TalkAsync(InProcessServer server, string learner, string word, int turns = Long)
    {
        var (_, session) = await server.PostAsync(
            "/sessions",
            new
            {
                topic = "Photosynthesis",
                learner_id = learner,
                student_profile = new { interests = turns == Long ? new[] { word } : [] },
                session_context = new { estimated_duration_minutes = 200 },
            }
        );
        var id = session.GetProperty("session_id").GetString()!;
        for (var turn = 0; turn < turns; turn++)
        {
            var (status, answer) = await server.PostAsync(
                $"/sessions/{id}/step",
                new { student_reply = $"Can we talk about my uncle, the {word}?" }
            );
            status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        }

        return id;
    }

    private static string Around(string text, string word) =>
        text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at
            ? text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)]
            : string.Empty;
}

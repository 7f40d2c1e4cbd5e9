using System.Net;
using System.Text;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

public sealed class ErasureTests
{
    private const string Learner = "learner-to-be-forgotten";
    private const string Said = "xylophonist";

    [Fact]
    public async Task Nothing_that_an_erased_learner_said_is_left_in_free_pages_of_the_file()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path);
        await TalkAsync(server, "somebody-else", "painter");
        await TalkAsync(server, Learner, Said);

        (
            await server.SendAsync(HttpMethod.Delete, $"/learners/{Learner}", cancellation: TestContext.Current.CancellationToken)
        ).Status.ShouldBe(HttpStatusCode.NoContent);
        (await server.InterruptAsync()).ShouldBe(0);

        var left = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(folder.Path, "data"))
                .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
                .Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file)))
        );
        left.ShouldContain("painter");
        Around(left, Said).ShouldBeEmpty();
        Around(left, Learner).ShouldBeEmpty();
    }

    /// <summary>Long enough that the history is exchanged for a fresh one.</summary>
    private static async Task TalkAsync(ServerProcess server, string learner, string word)
    {
        var (_, session) = await server.PostAsync(
            "/sessions",
            new
            {
                topic = "Photosynthesis",
                learner_id = learner,
                student_profile = new { interests = new[] { word } },
                session_context = new { estimated_duration_minutes = 200 },
            }
        );
        for (var turn = 0; turn < 24; turn++)
        {
            var (status, answer) = await server.PostAsync(
                $"/sessions/{session.GetProperty("session_id")}/step",
                new { student_reply = $"Can we talk about my uncle, the {word}?" }
            );
            status.ShouldBe(HttpStatusCode.OK, answer.ToString());
        }
    }

    private static string Around(string text, string word) =>
        text.IndexOf(word, StringComparison.Ordinal) is >= 0 and var at
            ? text[Math.Max(0, at - 200)..Math.Min(text.Length, at + 200)]
            : string.Empty;
}

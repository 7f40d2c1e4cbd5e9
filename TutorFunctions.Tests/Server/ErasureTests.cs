using System.Net;
using System.Text;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

public sealed class ErasureTests
{
    private const string Learner = "learner-to-be-forgotten";
    private const string Said = "xylophonist";

    [Fact]
    public async Task Nothing_that_an_erased_learner_said_is_left_in_the_file()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path);
        var sessions = await Task.WhenAll(Enumerable.Range(0, 4).Select(async number =>
        {
            var learner = number == 0 ? Learner : $"somebody else {number}";
            var (_, session) = await server.PostAsync("/sessions", new
            {
                topic = "Photosynthesis",
                learner_id = learner,
                student_profile = new { interests = new[] { number == 0 ? Said : "chess" } },
                session_context = new { estimated_duration_minutes = 200 },
            });
            return session.GetProperty("session_id").GetString()!;
        }));

        // Long enough that histories are exchanged for fresh ones, and others' rows lie between.
        for (var turn = 0; turn < 24; turn++)
        {
            await Task.WhenAll(sessions.Select(async (session, number) =>
            {
                var (status, answer) = await server.PostAsync($"/sessions/{session}/step", new { student_reply = $"Can we talk about my uncle, the {(number == 0 ? Said : "painter")}?" });
                status.ShouldBe(HttpStatusCode.OK, answer.ToString());
            }));
        }

        (await server.SendAsync(HttpMethod.Delete, $"/learners/{Learner}")).Status.ShouldBe(HttpStatusCode.NoContent);
        (await server.InterruptAsync()).ShouldBe(0);

        var left = string.Concat(Directory.EnumerateFiles(Path.Combine(folder.Path, "data")).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .Select(file => Encoding.Latin1.GetString(File.ReadAllBytes(file))));
        left.ShouldContain("painter");
        CountOf(left, Said).ShouldBe(0);
        CountOf(left, Learner).ShouldBe(0);
    }

    private static int CountOf(string text, string word) => text.Split(word).Length - 1;
}

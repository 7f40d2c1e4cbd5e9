using System.Diagnostics;
using System.Net;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Faults;

/// <summary>
/// A running server whose files the operating system lets it write no more. Permissions are checked when a file is opened, so taking them
/// away later keeps nobody from writing; a limit on the size of files does.
/// </summary>
public sealed class RefusedWriteTests
{
    [Fact]
    public async Task While_its_files_cannot_be_written_it_acknowledges_nothing_says_so_and_goes_on_when_they_can()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path, ServerFaults.Setting);
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        await LimitFilesAsync(server, "1");

        var first = await AnswerAsync(server, pupil);
        var second = await AnswerAsync(server, pupil);

        first.Status.ShouldBe(HttpStatusCode.ServiceUnavailable, "it is not on disk");
        first.Body.GetProperty("detail").GetString()!.ShouldContain("send it again");
        second.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        second.Body.GetProperty("detail").GetString()!.ShouldContain("Nothing was done");
        (await server.GetAsync($"/sessions/{pupil.Id}/status")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await server.GetAsync("/readyz")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        server.Output.ShouldContain(line => line.Contains("Nothing can be written to"));
        var (alive, health) = await server.GetAsync("/healthz");
        alive.ShouldBe(HttpStatusCode.OK);
        health.GetProperty("status").GetString().ShouldBe("degraded");
        health.GetProperty("warnings")[0].GetString()!.ShouldContain("Nothing can be written");

        await LimitFilesAsync(server, "unlimited");
        var (status, turn) = await AnswerAsync(server, pupil);
        while (status == HttpStatusCode.ServiceUnavailable)
            (status, turn) = await AnswerAsync(server, pupil);
        status.ShouldBe(HttpStatusCode.OK, turn.ToString());
        turn.GetProperty("turn").GetInt32().ShouldBe(1);
        (await server.GetAsync("/readyz")).Status.ShouldBe(HttpStatusCode.OK);

        await server.KillAsync();
        await server.RestartAsync();
        (
            await server.PostAsync(
                $"/sessions/{pupil.Id}/step",
                new { student_reply = "again", reply_id = "reply-1" },
                TestContext.Current.CancellationToken
            )
        )
            .Body.ToString()
            .ShouldBe(turn.ToString());
    }

    [Fact]
    public async Task When_only_its_log_cannot_be_worked_off_it_says_so_and_lives_on()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path, ServerFaults.Setting);
        bool HasSaidSo() => server.Output.Any(line => line.Contains("cannot be worked off"));

        // The log is worked off when nothing has been written for a second: the files must be refused by then, which a busy machine may
        // miss.
        for (var attempt = 0; !HasSaidSo() && attempt < 10; attempt++)
        {
            await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
            await LimitFilesAsync(server, "1");
            for (var pause = Stopwatch.StartNew(); !HasSaidSo() && pause.Elapsed < TimeSpan.FromSeconds(3);)
                (await server.GetAsync("/healthz")).Status.ShouldBe(HttpStatusCode.OK);
            await LimitFilesAsync(server, "unlimited");
        }

        HasSaidSo().ShouldBeTrue();
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        (
            await server.PostAsync(
                $"/sessions/{pupil.Id}/step",
                new { student_reply = pupil.RightAnswer() },
                TestContext.Current.CancellationToken
            )
        ).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<(HttpStatusCode Status, System.Text.Json.JsonElement Body)> AnswerAsync(ServerProcess server, Pupil pupil) =>
        server.PostAsync(
            $"/sessions/{pupil.Id}/step",
            new { student_reply = pupil.RightAnswer(), reply_id = "reply-1" },
            TestContext.Current.CancellationToken
        );

    private static async Task LimitFilesAsync(ServerProcess server, string bytes)
    {
        // The soft limit alone, so that it can be lifted again.
        using var limit = Process.Start("prlimit", [$"--pid={server.ProcessId}", $"--fsize={bytes}:"]);
        await limit.WaitForExitAsync();
        limit.ExitCode.ShouldBe(0);
    }
}

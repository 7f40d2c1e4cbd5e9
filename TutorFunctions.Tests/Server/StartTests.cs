using System.Diagnostics;
using System.Net;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

/// <summary>How the server starts, what it says of itself, and how it stops.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task It_says_where_it_listens_where_its_data_lies_and_who_plays_the_agents()
    {
        using var folder = new TemporaryFolder();

        await using var server = await ServerProcess.StartAsync(folder.Path);

        server.Output.ShouldContain(line => line.StartsWith("Address: http://127.0.0.1:", StringComparison.Ordinal));
        server.Output.ShouldContain($"Data:    {Path.Combine(folder.Path, "data", "tutor.db")}");
        server.Output.ShouldContain(line => line.StartsWith("Agents:  offline tutor", StringComparison.Ordinal));
        File.Exists(Path.Combine(folder.Path, "data", "tutor.db")).ShouldBeTrue();
        (await server.GetAsync("/healthz")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.GetAsync("/readyz")).Body.GetProperty("status").GetString().ShouldBe("ready");
    }

    [Fact]
    public async Task A_pack_with_an_error_is_named_by_file_line_and_reason_and_the_others_are_taught()
    {
        using var folder = new TemporaryFolder();
        var packs = Directory.CreateDirectory(Path.Combine(folder.Path, "own")).FullName;
        await File.WriteAllTextAsync(
            Path.Combine(packs, "broken.yaml"),
            "id: broken\ntitle: Broken\nsubjct: mathematics\n",
            TestContext.Current.CancellationToken
        );
        var good = await File.ReadAllTextAsync(
            Path.Combine(AppContext.BaseDirectory, "lessons", "photosynthesis.yaml"),
            TestContext.Current.CancellationToken
        );
        await File.WriteAllTextAsync(
            Path.Combine(packs, "leaves.yaml"),
            good.Replace("id: photosynthesis\n", "id: leaves\n", StringComparison.Ordinal),
            TestContext.Current.CancellationToken
        );

        await using var server = await InProcessServer.StartAsync(folder.Path, ("TUTOR_LESSONS", packs));

        var (status, session) = await server.PostAsync(
            "/sessions",
            new { topic = "Leaves", lesson_id = "leaves" },
            TestContext.Current.CancellationToken
        );
        status.ShouldBe(HttpStatusCode.OK, session.ToString());
        var warnings = (await server.GetAsync("/readyz"))
            .Body.GetProperty("warnings")
            .EnumerateArray()
            .Select(warning => warning.GetString())
            .ToList();
        warnings.ShouldContain(warning =>
            warning!.StartsWith("broken.yaml(3,1):", StringComparison.Ordinal) && warning.Contains("did you mean 'subject'?")
        );
        server.Log.ShouldContain(line => line.Contains("broken.yaml line 3"));
    }

    [Fact]
    public async Task It_stops_cleanly_when_interrupted_and_goes_on_where_it_was()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path);
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        await pupil.AnswerRightlyAsync();
        var before = (await pupil.StatusAsync()).ToString();

        (await server.InterruptAsync()).ShouldBe(0);
        await server.RestartAsync();

        (await pupil.StatusAsync()).ToString().ShouldBe(before);
        (await pupil.AnswerRightlyAsync()).GetProperty("turn").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Open_event_streams_do_not_keep_it_from_stopping()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path);
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        var (_, made) = await server.PostAsync("/classes", new { name = "5a" }, TestContext.Current.CancellationToken);
        using var ofSession = await OpenAsync(server, $"/sessions/{pupil.Id}/events");
        using var ofClass = await OpenAsync(server, $"/classes/{made.GetProperty("class_id").GetString()}/events");
        var begun = Stopwatch.GetTimestamp();

        await server.StopAsync();

        // Without an end of their own it waited the 30 s that a host gives its requests.
        Stopwatch.GetElapsedTime(begun).ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task What_it_stores_only_its_own_user_may_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows knows no modes of files.");
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path);
        await server.StopAsync();
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.File("data/tutor.db"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        await server.RestartAsync();
        await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });

        Directory
            .GetFiles(folder.File("data"))
            .Where(file => !OperatingSystem.IsWindows() && File.GetUnixFileMode(file) != (UnixFileMode.UserRead | UnixFileMode.UserWrite))
            .ShouldBeEmpty();
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(folder.File("data"))
                .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private static async Task<HttpResponseMessage> OpenAsync(InProcessServer server, string path)
    {
        var stream = await server.Http.GetAsync(
            path,
            HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken
        );
        stream.StatusCode.ShouldBe(HttpStatusCode.OK);
        return stream;
    }

    [Fact]
    public async Task A_second_server_on_the_same_data_refuses_and_says_why()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path);

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => ServerProcess.StartAsync(folder.Path));

        refusal.Message.ShouldContain(
            $"The tutor cannot start. {Path.Combine(folder.Path, "data", "tutor.db")} is open in another process"
        );
        (await server.GetAsync("/healthz")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_server_that_stands_still_is_not_robbed_of_its_data()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path);
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        await server.SignalAsync("STOP");

        var refusal = await Should.ThrowAsync<InvalidOperationException>(() => ServerProcess.StartAsync(folder.Path));

        refusal.Message.ShouldContain("another process");
        await server.SignalAsync("CONT");
        (await pupil.AnswerRightlyAsync()).GetProperty("turn").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task What_the_operator_can_mend_is_said_in_a_sentence()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path);

        var taken = await Should.ThrowAsync<InvalidOperationException>(() =>
            ServerProcess.StartAsync(folder.File("other"), ("TUTOR_PORT", $"{server.Http.BaseAddress!.Port}"))
        );
        var wrong = await Should.ThrowAsync<InvalidOperationException>(() =>
            ServerProcess.StartAsync(folder.File("third"), ("TUTOR_PORT", "abc"))
        );

        taken.Message.ShouldContain("The tutor cannot start.");
        taken.Message.ShouldContain("set TUTOR_PORT");
        wrong.Message.ShouldContain("TUTOR_PORT is 'abc'");
        (taken.Message + wrong.Message).ShouldNotContain("   at ");
    }

    [Fact]
    public async Task With_a_key_set_every_call_but_the_pages_and_the_health_needs_it()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path, ("TUTOR_API_KEY", "k7Qw2Zr9Lx4Vb8Nm3Tc6Yh"));

        (await server.GetAsync("/sessions")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await server.GetAsync("/sessions?code=wrong")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        (await server.GetAsync("/sessions?code=k7Qw2Zr9Lx4Vb8Nm3Tc6Yh")).Status.ShouldBe(HttpStatusCode.OK);
        (await server.GetAsync("/healthz")).Status.ShouldBe(HttpStatusCode.OK);
        server.Http.DefaultRequestHeaders.Add("x-functions-key", "k7Qw2Zr9Lx4Vb8Nm3Tc6Yh");
        (await server.GetAsync("/sessions")).Status.ShouldBe(HttpStatusCode.OK);
    }
}

using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Tools;

/// <summary>Backups of a server that runs, and what comes back from them.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_session_goes_on_from_a_backup_that_was_made_while_the_server_ran()
    {
        var backup = _folder.File("tutor.backup");
        await using var server = await InProcessServer.StartAsync(_folder.File("first"));
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        await pupil.AnswerRightlyAsync();
        var before = (await pupil.StatusAsync()).ToString();

        var copy = await ToolRun.OfAsync("backup", backup, "--data", _folder.File("first/data"));
        await pupil.AnswerRightlyAsync();
        var restore = await ToolRun.OfAsync("restore", backup, "--data", _folder.File("second/data"));
        await using var restored = await InProcessServer.StartAsync(_folder.File("second"));

        (copy.Code, copy.Errors, restore.Code, restore.Errors).ShouldBe((0, "", 0, ""));
        (await restored.GetAsync($"/sessions/{pupil.Id}/status")).Body.ToString().ShouldBe(before);
    }

    [Fact]
    public async Task The_data_of_a_running_server_is_not_replaced()
    {
        await using var server = await ServerProcess.StartAsync(_folder.File("first"));
        await ToolRun.OfAsync("backup", _folder.File("backup"), "--data", _folder.File("first/data"));

        var run = await ToolRun.OfAsync("restore", _folder.File("backup"), "--data", _folder.File("first/data"), "--replace");

        run.Code.ShouldBe(1);
        run.Errors.ShouldContain("is open in another process");
        (await server.GetAsync("/readyz")).Status.ShouldBe(System.Net.HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_database_is_replaced_only_when_asked_and_is_kept_beside()
    {
        await using (var server = await InProcessServer.StartAsync(_folder.File("first")))
            await server.StopAsync();
        var (data, backup) = (_folder.File("first/data"), _folder.File("backup"));
        (await ToolRun.OfAsync("backup", backup, "--data", data)).Code.ShouldBe(0);

        var unasked = await ToolRun.OfAsync("restore", backup, "--data", data);
        var asked = await ToolRun.OfAsync("restore", backup, "--data", data, "--replace");

        unasked.Code.ShouldBe(1);
        unasked.Errors.ShouldContain("Give --replace");
        asked.Code.ShouldBe(0);
        File.Exists(Path.Combine(data, "tutor.db.replaced")).ShouldBeTrue();
        (await File.ReadAllBytesAsync(Path.Combine(data, "tutor.db"), TestContext.Current.CancellationToken)).ShouldBe(
            await File.ReadAllBytesAsync(backup, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task A_backup_overwrites_no_file_and_needs_a_database()
    {
        await File.WriteAllTextAsync(_folder.File("there"), "mine", TestContext.Current.CancellationToken);
        var data = Directory.CreateDirectory(_folder.File("data")).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "tutor.db"), "no database", TestContext.Current.CancellationToken);

        var taken = await ToolRun.OfAsync("backup", _folder.File("there"), "--data", _folder.File("data"));
        var none = await ToolRun.OfAsync("backup", _folder.File("new"), "--data", _folder.File("nowhere"));
        var damaged = await ToolRun.OfAsync("backup", _folder.File("new"), "--data", _folder.File("data"));

        (taken.Code, none.Code, damaged.Code).ShouldBe((1, 1, 1));
        taken.Errors.ShouldContain("overwrites nothing");
        none.Errors.ShouldContain("Name the server's data folder by --data.");
        damaged.Errors.ShouldContain("cannot be read: ");
        Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).ShouldBe(["there"]);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_is_not_restored()
    {
        await File.WriteAllTextAsync(_folder.File("text"), new string('x', 5000), TestContext.Current.CancellationToken);

        var run = await ToolRun.OfAsync("restore", _folder.File("text"), "--data", _folder.File("data"));

        run.Code.ShouldBe(1);
        run.Errors.ShouldContain("not a database");
        Directory.Exists(_folder.File("data")).ShouldBeFalse();
    }
}

using System.Net;
using System.Text.Json;
using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Durability;

/// <summary>
/// Files of earlier builds. Those in Versions are dumps of what an earlier build's server left: two sessions on <see cref="SmallCourse"/>,
/// one completed and one after its second reply. They are never changed, and each change of the tables adds the dump that the build before
/// it wrote.
/// </summary>
public sealed class UpgradeTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.sql").Select(file => Path.GetFileName(file)).Order()];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Durability", "Versions");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_of_an_earlier_build_is_brought_up_to_date_and_its_sessions_go_on(string earlier)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(Directory.CreateDirectory(folder.File("data")).FullName, "tutor.db");
        SqliteFile.Execute(file, await File.ReadAllTextAsync(Path.Combine(Folder, earlier), TestContext.Current.CancellationToken));
        await using var server = await InProcessServer.StartAsync(folder.Path);
        var sessions = (await server.GetAsync("/sessions")).Body.GetProperty("items").EnumerateArray().ToList();
        var open = sessions.Single(session => session.GetProperty("status").GetString() == "active").GetProperty("session_id").GetString();

        // The last reply that the earlier build took, delivered once more, and then the rest of the lesson.
        var answers = new List<JsonElement> { await ReplyAsync("reply-2") };
        for (var i = 3; answers[^1].GetProperty("session_status").GetString() == "active"; i++)
            answers.Add(await ReplyAsync($"reply-{i}"));

        sessions.Count.ShouldBe(2);
        var figures = (await server.GetAsync("/metrics/summary")).Body;
        figures.GetProperty("sessions").GetProperty("by_status").GetProperty("completed").GetInt32().ShouldBe(2);
        figures.GetProperty("sessions").GetProperty("total").GetInt32().ShouldBe(2);
        figures.GetProperty("accuracy").GetDouble().ShouldBe(1);
        answers[0].GetProperty("turn").GetInt32().ShouldBe(2);
        answers[^1].GetProperty("session_status").GetString().ShouldBe("completed");
        await server.StopAsync();
        SqliteFile
            .Query(
                file,
                "SELECT count(*) FROM session_turns WHERE json_extract(CAST(record AS TEXT), '$.evaluation.user_intent') IS NOT NULL"
            )
            .ShouldBe([figures.GetProperty("replies").GetInt64()]);
        SqliteFile.Query(file, "SELECT version FROM engine_schema").ShouldBe([5L]);
        SqliteFile
            .Query(
                file,
                "SELECT version FROM session_schema UNION ALL SELECT version FROM course_schema UNION ALL SELECT version FROM "
                    + "figures_schema"
            )
            .ShouldBe([5L, 1L, 1L]);
        SqliteFile.Query(file, "SELECT name FROM sqlite_master WHERE name = 'instances_by_completion'").Count.ShouldBe(1);

        async Task<JsonElement> ReplyAsync(string id)
        {
            var (status, answer) = await server.PostAsync($"/sessions/{open}/step", new { student_reply = "5/8", reply_id = id });
            status.ShouldBe(HttpStatusCode.OK, answer.ToString());
            return answer;
        }
    }

    [Fact]
    public async Task An_alert_of_an_earlier_build_is_still_there_and_can_be_taken_on()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(Directory.CreateDirectory(folder.File("data")).FullName, "tutor.db");
        SqliteFile.Execute(file, await File.ReadAllTextAsync(Path.Combine(Folder, "2.sql"), TestContext.Current.CancellationToken));
        SqliteFile.Execute(file, $"INSERT INTO session_alerts VALUES(1, 'needs_intervention', 'Stuck.', {DateTime.UnixEpoch.Ticks}, NULL)");
        await using var server = await InProcessServer.StartAsync(folder.Path);

        var alert = (await server.GetAsync("/alerts")).Body.GetProperty("items").EnumerateArray().ShouldHaveSingleItem();
        var id = alert.GetProperty("session_id").GetString();
        var (status, _) = await server.PostAsync($"/alerts/{id}/acknowledge", new { }, TestContext.Current.CancellationToken);

        alert.GetProperty("alert_id").GetString().ShouldBe(id);
        alert.GetProperty("reason").GetString().ShouldBe("Stuck.");
        status.ShouldBe(HttpStatusCode.OK);
        (await server.GetAsync("/alerts")).Body.GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task An_upgrade_that_fails_at_its_last_step_has_taken_none()
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("hub.db");
        SqliteFile.Execute(file, await File.ReadAllTextAsync(Path.Combine(Folder, "1.sql"), TestContext.Current.CancellationToken));
        var options = new LocalTaskHubOptions
        {
            Tables = [new VersionedTables("app", "CREATE TABLE notes(text TEXT)", "CREATE TABLE notes(text TEXT)")],
        };

        var error = await Should.ThrowAsync<IOException>(() => LocalTaskHub.StartAsync(file, _ => { }, new OneService(options)));

        error.Message.ShouldContain("notes already exists");
        SqliteFile.Query(file, "SELECT version FROM engine_schema").ShouldBe([1L]);
        SqliteFile
            .Query(file, "SELECT name FROM sqlite_master WHERE name IN ('instances_by_completion', 'notes', 'app_schema')")
            .ShouldBeEmpty();
    }

    private sealed class OneService(object service) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(service) ? service : null;
    }
}

using System.Net;
using Microsoft.Data.Sqlite;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Server;

/// <summary>A session whose history does not fit the code any more.</summary>
public sealed class BrokenHistoryTests
{
    [Fact]
    public async Task It_fails_with_its_reason_and_keeps_nobody_waiting()
    {
        using var folder = new TemporaryFolder();
        await using var server = await InProcessServer.StartAsync(folder.Path);
        var pupil = await Pupil.StartAsync(server, AuthoredLessons.Lesson("photosynthesis"), new { topic = "Photosynthesis" });
        await server.StopAsync();
        Tamper(Path.Combine(folder.Path, "data", "tutor.db"));
        await server.RestartAsync();

        var (status, problem) = await server.PostAsync(
            $"/sessions/{pupil.Id}/step",
            new { student_reply = "glucose", reply_id = "r1" },
            TestContext.Current.CancellationToken
        );

        status.ShouldBe(HttpStatusCode.Conflict, problem.ToString());
        problem.GetProperty("detail").GetString()!.ShouldContain("failed", Case.Insensitive);
        var after = await pupil.StatusAsync();
        after.GetProperty("status").GetString().ShouldBe("failed");
        after.GetProperty("intervention_reason").GetString()!.ShouldContain("not deterministic");
    }

    private static void Tamper(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            UPDATE history SET events = CAST(replace(CAST(events AS TEXT), '"name":"ReadInbox"', '"name":"ReadLetters"') AS BLOB)
            WHERE CAST(events AS TEXT) LIKE '%"name":"ReadInbox"%'
            """;
        command.ExecuteNonQuery().ShouldBeGreaterThan(0);
    }
}

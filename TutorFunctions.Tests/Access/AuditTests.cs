using System.Net;
using Microsoft.Data.Sqlite;
using TutorFunctions.Tests.Tools;

namespace TutorFunctions.Tests.Access;

/// <summary>The log of who read or changed what.</summary>
public sealed class AuditTests(AccessFixture fixture) : IClassFixture<AccessFixture>
{
    [Fact]
    public async Task Who_reads_and_changes_a_session_by_a_key_is_noted_and_what_its_learner_does_is_not()
    {
        var session = await fixture.StartSessionAsync("ann");
        await fixture.OkAsync(fixture.TeacherKey, HttpMethod.Get, $"/sessions/{session}/status");
        await fixture.OkAsync(fixture.AnnsLink, HttpMethod.Get, $"/sessions/{session}/status");
        await fixture.OkAsync(fixture.IntegrationKey, HttpMethod.Post, $"/sessions/{session}/step", new { student_reply = "light" });

        var noted = await fixture.OkAsync(HttpMethod.Get, $"/audit?subject={session}");

        noted
            .GetProperty("items")
            .EnumerateArray()
            .Select(entry => (entry.GetProperty("role").GetString(), entry.GetProperty("operation").GetString()))
            .ShouldBe([("integration", "POST sessions/{id}/step"), ("teacher", "GET sessions/{id}/status")]);
        noted.GetProperty("items")[1].GetProperty("name").GetString().ShouldBe("a teacher");
        noted.GetProperty("items")[1].GetProperty("key_id").GetString()!.ShouldBe(fixture.TeacherKey.Split('_')[1]);
    }

    [Fact]
    public async Task Pages_of_the_log_follow_each_other()
    {
        await fixture.StartSessionAsync("ann");

        var first = await fixture.OkAsync(HttpMethod.Get, "/audit?limit=1");
        var second = await fixture.OkAsync(HttpMethod.Get, $"/audit?limit=1&cursor={first.GetProperty("next_cursor").GetString()}");

        NumberIn(second).ShouldBe(NumberIn(first) - 1);
    }

    [Fact]
    public async Task An_entry_that_is_changed_taken_out_or_cut_off_is_found()
    {
        await fixture.StartSessionAsync("ann");
        var data = Path.Combine(fixture.Folder, "data");
        using var copied = new Conformance.TemporaryFolder();
        (await ToolRun.OfAsync("backup", copied.File("tutor.db"), "--data", data)).Code.ShouldBe(0);

        var intact = await ToolRun.OfAsync("audit", "verify", "--data", copied.Path);
        var hash = intact.Output.Trim().Split(' ')[^1];
        (intact.Code, intact.Errors).ShouldBe((0, ""));

        Edit(copied, "UPDATE audit SET entry = CAST(replace(CAST(entry AS TEXT), 'admin', 'nobody') AS BLOB) WHERE number = 2");
        (await VerifyAsync(copied)).ShouldContain("entry 2");
        Edit(copied, "UPDATE audit SET entry = CAST(replace(CAST(entry AS TEXT), 'nobody', 'admin') AS BLOB) WHERE number = 2");
        Edit(copied, "UPDATE audit SET subject = 'bob' WHERE number = (SELECT max(number) FROM audit WHERE subject IS NOT NULL)");
        (await VerifyAsync(copied)).ShouldContain("the subject of entry");
        Edit(copied, "DELETE FROM audit WHERE number = (SELECT max(number) FROM audit)");
        (await VerifyAsync(copied, "--expect", hash)).ShouldContain("changed");
        Edit(copied, "DELETE FROM audit WHERE number = 1");
        (await VerifyAsync(copied)).ShouldContain("entry 2");
    }

    [Fact]
    public async Task Who_erases_a_learner_is_noted_without_the_learner_and_the_chain_holds()
    {
        var session = await fixture.StartSessionAsync("to-be-forgotten");
        await fixture.OkAsync(fixture.TeacherKey, HttpMethod.Get, $"/sessions/{session}/status");

        (await fixture.SendAsync(AccessFixture.AdminKey, HttpMethod.Delete, "/learners/to-be-forgotten")).Status.ShouldBe(
            HttpStatusCode.NoContent
        );

        var noted = await fixture.OkAsync(HttpMethod.Get, "/audit");
        noted.ToString().ShouldNotContain("to-be-forgotten");
        noted.ToString().ShouldNotContain(session);
        noted
            .GetProperty("items")
            .EnumerateArray()
            .First(entry => entry.GetProperty("operation").GetString() == "DELETE learners/{id}")
            .GetProperty("subject_erased")
            .GetBoolean()
            .ShouldBeTrue();
        (await ToolRun.OfAsync("audit", "verify", "--data", Path.Combine(fixture.Folder, "data"))).Code.ShouldBe(0);
    }

    [Fact]
    public async Task Only_an_admin_erases_a_session()
    {
        var session = await fixture.StartSessionAsync("ann");

        var (status, _) = await fixture.SendAsync(fixture.TeacherKey, HttpMethod.Delete, $"/sessions/{session}?erase=true");

        status.ShouldBe(HttpStatusCode.Forbidden);
        await fixture.OkAsync(HttpMethod.Get, $"/sessions/{session}/status");
    }

    private static async Task<string> VerifyAsync(Conformance.TemporaryFolder folder, params string[] more)
    {
        var run = await ToolRun.OfAsync(["audit", "verify", "--data", folder.Path, .. more]);
        run.Code.ShouldBe(1, run.Output);
        return run.Errors.ReplaceLineEndings(" ");
    }

    private static void Edit(Conformance.TemporaryFolder folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.File("tutor.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery().ShouldBe(1);
    }

    private static long NumberIn(System.Text.Json.JsonElement page) => page.GetProperty("items")[0].GetProperty("number").GetInt64();
}

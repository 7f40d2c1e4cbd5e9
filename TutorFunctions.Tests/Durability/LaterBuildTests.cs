using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.Storage;
using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Durability;

/// <summary>Files that this build must keep its hands off.</summary>
public sealed class LaterBuildTests
{
    [Theory]
    [InlineData("engine_schema", 5)]
    [InlineData("session_schema", 5)]
    [InlineData("course_schema", 1)]
    [InlineData("assessment_schema", 1)]
    public async Task A_file_of_a_later_build_is_refused_by_its_version_and_not_a_byte_of_it_is_changed(string schema, int known)
    {
        using var folder = new TemporaryFolder();
        var data = Directory.CreateDirectory(folder.File("data")).FullName;
        await using (var server = await InProcessServer.StartAsync(folder.File("present")))
            (await server.PostAsync("/sessions", new { topic = "Photosynthesis" }, TestContext.Current.CancellationToken)).Status.ShouldBe(
                System.Net.HttpStatusCode.OK
            );
        var made = Path.Combine(folder.File("present"), "data", "tutor.db");
        SqliteFile.Query(made, $"SELECT version FROM {schema}").ShouldBe([(long)known]);
        string[] files = [Path.Combine(data, "tutor.db"), Path.Combine(data, "tutor.db-wal")];
        await LeaveAsKilledAsync(made, new VersionRaised(schema, known + 1), data);
        var before = files.Select(File.ReadAllBytes).ToList();

        var refusal = await Should.ThrowAsync<IOException>(() => InProcessServer.StartAsync(folder.Path));

        refusal.Message.ShouldStartWith(
            $"{files[0]} was written by a later build ({schema} is {known + 1}; this build knows up to {known})."
        );
        files.Select(File.ReadAllBytes).ShouldBe(before);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_by_its_name_and_kept()
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(Directory.CreateDirectory(folder.File("data")).FullName, "tutor.db");
        var letter = new string('x', 5000);
        await File.WriteAllTextAsync(file, letter, TestContext.Current.CancellationToken);

        var refusal = await Should.ThrowAsync<IOException>(() => InProcessServer.StartAsync(folder.Path));

        refusal.Message.ShouldContain($"{file} cannot be used: ");
        refusal.Message.ShouldContain("file is not a database");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ShouldBe(letter);
    }

    /// <summary>
    /// Copies the files while they are in use, as a kill at that moment would leave them: the last commit is in the log alone.
    /// </summary>
    private static async Task LeaveAsKilledAsync(string file, IDatabaseWrite last, string folder)
    {
        await using var hub = await LocalTaskHub.StartAsync(file, _ => { });
        do
        {
            hub.Log.Append(last);
            await hub.Log.FlushAsync();
            foreach (var name in new[] { "tutor.db", "tutor.db-wal" })
                File.Copy(Path.Combine(Path.GetDirectoryName(file)!, name), Path.Combine(folder, name), overwrite: true);
        } while (new FileInfo(Path.Combine(folder, "tutor.db-wal")).Length == 0); // The log was worked off before it could be copied.
    }

    private sealed class VersionRaised(string schema, int version) : IDatabaseWrite
    {
        public void Apply(StatementCache statements) => statements.Execute($"UPDATE {schema} SET version = $1", version);
    }
}

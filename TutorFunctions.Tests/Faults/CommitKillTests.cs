using TutorFunctions.Tests.Conformance;
using TutorFunctions.Tests.Server;

namespace TutorFunctions.Tests.Faults;

/// <summary>The server killed at each commit that a session makes, from its creation to its completion.</summary>
public sealed class CommitKillTests
{
    [Theory]
    [InlineData("kill before")]
    [InlineData("kill after")]
    public Task Killed_at_some_commits_a_session_keeps_each_acknowledged_reply_once_and_in_order_and_goes_on_to_its_end(string order) =>
        KillAtAsync(order, apart: 20);

    [Theory(Explicit = true)]
    [Trait("Category", "Soak")]
    [InlineData("kill before")]
    [InlineData("kill after")]
    public Task Killed_at_any_commit_a_session_keeps_each_acknowledged_reply_once_and_in_order_and_goes_on_to_its_end(string order) =>
        KillAtAsync(order, apart: 1);

    private static async Task KillAtAsync(string order, int apart)
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder.Path, ServerFaults.Setting);
        await server.ImportAsync(SmallCourse.Zip(2));
        var killed = new List<int>();

        // Commits gather what happens meanwhile, so that sessions differ a little in how many they make: one that makes fewer does not end
        // it.
        for (var (commit, spared) = (1, 0); spared < 3; commit += apart)
        {
            var session = new ShortSession(server);

            await session.HoldAsync($"{order} {commit}");

            await session.ShouldBeWholeAsync();
            if (session.Kills == 1)
                killed.Add(commit);
            else
                spared++;
        }

        killed.Count.ShouldBeGreaterThan(ShortSession.Replies / apart, "each reply waits for a commit of its own");
    }
}

using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.LocalRuntime;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Durability;

/// <summary>Histories that something else has written into: the instance fails and says so; the process and all others go on.</summary>
public sealed class UnreadableHistoryTests
{
    [Theory]
    [InlineData("UPDATE history SET events = CAST('no JSON' || char(10) AS BLOB)")]
    [InlineData("UPDATE history SET events = CAST('{\"event\":\"Unheard of\"}' || char(10) AS BLOB)")]
    [InlineData("UPDATE history SET events = CAST('{\"taskId\":1}' || char(10) AS BLOB)")]
    [InlineData("UPDATE history SET events = CAST('no line' AS BLOB)")]
    [InlineData("DELETE FROM history")]
    public async Task An_instance_whose_history_is_none_fails_when_it_is_woken_and_all_others_go_on(string damage)
    {
        using var folder = new TemporaryFolder();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using (var before = await LocalTaskHub.StartAsync(folder.File("hub.db"), Configure))
            await before.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("damaged"), patience.Token);
        SqliteFile.Execute(folder.File("hub.db"), damage);
        await using var hub = await LocalTaskHub.StartAsync(folder.File("hub.db"), Configure);

        await hub.Client.RaiseEventAsync("damaged", "go", "on", patience.Token);
        await hub.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("other"), patience.Token);
        await hub.Client.RaiseEventAsync("other", "go", "on", patience.Token);

        var failed = await hub.Client.WaitForInstanceCompletionAsync("damaged", getInputsAndOutputs: true, patience.Token);
        (failed.RuntimeStatus, failed.FailureDetails?.ErrorType).ShouldBe(
            (OrchestrationRuntimeStatus.Failed, typeof(UnreadableHistoryException).FullName)
        );
        (await hub.Client.WaitForInstanceCompletionAsync("other", patience.Token)).RuntimeStatus.ShouldBe(
            OrchestrationRuntimeStatus.Completed
        );
    }

    [Fact]
    public async Task A_letter_that_holds_no_event_is_left_where_it_is_and_all_others_are_delivered()
    {
        using var folder = new TemporaryFolder();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using (var before = await LocalTaskHub.StartAsync(folder.File("hub.db"), Configure))
        {
            foreach (var id in new[] { "first", "second" })
                await before.Client.RaiseEventAsync(id, "go", "on", patience.Token);
        }

        SqliteFile.Execute(folder.File("hub.db"), "UPDATE letters SET event = CAST('no JSON' AS BLOB) WHERE recipient = 'second'");
        await using (var hub = await LocalTaskHub.StartAsync(folder.File("hub.db"), Configure))
        {
            await hub.Client.RaiseEventAsync("third", "go", "on", patience.Token);
            foreach (var id in new[] { "first", "third" })
            {
                await hub.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions(id), patience.Token);
                (await hub.Client.WaitForInstanceCompletionAsync(id, patience.Token)).RuntimeStatus.ShouldBe(
                    OrchestrationRuntimeStatus.Completed
                );
            }
        }

        SqliteFile.Query(folder.File("hub.db"), "SELECT recipient FROM letters").ShouldBe(["second"]);
    }

    private static void Configure(DurableTaskRegistry registry) =>
        registry.AddOrchestratorFunc("Waits", context => context.WaitForExternalEvent<string>("go"));
}

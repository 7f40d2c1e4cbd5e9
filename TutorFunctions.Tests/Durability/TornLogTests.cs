using Microsoft.Data.Sqlite;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.LocalRuntime;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Durability;

/// <summary>The files as a power cut may leave them: the end of the write-ahead log is missing or is rubbish.</summary>
public sealed class TornLogTests
{
    [Theory]
    [InlineData(0.2, false)]
    [InlineData(0.5, false)]
    [InlineData(0.5, true)]
    [InlineData(0.9, true)]
    [InlineData(0.999, false)]
    [InlineData(0.999, true)]
    public async Task What_was_committed_before_the_tear_is_whole_and_work_goes_on(double kept, bool isRubbish)
    {
        using var folder = new TemporaryFolder();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using (var hub = await LocalTaskHub.StartAsync(folder.File("hub.db"), Configure))
        {
            for (var i = 0; i < 20; i++)
            {
                await hub.Client.ScheduleNewOrchestrationInstanceAsync(
                    "Chain",
                    i,
                    new StartOrchestrationOptions($"chain-{i:00}"),
                    patience.Token
                );
                await hub.Client.WaitForInstanceCompletionAsync($"chain-{i:00}", patience.Token);
            }

            foreach (var file in new[] { "hub.db", "hub.db-wal" })
                File.Copy(folder.File(file), folder.File("torn-" + file));
        }

        Tear(folder.File("torn-hub.db-wal"), kept, isRubbish);

        await using var after = await LocalTaskHub.StartAsync(folder.File("torn-hub.db"), Configure);
        var known = new List<OrchestrationMetadata>();
        await foreach (var instance in after.Client.GetAllInstancesAsync())
            known.Add(instance);
        known
            .Select(instance => instance.InstanceId)
            .ShouldBe(Enumerable.Range(0, known.Count).Select(i => $"chain-{i:00}"), "of an ordered log only the end can be missing");
        foreach (var instance in known)
            (await after.Client.WaitForInstanceCompletionAsync(instance.InstanceId, getInputsAndOutputs: true, patience.Token))
                .ReadOutputAs<int>()
                .ShouldBe(int.Parse(instance.InstanceId[6..], System.Globalization.CultureInfo.InvariantCulture) + 3);
        await after.Client.ScheduleNewOrchestrationInstanceAsync("Chain", 100, new StartOrchestrationOptions("next"), patience.Token);
        (await after.Client.WaitForInstanceCompletionAsync("next", getInputsAndOutputs: true, patience.Token))
            .ReadOutputAs<int>()
            .ShouldBe(103);
        Integrity(folder.File("torn-hub.db")).ShouldBe("ok");
    }

    private static void Configure(DurableTaskRegistry registry)
    {
        registry.AddOrchestratorFunc<int, int>("Chain", async (context, number) =>
        {
            for (var i = 0; i < 3; i++)
                number = await context.CallActivityAsync<int>("AddOne", number);
            return number;
        });
        registry.AddActivityFunc<int, int>("AddOne", (_, number) => number + 1);
    }

    private static void Tear(string file, double kept, bool isRubbish)
    {
        using var log = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        var end = (long)(log.Length * kept);
        if (!isRubbish)
        {
            log.SetLength(end);
            return;
        }

        var rubbish = new byte[log.Length - end];
        new Random(5).NextBytes(rubbish);
        log.Position = end;
        log.Write(rubbish);
    }

    private static string Integrity(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string)command.ExecuteScalar()!;
    }
}

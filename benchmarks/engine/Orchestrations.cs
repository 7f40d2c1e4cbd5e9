using System.Diagnostics;
using System.Globalization;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using TutorFunctions.LocalRuntime;

namespace TutorFunctions.Benchmarks;

/// <summary>
/// Durable orchestrations a second through a task hub: each is started, calls three activities one after the other, waits for one event,
/// which its client raises, and is waited for until it has completed. Every call of the client is on disk when it returns.
/// </summary>
internal static class Orchestrations
{
    public static async Task RunAsync(int count, int atOnce)
    {
        var folder = Directory.CreateTempSubdirectory("tutor-benchmark-");
        try
        {
            await using var hub = await LocalTaskHub.StartAsync(Path.Combine(folder.FullName, "hub.db"), Configure);
            await RunAsync(hub.Client, count / 4, atOnce);
            var clock = Stopwatch.StartNew();
            await RunAsync(hub.Client, count, atOnce);
            var rate = count / clock.Elapsed.TotalSeconds;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"orchestrations/s  {atOnce,4} at once  {rate,8:0}"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Configure(DurableTaskRegistry registry) =>
        registry
            .AddOrchestratorFunc<int, int>("Adds", async (context, start) =>
            {
                var sum = start;
                for (var i = 0; i < 3; i++)
                    sum = await context.CallActivityAsync<int>("AddOne", sum);
                return sum + await context.WaitForExternalEvent<int>("Last");
            })
            .AddActivityFunc<int, int>("AddOne", (_, value) => value + 1);

    private static async Task RunAsync(DurableTaskClient client, int count, int atOnce)
    {
        var next = 0;
        await Task.WhenAll(
            Enumerable
                .Range(0, atOnce)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        while (Interlocked.Increment(ref next) is var number && number <= count)
                        {
                            var id = await client.ScheduleNewOrchestrationInstanceAsync("Adds", number);
                            await client.RaiseEventAsync(id, "Last", 1);
                            var done = await client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true);
                            if (done.ReadOutputAs<int>() != number + 4)
                                throw new InvalidOperationException(
                                    $"Orchestration {id} answered {done.SerializedOutput}, not {number + 4}: {done.FailureDetails}"
                                );
                        }
                    })
                )
        );
    }
}

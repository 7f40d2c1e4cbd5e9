using System.Collections.Concurrent;
using Microsoft.DurableTask;

namespace TutorFunctions.Tests.Conformance;

public sealed class StoppingTests
{
    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.LostWork)]
    public async Task Work_under_way_goes_on_after_a_restart(EngineKind engine)
    {
        var calls = 0;
        var isBlocked = new TaskCompletionSource();
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Works", async context =>
                    await context.CallActivityAsync<int>("First") + await context.CallActivityAsync<int>("Blocks", 40)
                )
                .AddActivityFunc("First", (TaskActivityContext _) => 2)
                .AddActivityFunc<int, int>("Blocks", async (_, input) =>
                {
                    if (Interlocked.Increment(ref calls) == 1)
                    {
                        isBlocked.SetResult();
                        await Task.Delay(Timeout.Infinite, CancellationToken.None);
                    }

                    return input;
                }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Works", test.Patience);
        await isBlocked.Task.WaitAsync(test.Patience);

        await test.RestartAsync();

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int>().ShouldBe(42);
        calls.ShouldBe(2);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.LostWork)]
    public async Task Stopping_in_the_middle_of_everything_tells_its_callers_and_keeps_all_that_it_acknowledged(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Counts", async context =>
                {
                    var taken = 0;
                    while (await context.WaitForExternalEvent<bool>("More"))
                        taken += await context.CallActivityAsync<int>("One");
                    return taken;
                })
                .AddActivityFunc("One", (TaskActivityContext _) => 1));
        var ids = Enumerable.Range(0, 8).Select(number => $"counter-{number}").ToList();
        foreach (var id in ids)
            await test.Client.ScheduleNewOrchestrationInstanceAsync("Counts", new StartOrchestrationOptions(id), test.Patience);
        var acknowledged = new ConcurrentDictionary<string, int>();
        var underWay = new TaskCompletionSource();
        var raising = ids.Select(async id =>
            {
                var client = test.Client;
                while (true)
                {
                    try
                    {
                        await client.RaiseEventAsync(id, "More", true, test.Patience);
                    }
                    catch (ObjectDisposedException)
                    {
                        return;
                    }

                    if (acknowledged.AddOrUpdate(id, 1, (_, count) => count + 1) == 20)
                        underWay.TrySetResult();
                }
            })
            .ToList();
        await underWay.Task.WaitAsync(test.Patience);

        await test.RestartAsync();
        await Task.WhenAll(raising).WaitAsync(test.Patience);

        foreach (var id in ids)
        {
            await test.Client.RaiseEventAsync(id, "More", false, test.Patience);
            var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);

            // The last one may have been kept without its caller hearing of it.
            done.ReadOutputAs<int>().ShouldBeInRange(acknowledged[id], acknowledged[id] + 1);
        }
    }

    [Theory]
    [OnEveryEngine]
    public async Task Waiting_on_a_stopped_hub_is_refused(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc("Waits", context => context.WaitForExternalEvent<bool>("never"))
        );
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", test.Patience);
        var stopped = test.Client;
        await test.RestartAsync();

        await Should.ThrowAsync<ObjectDisposedException>(() => stopped.WaitForInstanceCompletionAsync(id, test.Patience));
    }
}

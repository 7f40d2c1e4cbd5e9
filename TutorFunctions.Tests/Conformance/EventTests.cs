using Microsoft.DurableTask;

namespace TutorFunctions.Tests.Conformance;

public sealed class EventTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Events_are_taken_in_order_whatever_the_case_of_their_names_and_wherever_the_orchestration_is(bool extendedSessions)
    {
        await using var test = await HubTest.StartAsync(extendedSessions, tasks => tasks
            .AddOrchestratorFunc("Collects", async context =>
            {
                var taken = new List<int>();
                for (var i = 0; i < 5; i++)
                    taken.Add(await context.WaitForExternalEvent<int>("Number"));
                return taken;
            }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", test.Patience);

        for (var i = 0; i < 3; i++)
            await test.Client.RaiseEventAsync(id, i % 2 == 0 ? "number" : "NUMBER", i, test.Patience);
        await test.RestartAsync();
        for (var i = 3; i < 5; i++)
            await test.Client.RaiseEventAsync(id, "Number", i, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int[]>().ShouldBe([0, 1, 2, 3, 4]);
    }

    [Fact]
    public async Task An_event_that_does_not_come_in_time_cancels_the_wait()
    {
        await using var test = await HubTest.StartAsync(false, tasks => tasks
            .AddOrchestratorFunc("Waits", async context =>
            {
                try
                {
                    return await context.WaitForExternalEvent<string>("Never", TimeSpan.FromMilliseconds(20));
                }
                catch (TaskCanceledException)
                {
                    return "timed out";
                }
            }));

        (await test.RunAsync("Waits")).ReadOutputAs<string>().ShouldBe("timed out");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Continuing_as_new_loses_no_event(bool extendedSessions)
    {
        await using var test = await HubTest.StartAsync(extendedSessions, tasks => tasks
            .AddOrchestratorFunc<int[], int[]>("Counts", async (context, taken) =>
            {
                var next = await context.WaitForExternalEvent<int>("Number");
                taken = [.. taken, next];
                if (taken.Length < 200)
                    context.ContinueAsNew(taken);
                return taken;
            }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Counts", Array.Empty<int>(), test.Patience);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => test.Client.RaiseEventAsync(id, "Number", i, test.Patience)));

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int[]>()!.Order().ShouldBe(Enumerable.Range(0, 200));
    }

    [Fact]
    public async Task An_event_for_an_instance_that_does_not_exist_yet_is_kept_for_it()
    {
        await using var test = await HubTest.StartAsync(false, tasks => tasks
            .AddOrchestratorFunc("Waits", context => context.WaitForExternalEvent<string>("Early")));

        await test.Client.RaiseEventAsync("late", "Early", "bird", test.Patience);
        await test.RestartAsync();
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("late"), test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync("late", getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe("bird");
    }

    [Fact]
    public async Task Work_under_way_goes_on_after_a_restart()
    {
        var calls = 0;
        var isBlocked = new TaskCompletionSource();
        await using var test = await HubTest.StartAsync(false, tasks => tasks
            .AddOrchestratorFunc("Works", async context => await context.CallActivityAsync<int>("First") + await context.CallActivityAsync<int>("Blocks", 40))
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
}

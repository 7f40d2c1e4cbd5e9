using Microsoft.DurableTask;

namespace TutorFunctions.Tests.Conformance;

public sealed class EventTests
{
    [Theory]
    [OnEveryEngine]
    public async Task Events_are_taken_in_order_whatever_the_case_of_their_names_and_wherever_the_orchestration_is(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Collects", async context =>
            {
                var taken = new List<int>();
                while (taken.Count < 5)
                {
                    context.SetCustomStatus(taken.Count);
                    taken.Add(await context.WaitForExternalEvent<int>("Number"));
                }

                return taken;
            }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", test.Patience);

        for (var i = 0; i < 3; i++)
            await test.Client.RaiseEventAsync(id, i % 2 == 0 ? "number" : "NUMBER", i, test.Patience);
        await test.UntilAsync(id, instance => instance.SerializedCustomStatus == "3");
        await test.RestartAsync();
        for (var i = 3; i < 5; i++)
            await test.Client.RaiseEventAsync(id, "Number", i, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int[]>().ShouldBe([0, 1, 2, 3, 4]);
    }

    [Theory]
    [OnEveryEngine]
    public async Task An_event_that_does_not_come_in_time_cancels_the_wait(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Waits", async context =>
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
    [OnEveryEngine]
    public async Task Continuing_as_new_loses_no_event(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc<int[], int[]>("Counts", async (context, taken) =>
            {
                var next = await context.WaitForExternalEvent<int>("Number");
                taken = [.. taken, next];
                if (taken.Length < 200)
                    context.ContinueAsNew(taken);
                return taken;
            })
        );
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Counts", Array.Empty<int>(), test.Patience);

        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => test.Client.RaiseEventAsync(id, "Number", i, test.Patience)));

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int[]>()!.Order().ShouldBe(Enumerable.Range(0, 200));
    }

    [Theory]
    [OnEveryEngine]
    public async Task An_event_for_an_instance_that_does_not_exist_yet_is_kept_for_it(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc("Waits", context => context.WaitForExternalEvent<string>("Early"))
        );

        await test.Client.RaiseEventAsync("late", "Early", "bird", test.Patience);
        await test.RestartAsync();
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("late"), test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync("late", getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe("bird");
    }

    [Theory]
    [OnEveryEngine]
    public async Task Of_several_waiters_the_newest_takes_the_next_event(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Waits twice", async context =>
            {
                var older = context.WaitForExternalEvent<int>("Number");
                var newer = context.WaitForExternalEvent<int>("number");
                return new[] { await older, await newer };
            }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits twice", test.Patience);

        await test.Client.RaiseEventAsync(id, "Number", 1, test.Patience);
        await test.Client.RaiseEventAsync(id, "Number", 2, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int[]>().ShouldBe([2, 1]);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_cancelled_waiter_takes_no_event(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Gives up one", async context =>
            {
                using var source = new CancellationTokenSource();
                var older = context.WaitForExternalEvent<int>("Number");
                var newer = context.WaitForExternalEvent<int>("Number", source.Token);
                await context.WaitForExternalEvent<bool>("Cancel");
                source.Cancel();
                return (await older, newer.IsCanceled).ToString();
            }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Gives up one", test.Patience);

        await test.Client.RaiseEventAsync(id, "Cancel", true, test.Patience);
        await test.Client.RaiseEventAsync(id, "Number", 1, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe("(1, True)");
    }

    [Theory]
    [OnEveryEngine("event", "got it", NotOnMicrosoft = Difference.Clock)]
    [OnEveryEngine("token", "cancelled", NotOnMicrosoft = Difference.Clock)]
    [OnEveryEngine("time", "cancelled", NotOnMicrosoft = Difference.Clock)]
    public async Task A_wait_with_a_time_and_a_token_ends_with_whichever_comes_first(EngineKind engine, string first, string expected)
    {
        var clock = new ManualClock();
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Waits", async context =>
                {
                    using var source = new CancellationTokenSource();
                    var wait = context.WaitForExternalEvent<string>("Word", TimeSpan.FromMinutes(5), source.Token);
                    var stop = context.WaitForExternalEvent<bool>("Stop");
                    if (await Task.WhenAny(wait, stop) == stop)
                        source.Cancel();
                    try
                    {
                        return await wait;
                    }
                    catch (TaskCanceledException)
                    {
                        return "cancelled";
                    }
                }), clock);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", test.Patience);
        if (first == "event")
            await test.Client.RaiseEventAsync(id, "Word", "got it", test.Patience);
        else if (first == "token")
            await test.Client.RaiseEventAsync(id, "Stop", true, test.Patience);

        await test.AdvanceUntilCompletedAsync(clock, id, TimeSpan.FromMinutes(1));

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe(expected);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_thousand_events_raised_at_once_are_all_taken(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc("Sums", async context =>
                (await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => context.WaitForExternalEvent<int>("Number")))).Sum()
            )
        );
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Sums", test.Patience);

        await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => test.Client.RaiseEventAsync(id, "Number", number, test.Patience)));

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int>().ShouldBe(499_500);
    }
}

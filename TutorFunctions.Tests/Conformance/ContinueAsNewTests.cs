using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TutorFunctions.Tests.Conformance;

public sealed class ContinueAsNewTests
{
    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.OpenTasks)]
    public async Task A_thousand_fresh_starts_with_events_and_timers_in_flight_lose_no_event_and_keep_none_twice(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc<Count, int>("Counts", async (context, count) =>
            {
                _ = context.CreateTimer(TimeSpan.FromDays(1), CancellationToken.None);
                var timer = context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
                var number = await context.WaitForExternalEvent<int>("Number");
                await timer;
                count = new Count(count.Taken + 1, count.Sum + number);
                if (count.Taken < 1000)
                    context.ContinueAsNew(count);
                return count.Sum;
            })
        );
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Counts", new Count(0, 0), test.Patience);

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(async part =>
                {
                    for (var number = part; number < 1000; number += 4)
                        await test.Client.RaiseEventAsync(id, "Number", number, test.Patience);
                })
        );

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int>().ShouldBe(1000 * 999 / 2);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_fresh_start_may_leave_unread_events_behind(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc<bool, string>("Drops", async (context, isSecond) =>
            {
                if (isSecond)
                    return await context.WaitForExternalEvent<string>("Word");
                await context.WaitForExternalEvent<bool>("Go");
                context.ContinueAsNew(true, preserveUnprocessedEvents: false);
                return "first";
            })
        );
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Drops", false, test.Patience);
        await test.Client.RaiseEventAsync(id, "Word", "early", test.Patience);
        await test.Client.RaiseEventAsync(id, "Go", true, test.Patience);

        await test.Client.RaiseEventAsync(id, "Word", "late", test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe("late");
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_fresh_start_keeps_the_id_and_the_tags(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Restarts);
        var options = new StartOrchestrationOptions("the-id") { Tags = new Dictionary<string, string> { ["school"] = "north" } };
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Restarts", 0, options, test.Patience);

        var waiting = await test.Client.WaitForInstanceStartAsync("the-id", getInputsAndOutputs: true, test.Patience);
        waiting.ReadInputAs<int>().ShouldBe(1);
        await test.Client.RaiseEventAsync("the-id", "Go", true, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync("the-id", getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe("the-id");
        done.Tags["school"].ShouldBe("north");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "Its host drops the custom status with the execution that set it.")]
    public async Task A_fresh_start_keeps_the_custom_status_until_it_sets_another(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Restarts);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Restarts", 0, test.Patience);

        var waiting = await test.Client.WaitForInstanceStartAsync(id, getInputsAndOutputs: true, test.Patience);
        waiting.ReadCustomStatusAs<string>().ShouldBe("from the first round");
        await test.Client.RaiseEventAsync(id, "Go", true, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadCustomStatusAs<string>().ShouldBe("from the second");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.OpenTasks)]
    public async Task A_result_that_was_meant_for_an_earlier_round_is_dropped(EngineKind engine)
    {
        var release = new TaskCompletionSource();
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc<int, string>("Restarts", async (context, round) =>
                {
                    if (round == 1)
                        return await context.CallActivityAsync<string>("Echo", "second");
                    _ = context.CallActivityAsync<string>("Slow");
                    await context.WaitForExternalEvent<bool>("Go");
                    context.ContinueAsNew(1);
                    return "";
                })
                .AddActivityFunc("Slow", async (TaskActivityContext _) =>
                {
                    await release.Task;
                    return "from the first round";
                })
                .AddActivityFunc<string, string>("Echo", async (_, text) =>
                {
                    release.SetResult();
                    await Task.Yield();
                    return text;
                }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Restarts", 0, test.Patience);
        await test.Client.RaiseEventAsync(id, "Go", true, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe("second");
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_fresh_start_may_be_of_another_version(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Updates", context =>
            {
                if (context.CompareVersionTo("2.0") < 0)
                    context.ContinueAsNew(new ContinueAsNewOptions { NewVersion = "2.0" });
                return Task.FromResult(context.Version);
            }));
        var options = new StartOrchestrationOptions("updated") { Version = new TaskVersion("1.5") };
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Updates", options, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync("updated", getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe("2.0");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "Its host runs the executions in one go and takes nothing in before they end.")]
    public async Task An_instance_that_continues_as_new_without_ever_waiting_can_be_terminated_and_leaves_others_their_turn(
        EngineKind engine
    )
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc<int, int>("Spins", (context, round) =>
                {
                    context.ContinueAsNew(round + 1);
                    return Task.FromResult(round);
                })
                .AddOrchestratorFunc("Ends", _ => Task.FromResult(1)));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Spins", 0, test.Patience);

        (await test.RunAsync("Ends")).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
        await test.UntilAsync(id, instance => instance.ReadInputAs<int>() > 1000);
        await test.Client.TerminateInstanceAsync(id, test.Patience);

        (await test.Client.WaitForInstanceCompletionAsync(id, test.Patience)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
    }

    private static void Restarts(DurableTaskRegistry tasks) => tasks.AddOrchestratorFunc<int, string>("Restarts", async (context, round) =>
        {
            if (round == 0)
            {
                context.SetCustomStatus("from the first round");
                context.ContinueAsNew(1);
                return "";
            }

            await context.WaitForExternalEvent<bool>("Go");
            context.SetCustomStatus("from the second");
            return context.InstanceId;
        });

    private sealed record Count(int Taken, int Sum);
}

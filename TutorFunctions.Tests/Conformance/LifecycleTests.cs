using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TutorFunctions.Tests.Conformance;

/// <summary>Terminate, suspend, resume, purge and restart.</summary>
public sealed class LifecycleTests
{
    [Theory]
    [OnEveryEngine]
    public async Task A_terminated_instance_has_the_given_output_and_takes_nothing_more(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", 3, test.Patience);

        await test.Client.TerminateInstanceAsync(id, "because", test.Patience);
        await test.Client.RaiseEventAsync(id, "Number", 1, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Terminated);
        done.ReadOutputAs<string>().ShouldBe("because");
    }

    [Theory]
    [OnEveryEngine(false, OrchestrationRuntimeStatus.Running)]
    [OnEveryEngine(true, OrchestrationRuntimeStatus.Terminated, NotOnMicrosoft = Difference.Recursive)]
    public async Task Terminating_reaches_sub_orchestrations_only_when_asked_to(
        EngineKind engine,
        bool recursive,
        OrchestrationRuntimeStatus expected
    )
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Parent", test.Patience);
        await test.Client.WaitForInstanceStartAsync("child", test.Patience);

        await test.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Recursive: recursive), test.Patience);

        (await test.Client.GetInstanceAsync("child", test.Patience))!.RuntimeStatus.ShouldBe(expected);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_suspended_instance_keeps_its_events_and_takes_them_in_order_when_resumed(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", 3, test.Patience);
        await test.Client.RaiseEventAsync(id, "Number", 0, test.Patience);

        await test.Client.SuspendInstanceAsync(id, "lunch", test.Patience);
        var suspended = await test.UntilAsync(id, instance => instance.RuntimeStatus == OrchestrationRuntimeStatus.Suspended);
        await test.Client.RaiseEventAsync(id, "Number", 1, test.Patience);
        await test.UntilAsync(id, instance => instance.LastUpdatedAt > suspended.LastUpdatedAt);
        await test.RestartAsync();
        await test.Client.RaiseEventAsync(id, "Number", 2, test.Patience);
        await test.Client.ResumeInstanceAsync(id, "back", test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int[]>().ShouldBe([0, 1, 2]);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task What_falls_due_or_answers_during_a_suspension_is_acted_on_after_it(EngineKind engine)
    {
        var clock = new ManualClock();
        var release = new TaskCompletionSource();
        await using var test = await HubTest.StartAsync(
            engine,
            tasks =>
                tasks
                    .AddOrchestratorFunc("Waits", async context =>
                    {
                        var activity = context.CallActivityAsync<string>("Slow");
                        await context.CreateTimer(TimeSpan.FromMinutes(5), CancellationToken.None);
                        return await activity;
                    })
                    .AddActivityFunc("Slow", async (TaskActivityContext _) =>
                    {
                        await release.Task;
                        return "slow";
                    }),
            clock
        );
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", test.Patience);
        await test.Client.WaitForInstanceStartAsync(id, test.Patience);

        await test.Client.SuspendInstanceAsync(id, cancellation: test.Patience);
        release.SetResult();
        clock.Advance(TimeSpan.FromMinutes(10));
        await test.Client.RaiseEventAsync(id, "tick", test.Patience);
        (await test.Client.GetInstanceAsync(id, test.Patience))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Suspended);
        await test.Client.ResumeInstanceAsync(id, cancellation: test.Patience);
        await test.AdvanceUntilCompletedAsync(clock, id, TimeSpan.FromSeconds(1));

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe("slow");
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_finished_instance_is_purged_and_its_id_can_be_used_again(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        var options = new StartOrchestrationOptions("the-id");
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", 0, options, test.Patience);
        await test.Client.WaitForInstanceCompletionAsync("the-id", test.Patience);

        (await test.Client.PurgeInstanceAsync("the-id", test.Patience)).PurgedInstanceCount.ShouldBe(1);

        (await test.Client.GetInstanceAsync("the-id", test.Patience)).ShouldBeNull();
        (await test.Client.PurgeInstanceAsync("the-id", test.Patience)).PurgedInstanceCount.ShouldBe(0);
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", 1, options, test.Patience);
        await test.Client.WaitForInstanceStartAsync("the-id", test.Patience);
        await test.RestartAsync();
        await test.Client.RaiseEventAsync("the-id", "Number", 7, test.Patience);
        var done = await test.Client.WaitForInstanceCompletionAsync("the-id", getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<int[]>().ShouldBe([7]);
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_running_instance_is_not_purged(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", 1, test.Patience);

        (await test.Client.PurgeInstanceAsync(id, test.Patience)).PurgedInstanceCount.ShouldBe(0);

        await test.Client.RaiseEventAsync(id, "Number", 7, test.Patience);
        (await test.Client.WaitForInstanceCompletionAsync(id, test.Patience)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Recursive)]
    public async Task Purging_may_take_the_sub_orchestrations_along(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Parent", test.Patience);
        await test.Client.WaitForInstanceStartAsync("child", test.Patience);
        await test.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Recursive: true), test.Patience);

        (await test.Client.PurgeInstanceAsync(id, new PurgeInstanceOptions(Recursive: true), test.Patience)).PurgedInstanceCount.ShouldBe(
            2
        );

        (await test.Client.GetInstanceAsync("child", test.Patience)).ShouldBeNull();
    }

    [Theory]
    [OnEveryEngine]
    public async Task Purging_by_a_filter_takes_the_finished_instances_that_match_it_and_no_other(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        for (var number = 0; number < 3; number++)
            await test.RunAsync("Collects", 0);
        var terminated = await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", 1, test.Patience);
        await test.Client.TerminateInstanceAsync(terminated, test.Patience);
        var running = await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", 1, test.Patience);

        var result = await test.Client.PurgeAllInstancesAsync(
            new PurgeInstancesFilter(CreatedFrom: DateTimeOffset.UnixEpoch, Statuses: [OrchestrationRuntimeStatus.Completed]),
            test.Patience
        );

        result.PurgedInstanceCount.ShouldBe(3);
        result.IsComplete.ShouldNotBe(false);
        (await test.IdsAsync(new OrchestrationQuery())).ShouldBe([terminated, running], ignoreOrder: true);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "A restart of its host leaves the tags behind.")]
    public async Task A_finished_instance_is_restarted_with_its_input_and_tags_under_its_id_or_under_a_new_one(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        var options = new StartOrchestrationOptions("first") { Tags = new Dictionary<string, string> { ["school"] = "north" } };
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", 1, options, test.Patience);
        await test.Client.RaiseEventAsync("first", "Number", 1, test.Patience);
        await test.Client.WaitForInstanceCompletionAsync("first", test.Patience);

        (await test.Client.RestartAsync("first", cancellation: test.Patience)).ShouldBe("first");
        var second = await test.Client.RestartAsync("first", restartWithNewInstanceId: true, test.Patience);

        second.ShouldNotBe("first");
        foreach (var id in new[] { "first", second })
        {
            await test.Client.RaiseEventAsync(id, "Number", 2, test.Patience);
            var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
            done.ReadOutputAs<int[]>().ShouldBe([2]);
            done.Tags["school"].ShouldBe("north");
        }
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "Its host restarts a running instance, and its client passes refusals on as an RpcException.")]
    public async Task A_running_instance_is_not_restarted_under_its_id_and_an_unknown_one_not_at_all(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", 1, test.Patience);

        await Should.ThrowAsync<InvalidOperationException>(() => test.Client.RestartAsync(id, cancellation: test.Patience));
        await Should.ThrowAsync<ArgumentException>(() => test.Client.RestartAsync("unknown", cancellation: test.Patience));
    }

    private static void Configure(DurableTaskRegistry tasks) =>
        tasks
            .AddOrchestratorFunc<int, int[]>("Collects", async (context, count) =>
            {
                var taken = new List<int>();
                while (taken.Count < count)
                    taken.Add(await context.WaitForExternalEvent<int>("Number"));
                return [.. taken];
            })
            .AddOrchestratorFunc("Parent", context =>
                context.CallSubOrchestratorAsync<int[]>("Collects", 1, new SubOrchestrationOptions(instanceId: "child"))
            );

    [Theory]
    [OnEveryEngine]
    public async Task Events_of_a_suspension_outlive_a_fresh_start_on_the_first_of_them(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc<List<int>, List<int>>("Collects", async (context, taken) =>
            {
                taken.Add(await context.WaitForExternalEvent<int>("number"));
                if (taken.Count < 5)
                    context.ContinueAsNew(taken);
                return taken;
            })
        );
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", new List<int>(), test.Patience);
        await test.Client.SuspendInstanceAsync(id, cancellation: test.Patience);
        for (var number = 0; number < 5; number++)
            await test.Client.RaiseEventAsync(id, "number", number, test.Patience);

        await test.Client.ResumeInstanceAsync(id, cancellation: test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<List<int>>().ShouldBe([0, 1, 2, 3, 4]);
    }

    [Theory]
    [OnEveryEngine]
    public async Task Purging_a_running_instance_leaves_its_finished_sub_orchestrations(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Parent", async context =>
                {
                    await context.CallSubOrchestratorAsync("Child", null, new SubOrchestrationOptions(instanceId: "child"));
                    await context.WaitForExternalEvent<bool>("never");
                })
                .AddOrchestratorFunc("Child", _ => Task.FromResult(1)));
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Parent", new StartOrchestrationOptions("parent"), test.Patience);
        await test.Client.WaitForInstanceCompletionAsync("child", test.Patience);

        (
            await test.Client.PurgeInstanceAsync("parent", new PurgeInstanceOptions(Recursive: true), test.Patience)
        ).PurgedInstanceCount.ShouldBe(0);

        (await test.Client.GetInstanceAsync("child", test.Patience)).ShouldNotBeNull();
    }
}

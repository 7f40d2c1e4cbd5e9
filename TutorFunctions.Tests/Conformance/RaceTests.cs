using System.Collections.Concurrent;
using System.Globalization;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TutorFunctions.Tests.Conformance;

/// <summary>What many callers do to the same instances at once.</summary>
public sealed class RaceTests
{
    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.DefaultDedupe)]
    public async Task Of_many_who_start_the_same_id_at_once_one_succeeds(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc("Waits", context => context.WaitForExternalEvent<bool>("never"))
        );

        var started = await Task.WhenAll(
            Enumerable
                .Range(0, 64)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        try
                        {
                            await test.Client.ScheduleNewOrchestrationInstanceAsync(
                                "Waits",
                                new StartOrchestrationOptions("same"),
                                test.Patience
                            );
                            return true;
                        }
                        catch (OrchestrationAlreadyExistsException)
                        {
                            return false;
                        }
                    })
                )
        );

        started.Count(succeeded => succeeded).ShouldBe(1);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "Its host may lose a start that comes while the instance is purged.")]
    public async Task Purging_and_starting_the_same_id_at_once_leaves_it_usable(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Ends", _ => Task.FromResult(1)));

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(caller =>
                    Task.Run(async () =>
                    {
                        for (var round = 0; round < 100; round++)
                        {
                            if (caller % 2 == 0)
                                await test.Client.PurgeInstanceAsync("same", test.Patience);
                            else
                                await test.Client.ScheduleNewOrchestrationInstanceAsync(
                                    "Ends",
                                    new StartOrchestrationOptions("same"),
                                    test.Patience
                                );
                        }
                    })
                )
        );

        await test.Client.ScheduleNewOrchestrationInstanceAsync("Ends", new StartOrchestrationOptions("same"), test.Patience);
        await test.Client.WaitForInstanceCompletionAsync("same", test.Patience);
        (await test.Client.PurgeInstanceAsync("same", test.Patience)).PurgedInstanceCount.ShouldBe(1);
        (await test.Client.GetInstanceAsync("same", test.Patience)).ShouldBeNull();
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Recursive)]
    public async Task Sub_orchestrations_that_are_still_being_started_are_terminated_with_their_parent(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Parent", context =>
                    Task.WhenAll(Enumerable.Range(0, 20).Select(_ => context.CallSubOrchestratorAsync("Middle")))
                )
                .AddOrchestratorFunc("Middle", context => context.CallSubOrchestratorAsync("Child"))
                .AddOrchestratorFunc("Child", context => context.WaitForExternalEvent<bool>("never"))
        );

        for (var round = 0; round < 10; round++)
        {
            var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Parent", test.Patience);
            await test.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Recursive: true), test.Patience);
        }

        await foreach (var instance in test.Client.GetAllInstancesAsync().WithCancellation(test.Patience))
        {
            (await test.Client.WaitForInstanceCompletionAsync(instance.InstanceId, test.Patience)).RuntimeStatus.ShouldBe(
                OrchestrationRuntimeStatus.Terminated,
                instance.InstanceId
            );
        }
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.TakenId)]
    public async Task An_instance_whose_id_a_terminated_parent_asked_for_in_vain_goes_on(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc("Parent", context =>
                    context.CallSubOrchestratorAsync("Child", null, new SubOrchestrationOptions(instanceId: "taken"))
                )
                .AddOrchestratorFunc("Child", context => context.WaitForExternalEvent<bool>("go"))
        );
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Child", new StartOrchestrationOptions("taken"), test.Patience);
        for (var round = 0; round < 10; round++)
        {
            var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Parent", test.Patience);
            await test.Client.TerminateInstanceAsync(id, new TerminateInstanceOptions(Recursive: true), test.Patience);
        }

        await test.Client.RaiseEventAsync("taken", "go", true, test.Patience);

        (await test.Client.WaitForInstanceCompletionAsync("taken", test.Patience)).RuntimeStatus.ShouldBe(
            OrchestrationRuntimeStatus.Completed
        );
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.LostWork)]
    public async Task Each_acknowledged_event_is_taken_once_and_in_order_while_instances_continue_as_new_and_are_suspended_and_stopped(
        EngineKind engine
    )
    {
        const int Writers = 3;
        const int EventsOfEach = 60;
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc<List<string>, List<string>>("Collects", async (context, taken) =>
                {
                    for (var read = 0; read < 3; read++)
                    {
                        _ = context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
                        taken.Add(await context.WaitForExternalEvent<string>("item"));
                        if (taken[^1] == "end")
                            return taken;
                        if (read == 1)
                            await context.CallActivityAsync("Work");
                    }

                    context.ContinueAsNew(taken);
                    return taken;
                })
                .AddActivityFunc("Work", (TaskActivityContext _) => { }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Collects", new List<string>(), test.Patience);
        var acknowledged = new ConcurrentQueue<string>();
        var calledAgain = new ConcurrentQueue<string>();
        var raised = 0;
        var half = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var restarted = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = Enumerable
            .Range(0, Writers)
            .Select(writer =>
                Task.Run(async () =>
                {
                    for (var number = 0; number < EventsOfEach; number++)
                    {
                        var item = $"{writer}/{number}";
                        await RaiseAsync(item);
                        var count = Interlocked.Increment(ref raised);
                        if (count == Writers * EventsOfEach / 2)
                            half.SetResult();
                        if (count % 10 == 0)
                        {
                            await UntilItRunsAsync(test, restarted.Task, client => client.SuspendInstanceAsync(id, null, test.Patience));
                            await RaiseAsync($"{item}+");
                            await UntilItRunsAsync(test, restarted.Task, client => client.ResumeInstanceAsync(id, null, test.Patience));
                        }
                    }
                })
            )
            .ToList();
        await half.Task.WaitAsync(test.Patience);
        await test.RestartAsync();
        restarted.SetResult();
        await Task.WhenAll(writing);
        await test.Client.ResumeInstanceAsync(id, null, test.Patience);
        await test.Client.RaiseEventAsync(id, "item", "end", test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);

        var taken = done.ReadOutputAs<List<string>>()!;
        acknowledged.Except(taken).ShouldBeEmpty("what was acknowledged was not lost");
        taken
            .GroupBy(item => item)
            .Where(same => same.Count() > 1)
            .Select(same => same.Key)
            .Except(calledAgain)
            .ShouldBeEmpty("what was raised once was taken once");
        for (var writer = 0; writer < Writers; writer++)
        {
            var own = taken.Where(item => item.StartsWith($"{writer}/", StringComparison.Ordinal)).Distinct().ToList();
            own.ShouldBe(own.OrderBy(item => int.Parse(item[2..].TrimEnd('+'), CultureInfo.InvariantCulture)).ThenBy(item => item.Length));
        }

        async Task RaiseAsync(string item)
        {
            if (await UntilItRunsAsync(test, restarted.Task, client => client.RaiseEventAsync(id, "item", item, test.Patience)) > 1)
                calledAgain.Enqueue(item);
            acknowledged.Enqueue(item);
        }
    }

    /// <summary>A call that met a stopped hub may have been taken in or not: the caller cannot know, and makes it again.</summary>
    private static async Task<int> UntilItRunsAsync(HubTest test, Task restarted, Func<DurableTaskClient, Task> call)
    {
        for (var calls = 1; ; calls++)
        {
            try
            {
                await call(test.Client);
                return calls;
            }
            catch (ObjectDisposedException)
            {
                await restarted.WaitAsync(test.Patience);
            }
        }
    }
}

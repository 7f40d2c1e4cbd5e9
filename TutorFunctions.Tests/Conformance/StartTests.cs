using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TutorFunctions.Tests.Conformance;

public sealed class StartTests
{
    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.DefaultDedupe)]
    public async Task An_id_of_an_instance_that_is_pending_running_or_suspended_is_refused(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        await test.Client.ScheduleNewOrchestrationInstanceAsync(
            "Waits",
            new StartOrchestrationOptions("pending", DateTimeOffset.UtcNow.AddDays(1)),
            test.Patience
        );
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("running"), test.Patience);
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("suspended"), test.Patience);
        await test.Client.SuspendInstanceAsync("suspended", test.Patience);

        foreach (var id in new[] { "pending", "running", "suspended" })
        {
            await Should.ThrowAsync<OrchestrationAlreadyExistsException>(() =>
                test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions(id), test.Patience)
            );
        }
    }

    [Theory]
    [OnEveryEngine]
    public async Task An_id_of_a_finished_instance_starts_a_new_one_in_its_place(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        var options = new StartOrchestrationOptions("the-id");
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", options, test.Patience);
        await test.Client.TerminateInstanceAsync("the-id", test.Patience);
        await test.Client.WaitForInstanceCompletionAsync("the-id", test.Patience);

        await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", options, test.Patience);

        (await test.Client.WaitForInstanceStartAsync("the-id", test.Patience)).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Running);
    }

    [Theory]
    [OnEveryEngine]
    public async Task The_statuses_that_refuse_a_start_can_be_chosen(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("the-id"), test.Patience);
        var running = new StartOrchestrationOptions("the-id").WithDedupeStatuses(OrchestrationRuntimeStatus.Terminated);

        await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", running, test.Patience);
        await test.Client.TerminateInstanceAsync("the-id", test.Patience);
        await test.Client.WaitForInstanceCompletionAsync("the-id", test.Patience);

        await Should.ThrowAsync<OrchestrationAlreadyExistsException>(() =>
            test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", running, test.Patience)
        );
        var unknown = new StartOrchestrationOptions("the-id") { DedupeStatuses = ["Sleeping"] };
        (
            await Should.ThrowAsync<ArgumentException>(() =>
                test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", unknown, test.Patience)
            )
        ).Message.ShouldContain("Sleeping");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "A start that replaces a running instance is never run by its host.")]
    public async Task A_replaced_instance_takes_none_of_the_results_that_its_predecessor_waited_for(EngineKind engine)
    {
        var release = new TaskCompletionSource();
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc<string, string>("Asks", (context, name) => context.CallActivityAsync<string>(name))
                .AddActivityFunc("slow", async (TaskActivityContext _) =>
                {
                    await release.Task;
                    return "slow";
                })
                .AddActivityFunc("quick", async (TaskActivityContext _) =>
                {
                    release.TrySetResult();
                    await Task.Yield();
                    return "quick";
                }));
        var options = new StartOrchestrationOptions("the-id") { DedupeStatuses = [] };
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Asks", "slow", options, test.Patience);
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Asks", "quick", options, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync("the-id", getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe("quick");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task A_start_in_the_future_is_pending_until_then_and_keeps_its_events(EngineKind engine)
    {
        var clock = new ManualClock();
        await using var test = await HubTest.StartAsync(engine, Configure, clock);
        var start = clock.GetUtcNow().AddDays(2);
        await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", new StartOrchestrationOptions("later", start), test.Patience);
        await test.Client.RaiseEventAsync("later", "go", "early", test.Patience);

        await test.RestartAsync();
        clock.Advance(TimeSpan.FromDays(1));
        (await test.Client.GetInstanceAsync("later", test.Patience))!.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Pending);
        await test.AdvanceUntilCompletedAsync(clock, "later", TimeSpan.FromMinutes(30));

        var done = await test.Client.WaitForInstanceCompletionAsync("later", getInputsAndOutputs: true, test.Patience);
        done.ReadOutputAs<string>().ShouldBe("early");
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_start_is_of_the_version_that_it_asks_for(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks
                .AddOrchestratorFunc<object, string>("Tells", new TaskVersion("1.0"), (_, _) => Task.FromResult("one"))
                .AddOrchestratorFunc<object, string>("Tells", new TaskVersion("2.0"), (_, _) => Task.FromResult("two"))
        );

        foreach (var (version, expected) in new[] { ("1.0", "one"), ("2.0", "two") })
        {
            await test.Client.ScheduleNewOrchestrationInstanceAsync(
                "Tells",
                new StartOrchestrationOptions(version) { Version = new TaskVersion(version) },
                test.Patience
            );
            var done = await test.Client.WaitForInstanceCompletionAsync(version, getInputsAndOutputs: true, test.Patience);
            done.ReadOutputAs<string>().ShouldBe(expected);
        }
    }

    [Theory]
    [OnEveryEngine]
    public async Task An_orchestrator_that_nobody_registered_fails_the_instance_and_says_so(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);

        var done = await test.RunAsync("Missing");

        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorMessage.ShouldContain("'Missing'");
    }

    private static void Configure(DurableTaskRegistry tasks) =>
        tasks.AddOrchestratorFunc("Waits", context => context.WaitForExternalEvent<string>("go"));

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task An_instance_that_takes_another_s_place_has_its_own_time_of_creation_and_keeps_it_when_it_continues_as_new(
        EngineKind engine
    )
    {
        var clock = new ManualClock();
        await using var test = await HubTest.StartAsync(
            engine,
            tasks => tasks.AddOrchestratorFunc<int, int>("Twice", async (context, round) =>
                {
                    await context.WaitForExternalEvent<bool>("go");
                    if (round == 0)
                        context.ContinueAsNew(1);
                    return round;
                }),
            clock
        );
        var created = new List<DateTimeOffset>();
        for (var start = 0; start < 2; start++)
        {
            clock.Advance(TimeSpan.FromHours(1));
            created.Add(clock.GetUtcNow());
            await test.Client.ScheduleNewOrchestrationInstanceAsync("Twice", 0, new StartOrchestrationOptions("same"), test.Patience);
            clock.Advance(TimeSpan.FromMinutes(1));
            await test.Client.RaiseEventAsync("same", "go", true, test.Patience);
            await test.Client.RaiseEventAsync("same", "go", true, test.Patience);
            await test.Client.WaitForInstanceCompletionAsync("same", test.Patience);
        }

        (await test.Client.GetInstanceAsync("same", test.Patience))!.CreatedAt.ShouldBe(created[1], TimeSpan.FromSeconds(1));
        (await test.IdsAsync(new OrchestrationQuery(CreatedFrom: created[1]))).ShouldBe(["same"]);
    }

    [DurableTask("Greets", Version = "1")]
    private sealed class GreetsFirst : TaskOrchestrator<string, string>
    {
        public override Task<string> RunAsync(TaskOrchestrationContext context, string input) => Task.FromResult($"Hello {input}");
    }

    [DurableTask("Greets", Version = "2")]
    private sealed class GreetsSecond : TaskOrchestrator<string, string>
    {
        public override Task<string> RunAsync(TaskOrchestrationContext context, string input) => Task.FromResult($"Welcome {input}");
    }

    [Theory]
    [OnEveryEngine]
    public async Task Classes_of_one_name_are_told_apart_by_the_version_in_their_attribute(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestrator<GreetsFirst>().AddOrchestrator<GreetsSecond>()
        );

        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync(
            "Greets",
            "Ann",
            new StartOrchestrationOptions { Version = "2" },
            test.Patience
        );

        (await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience))
            .ReadOutputAs<string>()
            .ShouldBe("Welcome Ann");
    }
}

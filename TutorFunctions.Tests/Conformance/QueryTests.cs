using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace TutorFunctions.Tests.Conformance;

public sealed class QueryTests
{
    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task Instances_are_found_by_status_by_prefix_and_by_time_of_creation(EngineKind engine)
    {
        var clock = new ManualClock();
        await using var test = await HubTest.StartAsync(engine, Configure, clock);
        await StartAsync(test, "a-1", wait: true);
        await StartAsync(test, "a-2", wait: false);
        clock.Advance(TimeSpan.FromHours(1));
        var later = clock.GetUtcNow();
        await StartAsync(test, "b-1", wait: true);

        (await test.IdsAsync(new OrchestrationQuery())).ShouldBe(["a-1", "a-2", "b-1"]);
        (await test.IdsAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Running]))).ShouldBe(["a-1", "b-1"]);
        (await test.IdsAsync(new OrchestrationQuery(InstanceIdPrefix: "a-"))).ShouldBe(["a-1", "a-2"]);
        (await test.IdsAsync(new OrchestrationQuery(CreatedFrom: later))).ShouldBe(["b-1"]);
        (await test.IdsAsync(new OrchestrationQuery(CreatedTo: later.AddMinutes(-1)))).ShouldBe(["a-1", "a-2"]);
        (
            await test.IdsAsync(new OrchestrationQuery(Statuses: [OrchestrationRuntimeStatus.Completed], InstanceIdPrefix: "b"))
        ).ShouldBeEmpty();
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_prefix_is_taken_as_it_is_written(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        foreach (var id in new[] { "50%", "500", "50_", "50*x" })
            await StartAsync(test, id, wait: true);

        (await test.IdsAsync(new OrchestrationQuery(InstanceIdPrefix: "50%"))).ShouldBe(["50%"]);
        (await test.IdsAsync(new OrchestrationQuery(InstanceIdPrefix: "50_"))).ShouldBe(["50_"]);
        (await test.IdsAsync(new OrchestrationQuery(InstanceIdPrefix: "50*"))).ShouldBe(["50*x"]);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "Its host lists instances in no order.")]
    public async Task Pages_have_the_asked_size_and_a_token_goes_on_after_a_restart(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        for (var number = 0; number < 23; number++)
            await StartAsync(test, $"{number:00}", wait: true);
        var first = await FirstPageAsync(test, token: null);

        await test.RestartAsync();
        await StartAsync(test, "23", wait: true);
        var pages = new List<Page<OrchestrationMetadata>>();
        await foreach (
            var page in test
                .Client.GetAllInstancesAsync()
                .AsPages(first.ContinuationToken, pageSizeHint: 10)
                .WithCancellation(test.Patience)
        )
            pages.Add(page);

        first.Values.Count.ShouldBe(10);
        pages.Select(page => page.Values.Count).ShouldBe([10, 4]);
        pages[^1].ContinuationToken.ShouldBeNull();
        first
            .Values.Concat(pages.SelectMany(page => page.Values))
            .Select(instance => instance.InstanceId)
            .ShouldBe(Enumerable.Range(0, 24).Select(number => $"{number:00}"));
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "Its client passes the refusal on as an RpcException.")]
    public async Task A_token_of_another_kind_is_refused(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);

        (await Should.ThrowAsync<ArgumentException>(() => FirstPageAsync(test, "nonsense"))).Message.ShouldContain("nonsense");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "A query of its host gives inputs and outputs whether they are asked for or not.")]
    public async Task Inputs_outputs_and_custom_status_come_when_asked_for(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        await StartAsync(test, "the-id", wait: false);
        await test.Client.WaitForInstanceCompletionAsync("the-id", test.Patience);

        var without = await FirstAsync(test, new OrchestrationQuery());
        var with = await FirstAsync(test, new OrchestrationQuery(FetchInputsAndOutputs: true));

        without.SerializedInput.ShouldBeNull();
        without.SerializedOutput.ShouldBeNull();
        with.ReadInputAs<bool>().ShouldBeFalse();
        with.ReadOutputAs<string>().ShouldBe("done");
        with.ReadCustomStatusAs<string>().ShouldBe("begun");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.Clock)]
    public async Task Finished_instances_are_listed_by_when_they_finished(EngineKind engine)
    {
        var clock = new ManualClock();
        await using var test = await HubTest.StartAsync(engine, Configure, clock);
        await StartAsync(test, "slow", wait: true);
        await StartAsync(test, "quick", wait: false);
        clock.Advance(TimeSpan.FromHours(1));
        var between = clock.GetUtcNow();
        await test.Client.RaiseEventAsync("slow", "go", true, test.Patience);
        await StartAsync(test, "running", wait: true);

        var all = await test.Client.ListInstanceIdsAsync(pageSize: 1, cancellation: test.Patience);
        var rest = await test.Client.ListInstanceIdsAsync(lastInstanceKey: all.ContinuationToken, cancellation: test.Patience);
        var late = await test.Client.ListInstanceIdsAsync(
            [OrchestrationRuntimeStatus.Completed],
            completedTimeFrom: between,
            cancellation: test.Patience
        );

        all.Values.ShouldBe(["quick"]);
        rest.Values.ShouldBe(["slow"]);
        late.Values.ShouldBe(["slow"]);
    }

    [Theory]
    [OnEveryEngine]
    public async Task An_unknown_instance_is_null_and_waiting_for_one_lasts_until_it_is_there(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        (await test.Client.GetInstanceAsync("new", test.Patience)).ShouldBeNull();

        var waiting = test.Client.WaitForInstanceCompletionAsync("new", test.Patience);
        await StartAsync(test, "new", wait: false);

        (await waiting).RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Completed);
    }

    [Theory]
    [OnEveryEngine]
    public async Task Waiting_for_an_instance_ends_with_its_token(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, Configure);
        await StartAsync(test, "waits", wait: true);
        using var impatient = new CancellationTokenSource();

        var waiting = test.Client.WaitForInstanceCompletionAsync("waits", impatient.Token);
        await impatient.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(waiting);
    }

    private static Task<string> StartAsync(HubTest test, string id, bool wait) =>
        test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", wait, new StartOrchestrationOptions(id), test.Patience);

    private static async Task<Page<OrchestrationMetadata>> FirstPageAsync(HubTest test, string? token)
    {
        await foreach (var page in test.Client.GetAllInstancesAsync().AsPages(token, pageSizeHint: 10).WithCancellation(test.Patience))
            return page;
        throw new InvalidOperationException("There is no page.");
    }

    private static async Task<OrchestrationMetadata> FirstAsync(HubTest test, OrchestrationQuery query)
    {
        await foreach (var instance in test.Client.GetAllInstancesAsync(query).WithCancellation(test.Patience))
            return instance;
        throw new InvalidOperationException("There is no instance.");
    }

    private static void Configure(DurableTaskRegistry tasks) => tasks.AddOrchestratorFunc<bool, string>("Waits", async (context, wait) =>
        {
            context.SetCustomStatus("begun");
            if (wait)
                await context.WaitForExternalEvent<bool>("go");
            return "done";
        });
}

using System.Diagnostics;
using System.Text;
using TutorFunctions.LocalRuntime.History;
using TutorFunctions.Tests.Conformance;

namespace TutorFunctions.Tests.Telemetry;

public sealed class EngineTraceTests
{
    private const string Source = "Microsoft.DurableTask";

    [Theory]
    [InlineData(EngineKind.LocalExtendedSessions)]
    [InlineData(EngineKind.Local)]
    public async Task Replaying_makes_no_span_for_what_was_done_before(EngineKind engine)
    {
        using var spans = new RecordedSpans(Source);
        await using var test = await HubTest.StartAsync(engine, registry => registry
                .AddOrchestratorFunc<object?, int>("Chain", async (context, _) =>
                {
                    var sum = 0;
                    for (var i = 0; i < 5; i++)
                        sum += await context.CallActivityAsync<int>("One");
                    return sum;
                })
                .AddActivityFunc<object?, int>("One", (_, _) => 1));

        (await test.RunAsync("Chain")).ReadOutputAs<int>().ShouldBe(5);

        spans.Named("activity:One").Count.ShouldBe(5);
        var orchestration = spans.Named("orchestration:Chain").ShouldHaveSingleItem();
        spans.Named("activity:One").ShouldAllBe(activity => activity.ParentSpanId == orchestration.SpanId);
        orchestration.GetTagItem("durabletask.task.status").ShouldBe("Completed");
    }

    [Fact]
    public async Task An_activity_that_a_restart_interrupted_is_called_again_in_the_same_trace()
    {
        using var spans = new RecordedSpans(Source);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var isFirst = true;
        await using var test = await HubTest.StartAsync(EngineKind.LocalExtendedSessions, registry => registry
                .AddOrchestratorFunc<object?, string>("Outer", (context, _) => context.CallActivityAsync<string>("Slow"))
                .AddActivityFunc<object?, string>("Slow", async (_, _) =>
                {
                    if (!isFirst)
                        return Activity.Current!.TraceId.ToHexString();
                    isFirst = false;
                    begun.SetResult();
                    await new TaskCompletionSource<string>().Task;
                    return string.Empty;
                }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Outer", test.Patience);
        await begun.Task.WaitAsync(test.Patience);
        var trace = spans.Root.TraceId.ToHexString();
        Activity.Current = null;

        await test.RestartAsync();

        var ended = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        ended.ReadOutputAs<string>().ShouldBe(trace);
    }

    [Fact]
    public async Task What_waits_belongs_to_the_trace_of_the_event_that_wakes_it()
    {
        using var spans = new RecordedSpans(Source);
        await using var test = await HubTest.StartAsync(EngineKind.LocalExtendedSessions, registry => registry
                .AddOrchestratorFunc<object?, string>("Waits", async (context, _) =>
                {
                    await context.WaitForExternalEvent<int>("go");
                    return await context.CallActivityAsync<string>("Trace");
                })
                .AddActivityFunc<object?, string>("Trace", (_, _) => Activity.Current!.TraceId.ToHexString()));
        Activity.Current = null;
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", test.Patience);
        await test.Client.WaitForInstanceStartAsync(id, test.Patience);

        Activity.Current = spans.Root;
        await test.Client.RaiseEventAsync(id, "go", 1, test.Patience);

        var ended = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        ended.ReadOutputAs<string>().ShouldBe(spans.Root.TraceId.ToHexString());
        spans.Named("orchestration:Waits").ShouldHaveSingleItem("its first run was in another trace");
    }

    [Fact]
    public async Task A_sub_orchestration_and_what_continues_as_new_stay_in_the_trace()
    {
        using var spans = new RecordedSpans(Source);
        await using var test = await HubTest.StartAsync(EngineKind.LocalExtendedSessions, registry => registry
                .AddOrchestratorFunc<object?, string>("Parent", (context, _) => context.CallSubOrchestratorAsync<string>("Child", 0))
                .AddOrchestratorFunc<int, string>("Child", async (context, round) =>
                {
                    if (round == 2)
                        return await context.CallActivityAsync<string>("Trace");
                    context.ContinueAsNew(round + 1);
                    return string.Empty;
                })
                .AddActivityFunc<object?, string>("Trace", (_, _) => Activity.Current!.TraceId.ToHexString()));

        (await test.RunAsync("Parent")).ReadOutputAs<string>().ShouldBe(spans.Root.TraceId.ToHexString());

        spans.Named("orchestration:Child").ShouldHaveSingleItem("three executions ran on without waiting");
    }

    [Fact]
    public async Task A_failure_is_noted_by_its_type_and_not_by_its_message()
    {
        using var spans = new RecordedSpans(Source);
        await using var test = await HubTest.StartAsync(EngineKind.LocalExtendedSessions, registry =>
            registry
                .AddOrchestratorFunc<object?, object?>("Fails", (context, _) => context.CallActivityAsync<object?>("Fail"))
                .AddActivityFunc<object?, object?>("Fail", (_, _) => throw new InvalidOperationException("the learner's words"))
        );

        await test.RunAsync("Fails");

        var activity = spans.Named("activity:Fail").ShouldHaveSingleItem();
        activity.Status.ShouldBe(ActivityStatusCode.Error);
        activity.GetTagItem("error.type").ShouldBe("System.InvalidOperationException");
        spans.Named("orchestration:Fails").Single().Status.ShouldBe(ActivityStatusCode.Error);
        spans
            .Ended.SelectMany(span => span.TagObjects.Select(tag => tag.Value?.ToString()).Append(span.StatusDescription))
            .ShouldAllBe(text => text == null || !text.Contains("words", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_span_is_left_current_in_an_orchestrator()
    {
        using var spans = new RecordedSpans(Source);
        await using var test = await HubTest.StartAsync(EngineKind.LocalExtendedSessions, registry => registry
                .AddOrchestratorFunc<object?, bool>("Looks", async (context, _) =>
                {
                    await context.CallActivityAsync<int>("One");
                    return Activity.Current is null;
                })
                .AddActivityFunc<object?, int>("One", (_, _) => 1));

        (await test.RunAsync("Looks")).ReadOutputAs<bool>().ShouldBeTrue();
    }

    [Fact]
    public void A_history_keeps_the_trace_of_an_event_only_where_there_is_one()
    {
        var traced = new EventRaised(default, "go", null)
        {
            Trace = new TraceContext("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01", "a=b"),
        };

        var lines = HistoryJson.Write([traced, traced with { Trace = null }]);

        var read = new List<HistoryEvent>();
        HistoryJson.Read(lines, read);
        ((EventRaised)read[0]).Trace.ShouldBe(traced.Trace);
        Encoding.UTF8.GetString(lines).Split('\n')[1].ShouldNotContain("race");
    }
}

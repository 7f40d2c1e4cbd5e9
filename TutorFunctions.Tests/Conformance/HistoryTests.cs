using DurableTask.Core;
using DurableTask.Core.History;
using Microsoft.DurableTask;

namespace TutorFunctions.Tests.Conformance;

public sealed class HistoryTests
{
    private const string NoHistories = "Its host does not give histories out.";

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = NoHistories)]
    public async Task A_history_tells_what_came_in_and_what_was_decided_in_the_terms_of_DurableTask_Core(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc<string, string>("Tells", async (context, input) =>
                {
                    await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
                    var word = await context.WaitForExternalEvent<string>("word");
                    var echo = await context.CallActivityAsync<string>("Echo", word);
                    return input
                        + await context.CallSubOrchestratorAsync<string>("Child", echo, new SubOrchestrationOptions(instanceId: "child"));
                })
                .AddOrchestratorFunc<string, string>("Child", (_, input) => Task.FromResult(input))
                .AddActivityFunc<string, string>("Echo", (_, text) => text));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Tells", "in", test.Patience);
        await test.Client.RaiseEventAsync(id, "word", "out", test.Patience);
        await test.Client.WaitForInstanceCompletionAsync(id, test.Patience);

        var history = await test.Client.GetOrchestrationHistoryAsync(id, test.Patience);

        history.First().EventType.ShouldBe(EventType.OrchestratorStarted);
        history.Last().EventType.ShouldBe(EventType.OrchestratorCompleted);
        EventType[] aside = [EventType.OrchestratorStarted, EventType.OrchestratorCompleted, EventType.EventRaised];
        history
            .Select(item => item.EventType)
            .Except(aside)
            .ShouldBe([
                EventType.ExecutionStarted,
                EventType.TimerCreated,
                EventType.TimerFired,
                EventType.TaskScheduled,
                EventType.TaskCompleted,
                EventType.SubOrchestrationInstanceCreated,
                EventType.SubOrchestrationInstanceCompleted,
                EventType.ExecutionCompleted,
            ]);
        history.OfType<ExecutionStartedEvent>().Single().Input.ShouldBe("\"in\"");
        history.OfType<EventRaisedEvent>().Single().Input.ShouldBe("\"out\"");
        history.OfType<SubOrchestrationInstanceCreatedEvent>().Single().InstanceId.ShouldBe("child");
        history.OfType<ExecutionCompletedEvent>().Single().OrchestrationStatus.ShouldBe(OrchestrationStatus.Completed);
        history.OfType<ExecutionCompletedEvent>().Single().Result.ShouldBe("\"inout\"");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = NoHistories)]
    public async Task An_unknown_instance_has_no_history(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, _ => { });

        (
            await Should.ThrowAsync<ArgumentException>(() => test.Client.GetOrchestrationHistoryAsync("unknown", test.Patience))
        ).Message.ShouldContain("unknown");
    }
}

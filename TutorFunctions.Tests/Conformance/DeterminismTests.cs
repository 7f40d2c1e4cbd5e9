using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace TutorFunctions.Tests.Conformance;

/// <summary>What orchestrator code may rely on when it is replayed, and what happens when it cannot be.</summary>
public sealed class DeterminismTests
{
    [Theory]
    [OnEveryEngine]
    public async Task Time_and_guids_are_the_same_in_every_replay(EngineKind engine)
    {
        var seen = new ConcurrentQueue<string>();
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Draws", async context =>
            {
                var drawn = $"{context.CurrentUtcDateTime:O} {context.NewGuid()} {context.NewGuid()}";
                seen.Enqueue(drawn);
                await context.WaitForExternalEvent<bool>("go");
                return drawn;
            }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Draws", test.Patience);
        await test.Client.WaitForInstanceStartAsync(id, test.Patience);

        await test.RestartAsync();
        await test.Client.RaiseEventAsync(id, "go", true, test.Patience);

        await test.Client.WaitForInstanceCompletionAsync(id, test.Patience);
        seen.Count.ShouldBe(2, "it ran once before the restart and was replayed once after it");
        seen.Distinct().Count().ShouldBe(1);
        seen.First().Split(' ').Distinct().Count().ShouldBe(3, "two GUIDs differ");
    }

    [Theory]
    [OnEveryEngine]
    public async Task A_replay_safe_logger_says_everything_once(EngineKind engine)
    {
        var log = new RecordedLog();
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Talks", async context =>
                {
                    var logger = context.CreateReplaySafeLogger("Talk");
                    for (var round = 1; round <= 3; round++)
                    {
                        Say(logger, $"round {round}");
                        context.SetCustomStatus(round);
                        await context.WaitForExternalEvent<bool>("go");
                    }

                    Say(logger, "done");
                }), loggers: log);
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Talks", test.Patience);

        for (var round = 1; round <= 3; round++)
        {
            await test.UntilAsync(id, instance => instance.SerializedCustomStatus == $"{round}");
            await test.RestartAsync();
            await test.Client.RaiseEventAsync(id, "go", true, test.Patience);
        }

        await test.Client.WaitForInstanceCompletionAsync(id, test.Patience);
        log.Of("Talk").ShouldBe(["round 1", "round 2", "round 3", "done"]);
    }

    [Theory]
    [OnEveryEngine]
    public async Task Code_knows_whether_it_is_replayed(EngineKind engine)
    {
        var seen = new ConcurrentQueue<(string Place, bool IsReplaying)>();
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Looks", async context =>
            {
                seen.Enqueue(("start", context.IsReplaying));
                await context.WaitForExternalEvent<bool>("go");
                seen.Enqueue(("end", context.IsReplaying));
            }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Looks", test.Patience);
        await test.Client.WaitForInstanceStartAsync(id, test.Patience);

        await test.RestartAsync();
        await test.Client.RaiseEventAsync(id, "go", true, test.Patience);

        await test.Client.WaitForInstanceCompletionAsync(id, test.Patience);
        seen.ShouldBe([("start", false), ("start", true), ("end", false)]);
    }

    [Theory]
    [OnEveryEngine("another activity", "First", NotOnMicrosoft = Difference.RunsMismatch)]
    [OnEveryEngine("a timer instead", "First")]
    [OnEveryEngine("nothing", "First")]
    [OnEveryEngine("one more before", "Before", NotOnMicrosoft = Difference.RunsMismatch)]
    public async Task Code_that_no_longer_matches_its_history_fails_the_instance_names_the_place_and_runs_nothing(
        EngineKind engine,
        string change,
        string named
    )
    {
        var isChanged = false;
        var calls = new ConcurrentQueue<string>();
        await using var test = await HubTest.StartAsync(engine, tasks => tasks
                .AddOrchestratorFunc("Changes", async context =>
                {
                    if (isChanged && change == "one more before")
                        await context.CallActivityAsync("Before");
                    if (!isChanged || change == "one more before")
                        await context.CallActivityAsync("First");
                    else if (change == "another activity")
                        await context.CallActivityAsync("Other");
                    else if (change == "a timer instead")
                        await context.CreateTimer(TimeSpan.FromMilliseconds(1), CancellationToken.None);
                    context.SetCustomStatus("waits");
                    await context.WaitForExternalEvent<bool>("go");
                    await context.CallActivityAsync("Last");
                })
                .AddActivityFunc("Before", (TaskActivityContext _) => calls.Enqueue("Before"))
                .AddActivityFunc("First", (TaskActivityContext _) => calls.Enqueue("First"))
                .AddActivityFunc("Other", (TaskActivityContext _) => calls.Enqueue("Other"))
                .AddActivityFunc("Last", (TaskActivityContext _) => calls.Enqueue("Last")));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Changes", test.Patience);
        await test.UntilAsync(id, instance => instance.SerializedCustomStatus is not null);

        isChanged = true;
        await test.RestartAsync();
        await test.Client.RaiseEventAsync(id, "go", true, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorType.ShouldContain("NonDetermin");
        done.FailureDetails.ErrorMessage.ShouldContain(named);
        calls.ShouldBe(["First"]);
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = "DurableTask.Core compares the kind of a decision and the name of a task, not when a timer is due.")]
    public async Task Two_timers_a_tick_apart_are_told_apart_where_code_and_history_differ(EngineKind engine)
    {
        var due = new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc("Waits", context => context.CreateTimer(due, CancellationToken.None))
        );
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Waits", test.Patience);
        await test.Client.WaitForInstanceStartAsync(id, test.Patience);

        due = due.AddTicks(1);
        await test.RestartAsync();
        await test.Client.RaiseEventAsync(id, "look", true, test.Patience);

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.FailureDetails!.ErrorMessage.ShouldContain("FireAt = 2100-01-01T00:00:00.0000000Z");
        done.FailureDetails.ErrorMessage.ShouldContain("FireAt = 2100-01-01T00:00:00.0000001Z");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.ForeignCode)]
    public async Task Awaiting_what_the_context_did_not_give_fails_the_orchestration_with_an_explanation(EngineKind engine)
    {
        await using var test = await HubTest.StartAsync(engine, tasks =>
            tasks.AddOrchestratorFunc("Foreign", async _ => await Task.Delay(Timeout.InfiniteTimeSpan))
        );

        var done = await test.RunAsync("Foreign");

        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorMessage.ShouldContain("awaited something that its context did not give it");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.ForeignCode)]
    public async Task Going_on_after_something_foreign_fails_the_orchestration_even_while_it_waits_for_something_of_its_own(
        EngineKind engine
    )
    {
        var foreign = new TaskCompletionSource();
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Foreign", async context =>
            {
                var own = context.WaitForExternalEvent<bool>("never");
                await foreign.Task;
                await own;
            }));
        var id = await test.Client.ScheduleNewOrchestrationInstanceAsync("Foreign", test.Patience);
        await test.Client.WaitForInstanceStartAsync(id, test.Patience);

        foreign.SetResult();

        var done = await test.Client.WaitForInstanceCompletionAsync(id, getInputsAndOutputs: true, test.Patience);
        done.RuntimeStatus.ShouldBe(OrchestrationRuntimeStatus.Failed);
        done.FailureDetails!.ErrorMessage.ShouldContain("awaited something that its context did not give it");
    }

    [Theory]
    [OnEveryEngine(NotOnMicrosoft = Difference.ForeignCode)]
    public async Task Using_the_context_from_another_thread_is_refused(EngineKind engine)
    {
        Exception? refused = null;
        await using var test = await HubTest.StartAsync(engine, tasks => tasks.AddOrchestratorFunc("Strays", context =>
            {
                var thread = new Thread(() =>
                    refused = Record.Exception(() =>
                    {
                        _ = context.CallActivityAsync("Any");
                    })
                );
                thread.Start();
                thread.Join();
                return Task.FromResult(true);
            }));

        await test.RunAsync("Strays");

        refused.ShouldBeOfType<InvalidOperationException>().Message.ShouldContain("from outside its own code");
    }

    private static void Say(ILogger logger, string text) => logger.Log(LogLevel.Information, default, text, null, static (said, _) => said);

    private sealed class RecordedLog : ILoggerFactory
    {
        private readonly ConcurrentQueue<(string Category, string Text)> _lines = [];

        public IEnumerable<string> Of(string category) => _lines.Where(line => line.Category == category).Select(line => line.Text);

        public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose() { }

        private sealed class Logger(string category, ConcurrentQueue<(string, string)> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull => null;

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(
                LogLevel logLevel,
                EventId eventId,
                TState state,
                Exception? exception,
                Func<TState, Exception?, string> formatter
            ) => lines.Enqueue((category, formatter(state, exception)));
        }
    }
}
